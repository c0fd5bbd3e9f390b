import fc from 'fast-check'
import { expect, test } from 'vitest'
import { speedAt } from './edgeScroll.ts'

test('given a pointer away from both edges, then a list stands still; at an edge it goes on towards it, the faster the nearer', () => {
  expect(speedAt(400, 0, 800)).toBe(0)
  expect(speedAt(2, 0, 800)).toBeLessThan(speedAt(50, 0, 800))
  expect(speedAt(50, 0, 800)).toBeLessThan(0)
  expect(speedAt(798, 0, 800)).toBeGreaterThan(speedAt(750, 0, 800))
  expect(speedAt(750, 0, 800)).toBeGreaterThan(0)
})
test('given any list and place, then it never goes faster than a page can be read, nor both ways', () => {
  fc.assert(fc.property(fc.integer({ min: -500, max: 3000 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 30, max: 1500 }), (place, from, length) => {
    const speed = speedAt(place, from, from + length)
    expect(Math.abs(speed)).toBeLessThanOrEqual(18)
    if (place > from + length / 2) expect(speed).toBeGreaterThanOrEqual(0)
    if (place < from + length / 2) expect(speed).toBeLessThanOrEqual(0)
  }))
})
