import type { Constraints } from '../src/plan.ts'
import { hostsOf, tablesOf } from './cafes.ts'

export type Instance = {
  readonly people: number
  readonly tables: number
  readonly rounds: number
  readonly kind: 'plain' | 'hosts' | 'topics'
}

/** Cafés of usual and unusual sizes, and the exact planes of order 7, 8 and 9. */
const sizes: readonly (readonly [people: number, tables: number, rounds: number])[] = [
  [18, 4, 3], [20, 5, 3], [20, 5, 5], [24, 6, 4], [32, 8, 5], [32, 8, 10], [36, 6, 3], [48, 12, 5], [62, 12, 4], [100, 20, 4], [200, 40, 4],
  [500, 100, 4], [1000, 200, 4], [2000, 400, 4], [49, 7, 8], [64, 8, 9], [81, 9, 10],
]

export const instances: readonly Instance[] = sizes.flatMap(([people, tables, rounds]) =>
  (['plain', 'hosts', 'topics'] as const).map((kind) => ({ people, tables, rounds, kind })))

/** A host at every table in all rounds, or nobody who returns to a table. */
export const constraintsOf = ({ tables, kind }: Instance): Constraints =>
  kind === 'hosts' ? { hosts: hostsOf(tablesOf(tables)) } : kind === 'topics' ? { topicTables: true } : {}

/**
 * The fewest repeats that are known to be possible, and who says so. `bound` is what `boundOf` proves impossible to
 * pass; a plan that reaches it is its own proof. More rounds than tables with hosts or topics are in no table that we
 * know: there stands the fewest that this planner has found in millions of steps from four seeds.
 */
export const bestKnown = ({ people, tables, rounds, kind }: Instance, bound: number): { readonly repeats: number; readonly source: string } => {
  const found = ownBest.find(([p, t, r, k]) => p === people && t === tables && r === rounds && k === kind)
  if (found) return { repeats: found[4], source: found[4] === bound ? 'bound' : 'this planner' }
  if (kind === 'plain' && people === 32 && rounds === 10) return { repeats: 0, source: 'Aguado 2004' }
  if (kind === 'plain' && tables * tables === people && rounds === tables + 1) return { repeats: 0, source: 'affine plane' }
  if (kind === 'plain' && people === 36 && tables === 6) return { repeats: 0, source: 'Harvey, 6-6-3' }
  return { repeats: bound, source: 'bound' }
}

/** Where the bound may not be reached, or is reached only in the long run. */
const ownBest: readonly (readonly [people: number, tables: number, rounds: number, kind: Instance['kind'], repeats: number])[] = [
  [36, 6, 3, 'topics', 12], [32, 8, 10, 'hosts', 52], [32, 8, 10, 'topics', 16], [49, 7, 8, 'hosts', 57], [49, 7, 8, 'topics', 42],
  [64, 8, 9, 'hosts', 77], [64, 8, 9, 'topics', 56], [81, 9, 10, 'hosts', 100], [81, 9, 10, 'topics', 72],
]
