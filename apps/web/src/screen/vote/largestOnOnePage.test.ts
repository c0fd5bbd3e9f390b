import { expect, test } from 'vitest'
import { largestOnOnePage } from './largestOnOnePage.ts'

/** Tries sizes that take so many pages each. */
const given = (...takes: [number, ...number[]]) => {
  const tried: number[] = []
  return { size: largestOnOnePage(takes, (pages, index) => { tried.push(index); return { index, pages: Array.from({ length: pages }) } }).index, tried }
}

test('given several sizes, then the largest that takes one page is taken, and no smaller one is tried', () => {
  expect(given(3, 1, 0)).toEqual({ size: 1, tried: [0, 1] })
  expect(given(1, 1)).toEqual({ size: 0, tried: [0] })
})
test('given what takes several pages at any size, then it is the smallest', () => {
  expect(given(4, 3, 2).size).toBe(2)
})
