import { expect, test } from 'vitest'
import { together } from './together.ts'

const later = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 5) })

test('given many at once, then those that arrive while one lot is kept are the next, each once and in order', async () => {
  const lots: number[][] = []
  const keep = together<number>(async (lot) => { lots.push([...lot]); await later() }, 3)
  await Promise.all([1, 2, 3, 4, 5].map(keep))
  expect(lots).toEqual([[1, 2, 3], [4, 5]])
  await keep(6)
  expect(lots.at(-1)).toEqual([6])
})
test('given one that cannot be kept, then it alone fails and the others of its lot are kept', async () => {
  const kept: number[] = []
  const keep = together<number>(async (lot) => { await later(); if (lot.includes(2)) throw new Error('two'); kept.push(...lot) })
  const outcomes = await Promise.allSettled([1, 2, 3].map(keep))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(kept).toEqual([1, 3])
})
