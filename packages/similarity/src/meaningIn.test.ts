import { describe, expect, test } from 'vitest'
import { meaningIn, sumsOf } from './meaningIn.ts'
import { DIMENSIONS, NO_MEANING } from './meanings.ts'

const towards = (...parts: number[]): Float32Array => Float32Array.from({ length: DIMENSIONS }, (_, at) => (parts[at] ?? 0) / Math.hypot(...parts))

/** Two themes without titles, each with two notes that all have the first direction in common. */
const notes = [towards(3, 1), towards(3, 1), towards(3, 0, 1), towards(3, 0, 1)]
const themeOf = Int32Array.of(0, 1, 0, 0, 1, 1)
const sums = sumsOf([NO_MEANING, NO_MEANING, ...notes], themeOf, 2)

describe('how near a text is to what a theme means', () => {
  test('given what all notes speak of, then it tells no theme from another; what some speak of does', () => {
    const [one, other] = meaningIn(sums, towards(3, 1))
    expect(one).toBeGreaterThan(0.9)
    expect(other).toBeLessThan(-0.9)
  })

  test('given a placed note judged apart, then it is not heard', () => {
    const alone = sumsOf([NO_MEANING, NO_MEANING, notes[0]!, notes[2]!, notes[3]!], Int32Array.of(0, 1, 0, 1, 1), 2)
    expect([...meaningIn(sums, notes[1]!, { theme: 0, meaning: notes[1]! })]).toEqual([...meaningIn(alone, notes[1]!)].map((near) => expect.closeTo(near, 4)))
  })

  test('given a theme of which nothing is known, then nothing speaks for it or against it', () => {
    const empty = sumsOf([NO_MEANING, NO_MEANING, notes[0]!], Int32Array.of(0, 1, 0), 2)
    expect(meaningIn(empty, towards(0, 1))[1]).toBe(0)
  })

  test('given a title, then it counts as two notes', () => {
    const titled = sumsOf([towards(0, 1), towards(0, 0, 1), ...notes], themeOf, 2)
    expect([...titled.counts]).toEqual([4, 4])
  })
})
