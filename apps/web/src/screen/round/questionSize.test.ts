import { expect, test } from 'vitest'
import { questionSize } from './questionSize.ts'

test('given a longer question, then it is written smaller, but never too small for the back row', () => {
  const sizes = [10, 80, 140, 300, 1000].map((characters) => questionSize(characters, 1))
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  expect(sizes[0]).toBe(11)
  expect(sizes.at(-1)).toBe(3.2)
})
test('given less room, then it is written smaller', () => {
  expect(questionSize(140, 0.5)).toBeLessThan(questionSize(140, 1))
})
