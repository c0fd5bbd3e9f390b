import { describe, expect, test } from 'vitest'
import { learntWeights, type Judged } from './learnt.ts'

const USUAL = [1, 1, 1]
/** The third part is one whose weight no café moves. */
const SPREAD = [1, 1, 0]

/** Notes whose own theme is the first of two, with what speaks for it and for the other. */
const notes = (count: number, own: readonly number[], other: readonly number[]): Judged[] =>
  Array.from({ length: count }, () => ({ own: 0, evidence: [{ theme: 'own', parts: Float64Array.from(own) }, { theme: 'other', parts: Float64Array.from(other) }] }))

describe('weights learnt from the placed notes of a café', () => {
  test('given no placed note, then the usual weights', () => {
    expect(learntWeights([], USUAL, SPREAD)).toEqual(USUAL)
  })

  test('given a part that is right and another that misleads, then the first counts for more and the second for less', () => {
    const [right, misleading] = learntWeights(notes(100, [1, 0, 0], [0, 1, 0]), USUAL, SPREAD)
    expect(right).toBeGreaterThan(1.2)
    expect(misleading).toBeLessThan(0.8)
  })

  test('given few notes, then they move the weights, and many move them further', () => {
    const after = (count: number): number => learntWeights(notes(count, [1, 0, 0], [0, 0, 0]), USUAL, SPREAD)[0]!
    expect(after(5)).toBeGreaterThan(1)
    expect(after(100)).toBeGreaterThan(after(5) + 0.1)
  })

  test('given a part that misleads every time, then it counts for nothing, and never against its theme', () => {
    expect(learntWeights(notes(2000, [0, 0, 0], [3, 0, 0]), USUAL, SPREAD)[0]).toBe(0)
  })

  test('given notes that stand in the theme that the size speaks against, then the weight of the size stays', () => {
    expect(learntWeights(notes(500, [0, 0, -2], [0, 0, 2]), USUAL, SPREAD)[2]).toBe(1)
  })
})
