import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeCards } from './placeCards.ts'
import { planMap, type MapRequest } from './planMap.ts'

const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
/** Lengths in hundredths of the screen's height, as on a screen of 16:9. */
const room = (tables: number, seats: number): MapRequest => ({ tables: numbered(tables), people: Array.from({ length: tables }, () => seats), box: { width: 170, height: 75 }, card: { width: 12, height: 4 }, heart: 3 })

describe('how the room is drawn', () => {
  test('given a dozen people, then all names stand on one page', () => {
    expect(planMap(room(3, 4))).toMatchObject({ kind: 'names', pages: [[1, 2, 3]] })
  })
  test('given more tables, then names are smaller, but never below the smallest that can be read', () => {
    const scales = [2, 6, 12, 25, 40].map((tables) => planMap(room(tables, 4)).scale)
    expect(scales).toEqual([...scales].sort((a, b) => b - a))
    expect(scales[0]).toBeGreaterThan(1)
    expect(scales.at(-1)).toBe(1)
  })
  test('given a hundred and sixty people, then names are paged rather than made smaller', () => {
    const plan = planMap(room(40, 4))
    expect([plan.kind, plan.scale]).toEqual(['names', 1])
    expect(plan.pages.length).toBeGreaterThan(1)
  })
  test.each([[130, 3, 1], [200, 4, 2], [500, 4, 4]])('given %i tables of %i, then dots stand for people, on as few pages as leave the numbers legible', (tables, seats, pages) => {
    const { card } = room(tables, seats), plan = planMap(room(tables, seats))
    expect([plan.kind, plan.pages.length]).toEqual(['dots', pages])
    expect(Math.min(plan.grid.cell.width, plan.grid.cell.height)).toBeGreaterThanOrEqual(card.height * 2.2)
  })
  test('given room enough, then people sit around their tables rather than in two rows, in letters a little smaller', () => {
    const { grid, card, heart, scale } = planMap(room(4, 5))
    expect(placeCards(5, grid.cell, card, heart, true)).not.toBeNull()
    expect(scale).toBeGreaterThanOrEqual(1)
  })
  test('given a table that was closed, then it is not drawn, and the others keep their numbers', () => {
    expect(planMap({ ...room(3, 4), tables: [1, 3, 4] }).pages).toEqual([[1, 3, 4]])
  })
  test('given two tables of sixty, then no name covers another: dots', () => {
    expect(planMap(room(2, 60)).kind).toBe('dots')
  })
  test('given any room, then each table is on exactly one page, in order, and no page is over-full', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 200 }), (people) => {
        const plan = planMap({ ...room(1, 1), tables: numbered(people.length), people })
        expect(plan.pages.flat()).toEqual(people.map((_, index) => index + 1))
        for (const page of plan.pages) expect(page.length).toBeLessThanOrEqual(plan.grid.count)
      }),
    )
  })
})
