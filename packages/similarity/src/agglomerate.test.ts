import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agglomerate } from './agglomerate.ts'

/** Average linkage as its definition has it: merge the closest two groups until none is close enough. */
function byDefinition(closeness: readonly (readonly number[])[], threshold: number): number[][] {
  let groups = closeness.map((_, at) => [at])
  for (;;) {
    let best = { one: -1, other: -1, mean: threshold }
    groups.forEach((one, at) => {
      groups.slice(at + 1).forEach((other, after) => {
        let sum = 0
        for (const a of one) for (const b of other) sum += closeness[a]![b]!
        const mean = sum / (one.length * other.length)
        if (mean > best.mean) best = { one: at, other: at + 1 + after, mean }
      })
    })
    if (best.one === -1) return groups.map((group) => group.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!)
    const merged = [...groups[best.one]!, ...groups[best.other]!]
    groups = [...groups.filter((_, at) => at !== best.one && at !== best.other), merged]
  }
}

/** Symmetric closeness without ties, so that the definition has one answer. */
const distinct = fc.integer({ min: 0, max: 14 }).chain((count) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: Math.ceil((count * count) / 2), maxLength: count * count })
    .map((values) => {
      const rows = Array.from({ length: count }, () => Array.from({ length: count }, () => 0))
      let next = 0
      for (let one = 0; one < count; one += 1) {
        for (let other = 0; other < one; other += 1) {
          rows[one]![other] = rows[other]![one] = (values[next++ % values.length] ?? 0) / 1_000_000
        }
      }
      return rows
    }),
)

describe('agglomerate', () => {
  test('given any closeness, then the groups are those of average linkage by its definition', () => {
    fc.assert(
      fc.property(distinct, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (rows, threshold) => {
        expect(agglomerate(Float32Array.from(rows.flat()), rows.length, threshold)).toEqual(byDefinition(rows, threshold))
      }),
    )
  })

  test('given everything equally close, then it ends with one group', () => {
    const count = 50
    expect(agglomerate(new Float32Array(count * count).fill(0.5), count, 0.4)).toHaveLength(1)
  })
})
