import { describe, expect, test } from 'vitest'
import { simulate } from '../sim/simulate.ts'

const seeds = Number(process.env['TABLEE_SEEDS'] ?? 200)
const steps = 200

describe('real authority and real replicas on a network that drops, doubles, delays and cuts, with kills at named points', () => {
  test(`given ${seeds} seeds × ${steps} steps × 2–12 clients, then rules N1–N3 and N5–N8 hold in each`, async () => {
    let acknowledged = 0, kills = 0
    for (let seed = 1; seed <= seeds; seed += 1) {
      const report = await simulate(seed, steps, 2 + (seed % 11))
      expect(report.broken, `seed ${seed}: npm run fuzz -- --seed ${seed}`).toEqual([])
      acknowledged += report.acknowledged
      kills += report.kills
    }
    expect(acknowledged, 'the simulation is not empty').toBeGreaterThan(seeds * 10)
    expect(kills, 'the server is really killed').toBeGreaterThan(seeds)
  }, 120_000)

  test('given the same seed, then the same history, to the last byte', async () => {
    const [one, two] = [await simulate(7, steps, 6), await simulate(7, steps, 6)]
    expect(two.hash).toBe(one.hash)
  }, 60_000)
})
