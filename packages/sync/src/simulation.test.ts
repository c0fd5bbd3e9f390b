import { describe, expect, test } from 'vitest'
import onceFailed from '../test-data/seeds.json' with { type: 'json' }
import { simulate } from '../sim/simulate.ts'

const seeds = Number(process.env['TABLEE_SEEDS'] ?? 200)
const steps = 200

const killPoints = ['before append', 'after append', 'before telling', 'while telling'] as const

describe('real authority and real replicas on a network that drops, doubles, delays and cuts, with kills at named points', () => {
  test(`given ${seeds} seeds × ${steps} steps × 2–12 clients, then rules N1–N10, T1 and T2 hold in each`, async () => {
    let acknowledged = 0, pages = 0
    const clockErrors: number[] = []
    const kills = { 'before append': 0, 'after append': 0, 'before telling': 0, 'while telling': 0 }
    for (let seed = 1; seed <= seeds; seed += 1) {
      const report = await simulate(seed, steps, 2 + (seed % 11))
      expect(report.broken, `seed ${seed}: npm run fuzz -- --seed ${seed}`).toEqual([])
      acknowledged += report.acknowledged
      pages += report.pages
      clockErrors.push(...report.clockErrors)
      for (const point of killPoints) kills[point] += report.kills[point]
    }
    expect(acknowledged, 'the simulation is not empty').toBeGreaterThan(seeds * 10)
    expect(pages, 'catching up really takes pages').toBeGreaterThan(seeds)
    clockErrors.sort((a, b) => a - b)
    expect(clockErrors.at(-1), 'T1 T2 the time shown is within a second of the server’s').toBeLessThan(1_000)
    for (const point of killPoints) expect(kills[point], `the server is really killed ${point}`).toBeGreaterThan(seeds / 5)
  }, 600_000)

  test.each(onceFailed)('given seed $seed, which once found that $why, then all holds', async ({ seed, steps, clients }) => {
    expect((await simulate(seed, steps, clients)).broken).toEqual([])
  })

  test('given the same seed, then the same history, to the last byte', async () => {
    const [one, two] = [await simulate(7, steps, 6), await simulate(7, steps, 6)]
    expect(two.hash).toBe(one.hash)
  })
})
