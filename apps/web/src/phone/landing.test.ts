import type { RoundRecord } from '@tablee/domain/cafe/state'
import { graceAfterBell } from '@tablee/domain/note/decide'
import { describe, expect, test } from 'vitest'
import { landingOf, openRound } from './landing.ts'

const record = (number: number, endedAt: number | null, closedAt: number | null): RoundRecord => ({ number, startedAt: 0, endedAt, closedAt, leftAtEnd: 0 })
/** Round 1 rang at 1,000,000 and was followed by round 2 at 1,300,000, after five minutes of walking. */
const second = { round: 2, rounds: [record(1, 1_000_000, 1_300_000), record(2, null, null)] }
const now = 1_400_000

describe('the round a note lands in', () => {
  test('given a text typed before the bell and posted while people walk, then it lands in the round that rang', () => {
    const walking = { round: 2, rounds: [record(1, 1_000_000, null)] }
    expect(openRound(walking)).toBe(1)
    expect(landingOf(walking, { round: 1, at: 999_000 }, 1_200_000)).toEqual({ round: 1, typedAt: 999_000 })
    expect(landingOf(walking, null, 1_200_000)).toEqual({ round: 1, typedAt: 1_200_000 })
  })
  test('given a text typed in round 1 and posted in round 2, then it still lands in round 1', () => {
    expect(landingOf(second, { round: 1, at: 999_000 }, now)).toEqual({ round: 1, typedAt: 999_000 })
    expect(landingOf(second, { round: 1, at: 1_300_000 }, now)).toEqual({ round: 1, typedAt: 1_300_000 })
  })
  test('given a text gone on with once round 1 was closed, then it lands in the round that is open', () => {
    expect(landingOf(second, { round: 1, at: 1_300_001 }, now)).toEqual({ round: 2, typedAt: now })
    expect(landingOf(second, { round: 2, at: 1_350_000 }, now)).toEqual({ round: 2, typedAt: 1_350_000 })
  })
  test('given a round that was followed at once, then a sentence begun has the grace after the bell', () => {
    const hurried = { round: 2, rounds: [record(1, 1_000_000, 1_000_000), record(2, null, null)] }
    expect(landingOf(hurried, { round: 1, at: 1_000_000 + graceAfterBell }, now).round).toBe(1)
    expect(landingOf(hurried, { round: 1, at: 1_000_001 + graceAfterBell }, now).round).toBe(2)
  })
  test('given the harvest, then what was typed before it still lands, and what is typed now goes to the last round', () => {
    const harvest = { round: 2, rounds: [record(1, 1_000_000, 1_300_000), record(2, 2_000_000, 2_100_000)] }
    expect(openRound(harvest)).toBe(null)
    expect(landingOf(harvest, { round: 2, at: 2_100_000 }, 2_500_000)).toEqual({ round: 2, typedAt: 2_100_000 })
    expect(landingOf(harvest, { round: 2, at: 2_400_000 }, 2_500_000)).toEqual({ round: 2, typedAt: 2_500_000 })
  })
})
