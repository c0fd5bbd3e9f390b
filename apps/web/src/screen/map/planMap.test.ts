import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planMap, type MapRequest } from './planMap.ts'

/** Lengths in hundredths of the screen's height, as on a screen of 16:9. */
const room = (tables: number, seats: number): MapRequest => ({ people: Array.from({ length: tables }, () => seats), box: { width: 170, height: 75 }, card: { width: 12, height: 4 }, heart: 3 })

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
  test('given hundreds of people, then dots stand for them, all tables at once', () => {
    const plan = planMap(room(130, 3))
    expect([plan.kind, plan.pages.length]).toEqual(['dots', 1])
  })
  test('given two thousand people, then numbers stand for them', () => {
    expect(planMap(room(500, 4)).kind).toBe('numbers')
  })
  test('given two tables of sixty, then no name covers another: dots', () => {
    expect(planMap(room(2, 60)).kind).toBe('dots')
  })
  test('given any room, then each table is on exactly one page, in order, and no page is over-full', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 200 }), (people) => {
        const plan = planMap({ ...room(1, 1), people })
        expect(plan.pages.flat()).toEqual(people.map((_, index) => index + 1))
        for (const page of plan.pages) expect(page.length).toBeLessThanOrEqual(plan.grid.count)
      }),
    )
  })
})
