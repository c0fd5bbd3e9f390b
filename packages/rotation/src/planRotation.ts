import { modelOf, type Model } from './model.ts'
import type { Budget, Constraints, Person, Plan, Seats, Table } from './plan.ts'
import { relabel } from './relabel.ts'
import { createSearch } from './search.ts'
import { unmetOf } from './unmet.ts'

/** Enough for a tenth of a second on a laptop, and less wherever a construction is perfect at once. */
export const usualBudget: Budget = { steps: 300_000 }

/** The seats of one round as they are told. */
export const seatsOf = (model: Model, tableOf: Int32Array, round: number): Seats => {
  const count = model.people.length
  return Object.fromEntries(model.people.map(({ id }, person) => [id, model.tables[tableOf[round * count + person]!]!.number]))
}

/**
 * Seats for every round, such that as many different people as possible meet.
 *
 * Everyone has one seat per round; tables differ by at most one person unless capacities or given seats forbid it.
 * Wishes that cannot be met are named in `unmet`, and the rest is planned all the same. The same arguments give the
 * same plan. Throws a RangeError when there is no table, somebody is named twice or `rounds` is not 1 to 31.
 */
export const planRotation = (
  people: readonly Person[], tables: readonly Table[], rounds: number, constraints: Constraints, seed: number, budget = usualBudget,
): Plan => {
  const model = modelOf({ people, tables, rounds, constraints, known: [], from: 0 })
  const search = createSearch(model, seed)
  search.advance(budget.steps)
  const tableOf = search.best()
  relabel(model, tableOf)
  return { seats: Array.from({ length: rounds }, (_, round) => seatsOf(model, tableOf, round)), unmet: unmetOf(model, tableOf) }
}
