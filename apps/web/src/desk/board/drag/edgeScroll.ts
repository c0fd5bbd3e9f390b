/** Within so many pixels of an edge the list goes on by itself, … */
const zone = 72
/** … by so many pixels a frame at most, right at the edge. */
const fastest = 18

/** How fast to scroll at a place between two edges: negative towards the first, 0 away from both. */
export const speedAt = (place: number, from: number, to: number): number => {
  const reach = Math.min(zone, (to - from) / 3)
  if (place < from + reach) return -Math.ceil(fastest * Math.min(1, (from + reach - place) / reach))
  if (place > to - reach) return Math.ceil(fastest * Math.min(1, (place - (to - reach)) / reach))
  return 0
}

/** Finds out which lists have to go on under a pointer at their edge; the answer moves them. */
export const edgeScroll = (x: number, y: number): (() => void) => {
  const hit = document.elementFromPoint(Math.min(Math.max(x, 0), innerWidth - 1), Math.min(Math.max(y, 0), innerHeight - 1))
  const down = hit?.closest<HTMLElement>('[data-scroll-y]'), across = hit?.closest<HTMLElement>('[data-scroll-x]')
  let dy = 0, dx = 0
  if (down) { const { top, bottom } = down.getBoundingClientRect(); dy = speedAt(y, top, Math.min(bottom, innerHeight)) }
  if (across) { const { left, right } = across.getBoundingClientRect(); dx = speedAt(x, Math.max(left, 0), Math.min(right, innerWidth)) }
  return () => {
    if (down && dy !== 0) down.scrollTop += dy
    if (across && dx !== 0) across.scrollLeft += dx
  }
}
