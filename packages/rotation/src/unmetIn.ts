import { modelOf } from './model.ts'
import type { Constraints, FixedSeat, Person, Seats, Table, Unmet } from './plan.ts'
import { unmetOf } from './unmet.ts'

/**
 * Which wishes seats do not hold, whoever gave the seats: a planner, or hands that moved people since.
 * Rounds before `from` (from 1) are the past, of which nothing is asked. Errors as `planRotation`.
 */
export const unmetIn = (question: {
  readonly people: readonly Person[]
  readonly tables: readonly Table[]
  readonly rounds: number
  readonly constraints: Constraints
  readonly from: number
  readonly seats: readonly (Seats | undefined)[]
}): Unmet[] => {
  const { people, tables, rounds, constraints, from, seats } = question
  const model = modelOf({ people, tables, rounds, constraints, known: [], from: from - 1 })
  const count = people.length
  const tableAt = new Map(tables.map(({ number }, at) => [number, at]))
  const tableOf = new Int32Array(rounds * count)
  for (let round = 0; round < rounds; round += 1) {
    // Without a seat one sits with nobody: a number of one's own.
    people.forEach(({ id }, person) => { tableOf[round * count + person] = tableAt.get(seats[round]?.[id] ?? NaN) ?? -1 - person })
  }
  return [...unmetOf(model, tableOf), ...notAtTable([...(constraints.hosts ?? []), ...(constraints.fixedSeats ?? [])], question)]
}

const notAtTable = (wanted: readonly FixedSeat[], { from, rounds, seats, tables }: { readonly from: number; readonly rounds: number; readonly seats: readonly (Seats | undefined)[]; readonly tables: readonly Table[] }): Unmet[] =>
  wanted.flatMap(({ person, table, rounds: only }): Unmet[] => {
    if (!tables.some(({ number }) => number === table)) return []
    const elsewhere: number[] = []
    for (let round = from; round <= rounds; round += 1) {
      const seat = seats[round - 1]?.[person]
      if (seat !== undefined && seat !== table && (only === undefined || only.includes(round))) elsewhere.push(round)
    }
    return elsewhere.length === 0 ? [] : [{ code: 'NOT_AT_TABLE', person, table, rounds: elsewhere }]
  })
