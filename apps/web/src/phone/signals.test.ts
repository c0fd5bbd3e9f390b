import { emptyCafe } from '@tablee/domain/cafe'
import type { CafeState } from '@tablee/domain/cafe/state'
import { describe, expect, test } from 'vitest'
import { dueSignals, untilNext } from './signals.ts'

const minute = 60_000
const endsAt = 1_000 * minute
const round = (change: Partial<CafeState> = {}): CafeState => ({
  ...emptyCafe('cafe-0001'), phase: 'round', round: 2, clock: { kind: 'running', endsAt }, rounds: [{ number: 2, startedAt: endsAt - 20 * minute, endedAt: null, closedAt: null, leftAtEnd: 0 }], ...change,
})
const rung = (change: Partial<CafeState['rounds'][number]> = {}) => round({ phase: 'walking', round: 3, clock: { kind: 'running', endsAt: endsAt + 5 * minute }, rounds: [{ number: 2, startedAt: 0, endedAt: endsAt, closedAt: null, leftAtEnd: 0, ...change }] })

describe('the soft signal', () => {
  test('given a round of 20 minutes, then it is due three minutes before the end and not before', () => {
    expect(untilNext(round(), endsAt - 10 * minute)).toBe(7 * minute)
    expect(dueSignals(round(), endsAt - 3 * minute - 1)).toEqual([])
    expect(dueSignals(round(), endsAt - 3 * minute)).toEqual([{ kind: 'soon', key: 'soon:2' }])
    expect(untilNext(round(), endsAt - 3 * minute)).toBe(null)
  })
  test('given time added after it, then it is the same signal that comes due: one for a round', () => {
    const longer = round({ clock: { kind: 'running', endsAt: endsAt + 5 * minute } })
    expect(dueSignals(longer, endsAt - minute)).toEqual([])
    expect(dueSignals(longer, endsAt + 3 * minute)).toEqual(dueSignals(round(), endsAt - 2 * minute))
  })
  test('given a pause, silence or walking, then no clock makes it due', () => {
    for (const change of [{ clock: { kind: 'paused' as const, remaining: minute } }, { phase: 'silent' as const }, { phase: 'walking' as const }, { clock: null }]) {
      expect([dueSignals(round(change), endsAt - minute), untilNext(round(change), endsAt - 10 * minute)]).toEqual([[], null])
    }
  })
  test('given a phone that slept past the end, then it is not warned of what is over', () => {
    expect(dueSignals(round(), endsAt)).toEqual([])
  })
})

describe('the bell', () => {
  test('given a round ended, then it is due while it is fresh, whatever phase followed', () => {
    expect(dueSignals(rung(), endsAt + 500)).toEqual([{ kind: 'bell', key: `bell:2:${endsAt}` }])
    expect(dueSignals(rung({ closedAt: endsAt }), endsAt + 59_999)).toHaveLength(1)
    expect(dueSignals(rung(), endsAt + minute)).toEqual([])
  })
  test('given a round taken up again and ended once more, then that is another bell', () => {
    expect(dueSignals(rung({ endedAt: endsAt + 5 * minute }), endsAt + 5 * minute).map(({ key }) => key)).not.toEqual(dueSignals(rung(), endsAt).map(({ key }) => key))
  })
})
