import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paginate, stackHeight, type Piece } from './paginate.ts'

const piece = (id: string, height: number): Piece => ({ id, height })
const ids = (pages: Piece[][][]) => pages.map((page) => page.map((column) => column.map(({ id }) => id).join('')))
const room = { columns: 2, height: 10, gap: 1 }
const pieces = fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 60 }).map((heights) => heights.map((height, index) => piece(String(index), height)))

describe('how many issues fit', () => {
  test('given issues of one height, then columns fill evenly and the rest is paged', () => {
    expect(ids(paginate('abcdefg'.split('').map((id) => piece(id, 3)), { ...room, height: 11 }))).toEqual([['ace', 'bdf'], ['g', '']])
  })
  test('given a long issue, then the shorter column takes the next', () => {
    expect(ids(paginate([piece('a', 8), piece('b', 3), piece('c', 3)], room))).toEqual([['a', 'bc']])
  })
  test('given an issue higher than a column, then it still has a place, on a page of its own', () => {
    expect(ids(paginate([piece('a', 3), piece('b', 99), piece('c', 3)], { ...room, columns: 1 }))).toEqual([['a'], ['b'], ['c']])
  })
  test('given any issues, then each is on one page, and no column is higher than the room', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 3 }), (list, columns) => {
        const pages = paginate(list, { ...room, columns })
        expect(pages.flat(2).map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(list.map(({ id }) => Number(id)))
        for (const column of pages.flat()) expect(stackHeight(column, room.gap)).toBeLessThanOrEqual(room.height)
      }),
    )
  })
  test('given one issue more at the end, then those before it stay where they are', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 10 }), (list, height) => {
        const before = paginate(list, room), after = paginate([...list, piece('new', height)], room)
        expect(after.map((page) => page.map((column) => column.filter(({ id }) => id !== 'new'))).slice(0, before.length)).toEqual(before)
      }),
    )
  })
})
