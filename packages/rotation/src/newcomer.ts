import { weights } from './seating.ts'
import { sizesOf } from './sizes.ts'
import type { Plan, Unmet } from './plan.ts'
import type { Replan } from './replan.ts'

/** Whether every host and every given seat is one that somebody has; nobody who has none is asked for one. */
const givenSeatsAreTaken = ({ constraints, tables }: Replan, seatOf: ReadonlyMap<string, number>): boolean => {
  const numbers = new Set(tables.map(({ number }) => number))
  return [...(constraints.hosts ?? []), ...(constraints.fixedSeats ?? [])].every(({ person, table, rounds }) => numbers.has(table) && seatOf.has(person) && (rounds !== undefined && !rounds.includes(1) ? seatOf.get(person) !== -1 : seatOf.get(person) === table))
}

/**
 * One more, in the one round that is planned, at tables where all others stay: the smallest tables, there the one with
 * the fewest of their organisation, there the first. That is what a search finds, without looking at who met whom, so
 * that the two-thousandth who comes in costs what the second does. Null where there is more to it than that.
 */
export const seatNewcomer = (question: Replan): Plan | null => {
  const { people, tables, rounds, constraints, known, previous } = question
  const [seats = {}] = known
  if (rounds !== 1 || tables.length === 0) return null
  const tableAt = new Map(tables.map(({ number }, at) => [number, at]))
  const seatOf = new Map<string, number>()
  const taken = new Int32Array(tables.length)
  let newcomer: (typeof people)[number] | null = null
  for (const person of people) {
    const number = seats[person.id]
    const table = number === undefined ? undefined : tableAt.get(number)
    seatOf.set(person.id, table === undefined ? -1 : (number ?? -1))
    if (table !== undefined) { taken[table]! += 1; continue }
    if (newcomer !== null) return null
    newcomer = person
  }
  if (newcomer === null || seatOf.size !== people.length || tableAt.size !== tables.length || previous?.[0]?.[newcomer.id] !== undefined) return null
  if ([...(constraints.keepApart ?? []), ...(constraints.keepTogether ?? [])].some((group) => group.length > 0) || !givenSeatsAreTaken(question, seatOf)) return null

  const alike = new Int32Array(tables.length)
  if (constraints.spreadOrganisations === true) {
    const members = new Map<string, number>()
    for (const { id, organisation = '' } of people) {
      if (organisation === '') continue
      const count = (members.get(organisation) ?? 0) + 1
      // More than there are tables: some of them have to share one, which is to be said.
      if (count > tables.length) return null
      members.set(organisation, count)
      const table = tableAt.get(seatOf.get(id) ?? -1)
      if (organisation === newcomer.organisation && table !== undefined) alike[table]! += 1
    }
  }
  const capacity = Int32Array.from(tables, (table) => table.capacity ?? 0x7fffffff)
  const { level, overfull } = sizesOf(taken, capacity, 1)
  let chosen = -1, least = Infinity
  for (let table = 0; table < tables.length; table += 1) {
    if ((overfull ? level : Math.min(level, capacity[table]!)) <= taken[table]!) continue
    const weight = alike[table]! * weights.organisation
    if (weight < least) { least = weight; chosen = table }
  }
  taken[chosen]! += 1
  const unmet = tables.flatMap(({ number, capacity: chairs }, table): Unmet[] => (chairs !== undefined && taken[table]! > chairs ? [{ code: 'TABLE_TOO_SMALL', table: number, round: 1, people: taken[table]!, capacity: chairs }] : []))
  return { seats: [Object.fromEntries(people.map(({ id }) => [id, id === newcomer.id ? tables[chosen]!.number : seatOf.get(id)!]))], unmet }
}
