/** What follows the pointer: a copy of the card, and how many go with it. */
export type Overlay = { move(x: number, y: number): void; remove(): void }

export const createOverlay = (card: HTMLElement, x: number, y: number, count: number): Overlay => {
  const { left, top, width } = card.getBoundingClientRect()
  const copy = card.cloneNode(true) as HTMLElement
  copy.removeAttribute('data-issue')
  copy.removeAttribute('data-over')
  copy.classList.add('dragged')
  copy.classList.remove('lifted', 'selected')
  const holder = document.createElement('div')
  holder.className = count > 1 ? 'drag-overlay several' : 'drag-overlay'
  holder.setAttribute('aria-hidden', 'true')
  holder.inert = true
  holder.style.width = `${width}px`
  holder.append(copy)
  if (count > 1) {
    const badge = document.createElement('span')
    badge.className = 'badge'
    badge.textContent = String(count)
    holder.append(badge)
  }
  const move = (toX: number, toY: number): void => { holder.style.transform = `translate3d(${left + toX - x}px, ${top + toY - y}px, 0)` }
  move(x, y)
  document.body.append(holder)
  return { move, remove: () => holder.remove() }
}
