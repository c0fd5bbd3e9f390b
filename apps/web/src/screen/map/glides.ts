import type { Point } from './tableGrid.ts'

/** How far back somebody starts, from where they now stand. */
export type Glide = { readonly id: string; readonly dx: number; readonly dy: number }

/** Less than this is standing still. */
const still = 0.5

/**
 * Who has to be seen moving from the places `before` to those `after`; whoever is new comes from `door`.
 * Those who stay, and those who left, do not appear.
 */
export const glides = (before: ReadonlyMap<string, Point>, after: ReadonlyMap<string, Point>, door: Point | null): Glide[] =>
  [...after].flatMap(([id, to]) => {
    const from = before.get(id) ?? door
    if (from === null) return []
    const dx = from.x - to.x, dy = from.y - to.y
    return Math.hypot(dx, dy) < still ? [] : [{ id, dx, dy }]
  })
