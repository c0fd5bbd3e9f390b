/** How many frames a card may take to come into the page once its list is scrolled to it. */
const patience = 40

/**
 * Gives a card the focus, wherever it stands: its list is asked to keep it in the page (`keep`), brought into sight,
 * and then the card itself (unless `scroll` is false: then nothing moves). Null once it has the focus; else a promise of the time when it has, or is given up:
 * whoever presses somewhere meanwhile has chosen where the focus goes.
 */
export const focusCard = (list: string, id: string, keep: () => void, scroll: boolean): Promise<void> | null => {
  keep()
  if (scroll) document.querySelector(`[data-list="${list}"], [data-theme="${list}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const look = (): boolean => {
    const card = document.querySelector<HTMLElement>(`[data-issue="${id}"] .card-text`)
    card?.focus({ preventScroll: !scroll })
    // One that has come into the page and is not measured yet stands nowhere that could be brought into sight.
    if (!card?.checkVisibility({ opacityProperty: true })) return false
    if (scroll) card.closest('[data-issue]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    return true
  }
  if (look()) return null
  return new Promise((resolve) => {
    let left = patience
    const giveUp = (): void => { left = 0 }
    document.addEventListener('pointerdown', giveUp, { capture: true })
    const again = (): void => {
      if (left > 0 && !look()) { left -= 1; requestAnimationFrame(again); return }
      document.removeEventListener('pointerdown', giveUp, { capture: true })
      resolve()
    }
    requestAnimationFrame(again)
  })
}
