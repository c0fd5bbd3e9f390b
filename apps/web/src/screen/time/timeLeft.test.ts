import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockFace, minutesLeft, moodOf, secondsLeft, untilNextSecond } from './timeLeft.ts'

describe('time left', () => {
  test('given a second that has begun, then it is still shown; nought is shown at the bell alone', () => {
    expect([20 * 60_000, 19 * 60_000 + 59_001, 1, 0, -5].map(clockFace)).toEqual(['20:00', '20:00', '0:01', '0:00', '0:00'])
  })
  test('given minutes in words, then the nearest number is said, and “one” in the last minute alone', () => {
    expect([180_000, 150_000, 149_000, 61_000, 60_000, 1].map(minutesLeft)).toEqual([3, 3, 2, 2, 1, 1])
  })
  test('given the soft signal three minutes before the end, then the mood changes there and at the bell', () => {
    expect([180_001, 180_000, 1, 0].map((left) => moodOf(left, 180_000))).toEqual(['calm', 'soon', 'soon', 'over'])
    expect(moodOf(null, 180_000)).toBe('over')
  })
  test('given any moment, when what remains of its second has passed, then the face has changed, and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15_000_000 }), (left) => {
        const wait = untilNextSecond(left)
        expect(secondsLeft(left - wait)).toBe(secondsLeft(left) - 1)
        expect(secondsLeft(left - wait + 1)).toBe(secondsLeft(left))
      }),
    )
  })
})
