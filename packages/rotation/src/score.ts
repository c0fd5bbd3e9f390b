import type { Constraints, Person, PersonId, Seats, Table } from './plan.ts'
import { boundOf, type Bound } from './bound.ts'
import { modelOf } from './model.ts'
import { Seating } from './seating.ts'

/** What a plan gives the people of a café, counted from its seats alone. */
export type Score = {
  /** Different pairs of people who share a table at least once. */
  readonly pairs: number
  /** Meetings in all rounds together. */
  readonly meetings: number
  /** Meetings of two who met before: `meetings` − `pairs`. */
  readonly repeats: number
  /** The fewest, and the mean of, different others that one person meets. */
  readonly fewestMet: number
  readonly meanMet: number
  /** Different others met, person by person. */
  readonly met: ReadonlyMap<PersonId, number>
  /** Seats, hosts' apart, at a table where the same person sat in an earlier round. */
  readonly tableReturns: number
  /** Different pairs of people of two organisations; and meetings of two people of one. */
  readonly pairsAcrossOrganisations: number
  readonly meetingsWithinOrganisations: number
}

const tablesOf = (seats: Seats): Map<number, PersonId[]> => {
  const tables = new Map<number, PersonId[]>()
  for (const [id, table] of Object.entries(seats)) {
    const there = tables.get(table)
    if (there) there.push(id)
    else tables.set(table, [id])
  }
  return tables
}

/** Counts what `seats` gives `people`; `hosts` stay by their office, so their staying is no return. */
export const scoreOf = (seats: readonly Seats[], people: readonly Person[], hosts: ReadonlySet<PersonId> = new Set()): Score => {
  const organisation = new Map(people.map((person) => [person.id, person.organisation ?? '']))
  const others = new Map<PersonId, Set<PersonId>>(people.map(({ id }) => [id, new Set()]))
  const been = new Map<PersonId, Set<number>>(people.map(({ id }) => [id, new Set()]))
  let meetings = 0
  let tableReturns = 0
  let meetingsWithinOrganisations = 0
  for (const round of seats) {
    for (const [table, there] of tablesOf(round)) {
      const known = there.filter((id) => organisation.has(id))
      known.forEach((one, at) => {
        for (const other of known.slice(0, at)) {
          meetings += 1
          others.get(one)!.add(other)
          others.get(other)!.add(one)
          if (organisation.get(one) !== '' && organisation.get(one) === organisation.get(other)) meetingsWithinOrganisations += 1
        }
        if (been.get(one)!.has(table) && !hosts.has(one)) tableReturns += 1
        been.get(one)!.add(table)
      })
    }
  }
  let ends = 0
  let endsAcross = 0
  let fewestMet = Infinity
  const met = new Map<PersonId, number>()
  for (const [one, set] of others) {
    ends += set.size
    met.set(one, set.size)
    fewestMet = Math.min(fewestMet, set.size)
    for (const other of set) {
      if (organisation.get(one) !== '' && organisation.get(other) !== '' && organisation.get(one) !== organisation.get(other)) endsAcross += 1
    }
  }
  const pairs = ends / 2
  return {
    pairs, meetings, repeats: meetings - pairs, met, tableReturns, meetingsWithinOrganisations,
    fewestMet: people.length === 0 ? 0 : fewestMet,
    meanMet: people.length === 0 ? 0 : ends / people.length,
    pairsAcrossOrganisations: endsAcross / 2,
  }
}

/** The ceiling for a café of this kind, see `boundOf`: how near the optimum a plan is. */
export const ceilingOf = (people: readonly Person[], tables: readonly Table[], rounds: number, constraints: Constraints): Bound => {
  const model = modelOf({ people, tables, rounds, constraints, known: [], from: 0 })
  return boundOf(model, new Seating(model))
}
