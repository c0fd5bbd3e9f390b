import type { Suggestion } from './fill.ts'
import { modelOf, type Model } from './model.ts'
import { seatNewcomer } from './newcomer.ts'
import { seatsOf } from './planRotation.ts'
import type { Budget, Constraints, Person, Plan, Seats, Table } from './plan.ts'
import { relabel } from './relabel.ts'
import { createSearch } from './search.ts'
import { unmetOf } from './unmet.ts'

export type Replan = {
  /** Who is in the room now. */
  readonly people: readonly Person[]
  readonly tables: readonly Table[]
  readonly rounds: number
  readonly constraints: Constraints
  /** The first round (from 1) that is not the past; 1 if it is left out. */
  readonly from?: number | undefined
  /** `known[r]`: seats of round r + 1 that must not change. Who has none there gets one, from round `from` on. */
  readonly known: readonly (Seats | undefined)[]
  /** An earlier plan that nobody has been told: the new one starts from it and differs where it must. */
  readonly previous?: readonly (Seats | undefined)[] | undefined
  readonly seed: number
  readonly budget?: Budget | undefined
}

/** Fewer steps than for a new plan: people are waiting. */
const stepsFor = (openSeats: number): number => Math.min(120_000, 1000 * openSeats)

const suggestionOf = (model: Model, previous: readonly (Seats | undefined)[]): Suggestion => {
  const count = model.people.length
  const tableAt = new Map(model.tables.map((table, at) => [table.number, at]))
  const suggestion = new Int32Array(model.rounds * count).fill(-1)
  for (let round = model.from; round < model.rounds; round += 1) {
    model.people.forEach(({ id }, person) => {
      const number = previous[round]?.[id]
      if (number !== undefined) suggestion[round * count + person] = tableAt.get(number) ?? -1
    })
  }
  return suggestion
}

/**
 * Plans on when people come, go or become hosts, when tables close or are added, or rounds are added.
 *
 * Rounds before `from` are returned as `known` has them, with people who have gone, and nobody is added there. From
 * `from` on exactly `people` are seated: known seats stay, except those of people who have gone and of tables that
 * are closed. A given seat that contradicts a known one gives way and is named in `unmet`. Errors as `planRotation`.
 */
export const replan = (question: Replan): Plan => seatNewcomer(question) ?? searched(question)

/** As `replan`, by search whatever is asked. */
export const searched = (question: Replan): Plan => {
  const { people, tables, rounds, constraints, known, previous, seed, budget } = question
  const from = Math.min(rounds, Math.max(0, (question.from ?? 1) - 1))
  const model = modelOf({ people, tables, rounds, constraints, known, from })
  let openSeats = 0
  for (const table of model.fixed) if (table === -1) openSeats += 1
  const search = createSearch(model, seed, previous && suggestionOf(model, previous))
  search.advance(budget?.steps ?? stepsFor(openSeats))
  const tableOf = search.best()
  relabel(model, tableOf)
  return {
    seats: Array.from({ length: rounds }, (_, round) => (round < from ? (known[round] ?? {}) : seatsOf(model, tableOf, round))),
    unmet: unmetOf(model, tableOf),
  }
}
