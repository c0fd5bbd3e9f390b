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

/** So much of the board's lower edge belongs to no list. */
const below = 32
/** A pointer that slipped over the board's own edge still means the list there. */
const inside = (place: number, from: number, to: number): number => Math.min(Math.max(place, from + 8), to - 8)

/** Finds out which lists have to go on under a pointer at their edge, or just beyond; `under` is what lies there. The answer moves them. */
export const edgeScroll = (root: HTMLElement, x: number, y: number, under: Element | null): (() => void) => {
  const board = root.getBoundingClientRect()
  const nearX = inside(x, Math.max(board.left, 0), Math.min(board.right, innerWidth)), nearY = y < board.top ? Math.max(y, 0) : inside(y, board.top, Math.min(board.bottom, innerHeight))
  const hit = nearX === x && nearY === y ? under : document.elementFromPoint(nearX, nearY)
  // Below a list lies the edge of its column, and the row's own bar.
  const list = hit?.closest('[data-scroll-y]') ?? (y > board.bottom - below ? document.elementFromPoint(x, board.bottom - below)?.closest('[data-scroll-y]') : null)
  const down = list as HTMLElement | null | undefined, across = hit?.closest<HTMLElement>('[data-scroll-x]')
  let dy = 0, dx = 0
  if (down) { const { top, bottom } = down.getBoundingClientRect(); dy = speedAt(y, top, Math.min(bottom, innerHeight)) }
  if (across) { const { left, right } = across.getBoundingClientRect(); dx = speedAt(x, Math.max(left, 0), Math.min(right, innerWidth)) }
  return () => {
    if (down && dy !== 0) down.scrollTop += dy
    if (across && dx !== 0) across.scrollLeft += dx
  }
}
