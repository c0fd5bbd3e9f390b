import { expect, test } from 'vitest'
import { titleSize } from './titleSize.ts'

test('given a short title, then it is large, and beside another theme no smaller', () => {
  expect([titleSize(20, false), titleSize(20, true)]).toEqual([3, 3])
})
test('given a longer title, then it is smaller, and smaller still where it has half the width', () => {
  expect(titleSize(140, false)).toBeLessThan(titleSize(80, true) + 1)
  expect(titleSize(90, true)).toBeLessThan(titleSize(90, false))
  expect(titleSize(140, true)).toBeGreaterThanOrEqual(1.5)
})
