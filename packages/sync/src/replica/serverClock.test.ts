import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createServerClock } from './serverClock.ts'

describe('T the authority\'s time on a device whose own clock is wrong', () => {
  test('T1 given any wrong wall clock and any delays, then the time shown is off by at most half the quickest round trip', () => {
    fc.assert(fc.property(fc.integer({ min: -43_200_000, max: 43_200_000 }), fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })), { minLength: 1, maxLength: 12 }), (wrong, exchanges) => {
      let real = 1_000_000_000
      const clock = createServerClock(() => real + wrong, () => real + wrong)
      let best = Number.POSITIVE_INFINITY
      for (const [there, back] of exchanges.slice(-8)) {
        const askedAt = real + wrong
        real += there
        const said = real
        real += back
        clock.learn(askedAt, real + wrong, said)
        best = Math.min(best, there + back)
      }
      real += 60_000
      expect(Math.abs(clock.now() - real)).toBeLessThanOrEqual(best / 2 + 0.001)
    }))
  })
  test('T2 given a device that slept and whose monotonic clock stood still, when it asks once, then the time is right again', () => {
    let real = 0, monotonic = 0
    const clock = createServerClock(() => monotonic, () => 0)
    const ask = () => { const asked = monotonic; real += 100; monotonic += 100; clock.learn(asked, monotonic, real - 50) }
    ask(); ask(); ask()
    real += 600_000
    ask()
    expect(clock.now()).toBe(real)
  })
  test('T2 given a device that woke up, when it has no new answer yet, then what it knew serves, not its own clock, which is wrong by hours', () => {
    let monotonic = 1_000
    const clock = createServerClock(() => monotonic, () => 43_200_000)
    clock.learn(900, 1_000, 5_000)
    clock.forget()
    monotonic += 500
    expect(clock.now()).toBe(5_550)
  })
  test('given no answer yet, then the device\'s own clock is all there is', () => {
    expect(createServerClock(() => 5, () => 77).now()).toBe(77)
  })
})
