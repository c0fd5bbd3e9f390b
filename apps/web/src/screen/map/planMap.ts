import { placeCards, radiusAmongCards } from './placeCards.ts'
import { tableGrid, type Grid, type Size } from './tableGrid.ts'

/**
 * How the room is drawn. `names`: every person's place card; `dots`: a dot for each person, around tables whose numbers
 * can still be read. Either on as many pages as that takes. `scale` is how much larger than the smallest legible card
 * everything is.
 */
export type MapPlan = {
  readonly kind: 'names' | 'dots'
  readonly grid: Grid
  readonly pages: readonly (readonly number[])[]
  readonly scale: number
  readonly card: Size
  readonly heart: number
}

/** More pages of names than this nobody waits for. */
const mostPages = 5
/** The smallest cell of a table whose number can be read, in heights of the smallest card. */
const dotsCell = 2.2
/** What is tried where there is room, the largest first. */
const scales = [2, 1.75, 1.5, 1.25, 1] as const

/** People sitting around their tables are worth letters this much smaller than in two rows beside them. */
const worthAround = 0.7

export type MapRequest = {
  /** The numbers of the tables to be drawn, in order. */
  readonly tables: readonly number[]
  /** How many sit at each of them, at most. */
  readonly people: readonly number[]
  readonly box: Size
  /** The smallest card whose name can still be read. */
  readonly card: Size
  /** What a table's number takes beside such a card, from centre to edge. */
  readonly heart: number
}

/** Names as large as they go on one page, else on several; and where that is too much, fewer things rather than smaller ones. */
export const planMap = ({ tables, people, box, card, heart }: MapRequest): MapPlan => {
  const fullest = Math.max(1, ...people)
  const names = (pageCount: number, scale: number, round = false): MapPlan | null => {
    const size = { width: card.width * scale, height: card.height * scale }
    const middle = heart * scale
    const perPage = Math.ceil(tables.length / pageCount)
    const grid = tableGrid(perPage, box, (size.width * 2 + middle * 2) / (size.height * 3 + middle * 2))
    // Larger cards are no gain where they hide the table they lie on.
    if (scale > 1 && radiusAmongCards(grid.cell, size, middle) < middle * 1.9) return null
    return placeCards(fullest, grid.cell, size, middle, round) ? { kind: 'names', grid, pages: pagesOf(tables, perPage), scale, card: size, heart: middle } : null
  }
  const largest = firstOf(scales, (scale) => names(1, scale))
  if (largest) {
    const around = firstOf(scales, (scale) => names(1, scale, true))
    return around && around.scale >= largest.scale * worthAround ? around : largest
  }
  for (let pageCount = 2; pageCount <= Math.min(mostPages, tables.length); pageCount += 1) {
    const plan = names(pageCount, 1)
    if (plan) return plan
  }
  const perPage = evenly(tables.length, Math.floor(box.width / (card.height * dotsCell)) * Math.floor(box.height / (card.height * dotsCell)))
  return { kind: 'dots', grid: tableGrid(perPage, box, 1), pages: pagesOf(tables, perPage), scale: 1, card, heart }
}

/** How many of `count` go on each page, where one has room for `most`: as few pages as that takes, and those alike. */
const evenly = (count: number, most: number): number => Math.ceil(count / Math.ceil(count / Math.max(1, most)))

const firstOf = <T, R>(list: readonly T[], wanted: (item: T) => R | null): R | null => {
  for (const item of list) { const found = wanted(item); if (found) return found }
  return null
}

const pagesOf = (tables: readonly number[], perPage: number): (readonly number[])[] =>
  Array.from({ length: Math.ceil(tables.length / perPage) }, (_, page) => tables.slice(page * perPage, (page + 1) * perPage))
