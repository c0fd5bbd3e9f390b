import { placeCards, radiusAmongCards } from './placeCards.ts'
import { tableGrid, type Grid, type Size } from './tableGrid.ts'

/**
 * How the room is drawn. `names`: every person's place card, on as many pages as that takes; `dots`: all tables
 * at once, a dot for each person; `numbers`: all tables at once, and nobody. `scale` is how much larger than the
 * smallest legible card everything is.
 */
export type MapPlan = {
  readonly kind: 'names' | 'dots' | 'numbers'
  readonly grid: Grid
  readonly pages: readonly (readonly number[])[]
  readonly scale: number
  readonly card: Size
  readonly heart: number
}

/** More pages than this nobody waits for. */
const mostPages = 5
/** More dots than this are no picture any more, and too many things to move. */
const mostDots = 400
/** What is tried where there is room, the largest first. */
const scales = [2, 1.75, 1.5, 1.25, 1] as const

export type MapRequest = {
  /** How many sit at each table, at most; the first is table 1. */
  readonly people: readonly number[]
  readonly box: Size
  /** The smallest card whose name can still be read. */
  readonly card: Size
  /** What a table's number takes beside such a card, from centre to edge. */
  readonly heart: number
}

/** Names as large as they go on one page, else on several; and where that is too much, fewer things rather than smaller ones. */
export const planMap = ({ people, box, card, heart }: MapRequest): MapPlan => {
  const tables = people.length
  const fullest = Math.max(1, ...people)
  const names = (pageCount: number, scale: number): MapPlan | null => {
    const size = { width: card.width * scale, height: card.height * scale }
    const middle = heart * scale
    const perPage = Math.ceil(tables / pageCount)
    const grid = tableGrid(perPage, box, (size.width * 2 + middle * 2) / (size.height * 3 + middle * 2))
    // Larger cards are no gain where they hide the table they lie on.
    if (scale > 1 && radiusAmongCards(grid.cell, size, middle) < middle * 1.9) return null
    return placeCards(fullest, grid.cell, size, middle) ? { kind: 'names', grid, pages: pagesOf(tables, perPage), scale, card: size, heart: middle } : null
  }
  for (const scale of scales) {
    const plan = names(1, scale)
    if (plan) return plan
  }
  for (let pageCount = 2; pageCount <= Math.min(mostPages, tables); pageCount += 1) {
    const plan = names(pageCount, 1)
    if (plan) return plan
  }
  const kind = people.reduce((sum, count) => sum + count, 0) <= mostDots ? 'dots' : 'numbers'
  return { kind, grid: tableGrid(tables, box, 1), pages: pagesOf(tables, tables), scale: 1, card, heart }
}

const pagesOf = (tables: number, perPage: number): number[][] => {
  const pages: number[][] = []
  for (let first = 1; first <= tables; first += perPage) pages.push(Array.from({ length: Math.min(perPage, tables - first + 1) }, (_, index) => first + index))
  return pages
}
