import { expect, test } from 'vitest'
import { createSlowReaders } from './slowReaders.ts'

const looks = (waiting: readonly number[]): boolean[] => {
  const readers = createSlowReaders(), viewer = {}
  return waiting.map((bytes) => readers.isLost(viewer, bytes))
}

test('given a desk that is sent a café of megabytes and reads it slowly, then it is not let go', () => {
  expect(looks([0, 6_000_000, 5_200_000, 3_000_000, 1_100_000, 0])).toEqual([false, false, false, false, false, false])
})
test('given a viewer for whom more and more waits, then it is let go; given one that reads nothing at all, too', () => {
  expect(looks([900_000, 1_500_000, 2_100_000])).toEqual([false, false, true])
  expect(looks([2_000_000, 2_000_000])).toEqual([false, true])
})
test('given one that was slow and caught up, then it begins anew', () => {
  expect(looks([2_000_000, 10, 2_000_000])).toEqual([false, false, false])
})
