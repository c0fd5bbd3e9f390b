import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestFit } from './largestFit.ts'

test('given room for everything or for nothing, then the most or the least', () => {
  expect([largestFit(2, 5, 0.5, () => true), largestFit(2, 5, 0.5, () => false)]).toEqual([5, 2])
})
test('given any limit between, then the step just below it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 50 }), (limit) => {
      expect(largestFit(2, 5, 0.1, (size) => size <= limit / 10 + 1e-6)).toBeCloseTo(limit / 10)
    }),
  )
})
