import type { Point, Size } from './tableGrid.ts'

const overlap = (a: Point, b: Point, card: Size): boolean => Math.abs(a.x - b.x) < card.width && Math.abs(a.y - b.y) < card.height

const ring = (count: number, start: number, reach: Size): Point[] =>
  Array.from({ length: count }, (_, seat) => {
    const angle = start + (seat * 2 * Math.PI) / count
    return { x: Math.cos(angle) * reach.width, y: Math.sin(angle) * reach.height }
  })

/** How much wider the ring of cards may be drawn than the table, so that people still sit around it and not in two rows. */
const openings = [1, 1.15, 1.3, 1.45]

/** Left and right of the table, as at a long one: the closest that cards can lie. */
const sides = (count: number, reach: Size, card: Size): Point[] => {
  const right = Math.ceil(count / 2)
  return Array.from({ length: count }, (_, seat) => {
    const [place, of] = seat < right ? [seat, right] : [count - 1 - seat, count - right]
    const step = of < 2 ? 0 : Math.max(card.height, Math.min((reach.height * 2) / (of - 1), card.height * 1.6))
    return { x: seat < right ? reach.width : -reach.width, y: (place - (of - 1) / 2) * step }
  })
}

/** How far the middle of a card may be from the table's: neighbouring tables keep apart, so that one sees who is at which. */
const reachIn = (cell: Size, card: Size): Size => ({ width: (cell.width - card.width * 1.2) / 2, height: (cell.height - card.height * 1.7) / 2 })

/** How large a table is drawn so that its cards lie on its edge, from centre to edge. */
export const radiusAmongCards = (cell: Size, card: Size, heart: number): number => {
  const reach = reachIn(cell, card)
  return Math.max(heart * 1.15, Math.min(reach.height, reach.width - card.width * 0.35, heart * 3.6))
}

/**
 * Where `count` place cards lie around a table in the middle of a cell, as offsets of their middles from the
 * table's; null where they would cover each other, leave the cell or cover the table's number.
 * @param heart what must stay free in the middle, from centre to edge.
 * @param round whether people must sit around the table; otherwise they may also lie in two rows beside it.
 */
export const placeCards = (count: number, cell: Size, card: Size, heart: number, round = false): Point[] | null => {
  const reach = reachIn(cell, card)
  if (reach.width < 0 || reach.height < 0) return null
  const radius = radiusAmongCards(cell, card, heart)
  const near = { width: Math.min(reach.width, Math.max(radius + card.width * 0.35, card.width / 2 + heart)), height: Math.min(reach.height, radius) }
  const rings = openings.flatMap((opening) => {
    const wide = { ...near, width: Math.min(reach.width, near.width * opening) }
    return [ring(count, -Math.PI / 2, wide), ring(count, Math.PI / count - Math.PI / 2, wide)]
  })
  return [...rings, ...(round ? [] : [sides(count, near, card)])].find((places) => isFree(places, cell, card, heart)) ?? null
}

const isFree = (places: readonly Point[], cell: Size, card: Size, heart: number): boolean =>
  places.every((place, index) => {
    const inside = Math.abs(place.x) <= (cell.width - card.width) / 2 + 1e-9 && Math.abs(place.y) <= (cell.height - card.height) / 2 + 1e-9
    const clear = Math.abs(place.x) >= card.width / 2 + heart || Math.abs(place.y) >= card.height / 2 + heart
    return inside && clear && !places.slice(0, index).some((other) => overlap(place, other, card))
  })
