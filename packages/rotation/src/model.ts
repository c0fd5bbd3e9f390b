import { mostRounds, type Constraints, type FixedSeat, type Person, type Seats, type Table, type Unmet } from './plan.ts'

/** Bits of one byte per pair of people: five count their meetings, three say what is wished for them. */
export const meetings = 31
export const sameOrganisation = 32
export const apart = 64
export const together = 128

/** In `Model.fixed`: the planner chooses this seat. */
export const open = -1
/** In `Model.fixed`: not in the room in that past round. */
export const absent = -2

/** The question in numbers: people, tables and rounds from 0. */
export type Model = {
  readonly people: readonly Person[]
  readonly tables: readonly Table[]
  /** All tables that anyone has sat at: those of `tables` come first, then those closed since. */
  readonly places: number
  readonly rounds: number
  /** Rounds before this one are the past. */
  readonly from: number
  readonly capacity: Int32Array
  /** round × people: the table that is given, `open` or `absent`. */
  readonly fixed: Int32Array
  /** people × people: what is wished for two people; no meetings yet. */
  readonly wishes: Uint8Array
  /** People who move as one. */
  readonly units: readonly (readonly number[])[]
  /** Person → index in `units`, or −1. */
  readonly unitOf: Int32Array
  readonly topicTables: boolean
  readonly byOrganisation: boolean
  /** Whether anybody is to be kept apart from somebody: else nobody need look for such pairs. */
  readonly keepsApart: boolean
  /** Sets of people who had better not meet, for those who place many at once. */
  readonly clusters: readonly (readonly number[])[]
  /** Wishes that contradict one another, or name who is not there. */
  readonly contradictions: readonly Unmet[]
}

export type Question = {
  readonly people: readonly Person[]
  readonly tables: readonly Table[]
  readonly rounds: number
  readonly constraints: Constraints
  readonly known: readonly (Seats | undefined)[]
  /** Index of the first round that is not the past. */
  readonly from: number
}

const inRound = (seat: FixedSeat, round: number): boolean => seat.rounds === undefined || seat.rounds.includes(round + 1)

/** Joins groups that share somebody. */
const merged = (groups: readonly (readonly number[])[], count: number): number[][] => {
  const leader = Int32Array.from({ length: count }, (_, at) => at)
  const find = (at: number): number => {
    let top = at
    while (leader[top] !== top) top = leader[top]!
    return top
  }
  for (const group of groups) for (const person of group) leader[find(person)] = find(group[0]!)
  const units = new Map<number, number[]>()
  for (const group of groups) for (const person of group) units.set(find(person), [])
  for (let person = 0; person < count; person += 1) units.get(find(person))?.push(person)
  return [...units.values()].filter((unit) => unit.length > 1)
}

/**
 * Reads the question. Throws a RangeError for what no café can be: no table, the same person or table twice, a number
 * of rounds that is not 1 to 31.
 */
export const modelOf = (question: Question): Model => {
  const { people, tables, rounds, constraints, known, from } = question
  const count = people.length
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > mostRounds) throw new RangeError(`rounds must be 1 to ${mostRounds}`)
  if (tables.length === 0) throw new RangeError('there must be a table')
  const personAt = new Map(people.map((person, at) => [person.id, at]))
  const tableAt = new Map(tables.map((table, at) => [table.number, at]))
  if (personAt.size !== count) throw new RangeError('a person is named twice')
  if (tableAt.size !== tables.length) throw new RangeError('a table is named twice')

  const contradictions: Unmet[] = []
  const strangers = new Set<string>()
  const indices = (ids: readonly string[]): number[] =>
    ids.flatMap((id) => {
      const at = personAt.get(id)
      if (at !== undefined) return [at]
      if (!strangers.has(id)) contradictions.push({ code: 'PERSON_UNKNOWN', person: id })
      strangers.add(id)
      return []
    })

  const closed = new Map<number, number>()
  const closedTable = (number: number): number => {
    const at = closed.get(number) ?? tables.length + closed.size
    closed.set(number, at)
    return at
  }
  const fixed = new Int32Array(rounds * count).fill(open)
  for (let round = 0; round < rounds; round += 1) {
    const row = fixed.subarray(round * count, (round + 1) * count)
    if (round < from) row.fill(absent)
    const seats = known[round]
    if (seats === undefined) continue
    for (const [id, number] of Object.entries(seats)) {
      const person = personAt.get(id)
      const table = tableAt.get(number)
      if (person === undefined) continue
      // People have met at a table that is closed since, too.
      if (table !== undefined) row[person] = table
      else if (round < from) row[person] = closedTable(number)
    }
  }

  const units = merged((constraints.keepTogether ?? []).map(indices).filter((group) => group.length > 1), count)
  const unitOf = new Int32Array(count).fill(-1)
  units.forEach((unit, at) => { for (const person of unit) unitOf[person] = at })

  for (const seat of [...(constraints.hosts ?? []), ...(constraints.fixedSeats ?? [])]) {
    const [person] = indices([seat.person])
    const table = tableAt.get(seat.table)
    if (person === undefined) continue
    if (table === undefined) {
      contradictions.push({ code: 'TABLE_UNKNOWN', person: seat.person, table: seat.table })
      continue
    }
    for (let round = from; round < rounds; round += 1) {
      if (!inRound(seat, round)) continue
      const before = fixed[round * count + person]!
      if (before === open) fixed[round * count + person] = table
      else if (before !== table) {
        contradictions.push({ code: 'TWO_SEATS', person: seat.person, round: round + 1, tables: [tables[before]!.number, seat.table] })
      }
    }
  }
  // Who is with somebody whose seat is given has that seat too, as far as the chairs go.
  for (let round = from; round < rounds; round += 1) {
    const row = fixed.subarray(round * count, (round + 1) * count)
    for (const unit of units) {
      const leader = unit.find((person) => row[person]! >= 0)
      if (leader === undefined) continue
      const table = row[leader]!
      let chairs = (tables[table]!.capacity ?? Infinity) - row.filter((taken) => taken === table).length
      for (const person of unit) {
        if (row[person] !== open || chairs <= 0) continue
        row[person] = table
        chairs -= 1
      }
    }
  }

  const wishes = new Uint8Array(count * count)
  const mark = (group: readonly number[], wish: number): void => {
    for (const one of group) for (const other of group) if (one !== other) wishes[one * count + other]! |= wish
  }
  const apartGroups = (constraints.keepApart ?? []).map(indices)
  for (const group of apartGroups) mark(group, apart)
  const clusters = apartGroups.filter((group) => group.length > 1)
  const keepsApart = clusters.length > 0
  const organisations = new Map<string, number[]>()
  people.forEach(({ organisation }, at) => {
    if (organisation === undefined || organisation === '') return
    const members = organisations.get(organisation)
    if (members) members.push(at)
    else organisations.set(organisation, [at])
  })
  const byOrganisation = constraints.spreadOrganisations === true
  if (byOrganisation) {
    for (const [organisation, members] of organisations) {
      if (members.length > 1) clusters.push(members)
      mark(members, sameOrganisation)
      if (members.length > tables.length) {
        contradictions.push({ code: 'ORGANISATION_TOO_LARGE', organisation, people: members.length, tables: tables.length })
      }
    }
  }
  for (const unit of units) mark(unit, together)

  return {
    people, tables, places: tables.length + closed.size, rounds, from, fixed, wishes, units, unitOf, clusters, byOrganisation, contradictions, keepsApart,
    capacity: Int32Array.from(tables, (table) => table.capacity ?? 0x7fffffff),
    topicTables: constraints.topicTables === true,
  }
}
