import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paginate, stackHeight, type Piece } from './paginate.ts'
import { spread } from './spread.ts'

const listOf = (heights: readonly number[]): Piece[] => heights.map((height, index) => ({ id: String(index + 1), height }))
const ids = (pages: Piece[][][]) => pages.map((page) => page.map((column) => column.map(({ id }) => id).join('')))

describe('themes at a glance, once they change no more', () => {
  test('given titles that one after the other take two pages, then one page holds them all where it can', () => {
    const heights = [2, 5, 2, 5, 6, 4], room = { columns: 2, height: 14, gap: 1 }
    expect(paginate(listOf(heights), room)).toHaveLength(2)
    expect(ids(spread(listOf(heights), room))).toEqual([['156', '234']])
  })
  test('given more than a page holds, then both pages are about as full, and one is read after the other', () => {
    expect(ids(spread(listOf([4, 4, 4, 4, 4, 4]), { columns: 2, height: 9, gap: 1 }))).toEqual([['1', '23'], ['4', '56']])
  })
  test('given columns that fit, then one is read after the other', () => {
    expect(ids(spread(listOf([3, 3, 3, 3, 3, 3]), { columns: 2, height: 11, gap: 1 }))).toEqual([['123', '456']])
  })
  test('given nothing, then there is no page', () => {
    expect(spread([], { columns: 2, height: 9, gap: 1 })).toEqual([])
  })
  test('given any titles, then each stands once, in order from page to page and down each column, within the height, on no more pages than dealt one by one', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 30 }), fc.integer({ min: 1, max: 3 }), (heights, columns) => {
      const room = { columns, height: 12, gap: 1 }, pages = spread(listOf(heights), room)
      const numbers = pages.map((page) => page.flat().map(({ id }) => Number(id)))
      expect(numbers.flat().toSorted((a, b) => a - b)).toEqual(heights.map((_, index) => index + 1))
      for (const [page, next] of numbers.slice(1).map((after, index) => [numbers[index] ?? [], after] as const)) expect(Math.max(...page)).toBeLessThan(Math.min(...next))
      for (const column of pages.flat()) {
        expect(stackHeight(column, room.gap)).toBeLessThanOrEqual(room.height)
        expect(column.map(({ id }) => Number(id))).toEqual(column.map(({ id }) => Number(id)).toSorted((a, b) => a - b))
      }
      expect(pages.length).toBeLessThanOrEqual(paginate(listOf(heights), room).length)
    }))
  })
})
