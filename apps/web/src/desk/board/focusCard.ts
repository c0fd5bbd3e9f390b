/** How many frames a card may take to come into the page once its list is scrolled to it. */
const patience = 20

/**
 * Gives a card the focus, wherever it stands: its list is asked to keep it in the page (`keep`), brought into sight,
 * and then the card itself.
 */
export const focusCard = (list: string, id: string, keep: () => void): void => {
  keep()
  document.querySelector(`[data-list="${list}"], [data-theme="${list}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  let left = patience
  const look = (): void => {
    const card = document.querySelector<HTMLElement>(`[data-issue="${id}"] .card-text`)
    if (card) { card.focus(); card.closest('[data-issue]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); return }
    left -= 1
    if (left > 0) requestAnimationFrame(look)
  }
  look()
}
