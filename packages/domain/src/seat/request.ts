import type { CafeState, Participant } from '../cafe/state.ts'
import type { ParticipantId } from '../ids.ts'
import { hostAt } from '../participant/read.ts'
import { openTables, setupOf, isOpen } from '../table/read.ts'
import { hasTopicTables, spreadsOrganisations } from './mixing.ts'
import type { SeatRequest } from './planner.ts'

/** The organisation that a person gave, empty where none is known: at the authority from its directory, at a desk from what it was told. */
export type OrganisationOf = (id: ParticipantId) => string

/** The round that people have been told their seat of: the first before it has begun, else that under way. */
export const toldRound = (state: Pick<CafeState, 'round'>): number => Math.max(1, state.round)

/** Who is in the room, in the order of arrival. */
export const present = (state: CafeState): Participant[] => [...state.participants.values()].filter((person) => person.present)

export type SeatPlan = {
  /** Rounds `from` to `to` are planned; those before are the past. */
  readonly from: number
  readonly to: number
  /** Seats of rounds up to this one stay; later ones are where the planner begins. */
  readonly keepTo: number
  readonly seed?: number
}

/** The same number for the same café, so that a plan can be computed again. */
const seedOf = (text: string): number => [...text].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x0100_0193) >>> 0, 0x811c_9dc5)

/** The planner's question about this café as it is. */
export const seatRequest = (state: CafeState, organisationOf: OrganisationOf, { from, to, keepTo, seed }: SeatPlan): SeatRequest => {
  const people = present(state)
  const here = new Map(people.map((person) => [person.id, person]))
  const wishes = [...state.wishes.values()]
  const wanted = new Map(wishes.flatMap((wish) => (wish.kind === 'table' ? [[wish.participantId, wish] as const] : [])))
  /** The table that this person must have in this round, if one is asked for. */
  const mustSit = (person: Participant, round: number): number | null => {
    const host = hostAt(person, round)
    if (host !== null) return host
    const wish = wanted.get(person.id)
    return wish && (wish.rounds === undefined || wish.rounds.includes(round)) && isOpen(state, wish.table) ? wish.table : null
  }
  const known: Record<string, number>[] = []
  const previous: Record<string, number>[] = []
  for (let round = 1; round <= to; round += 1) {
    const seats: Record<string, number> = {}
    for (const [id, table] of state.seats.get(round) ?? []) {
      const person = here.get(id)
      if (!person) continue
      // A table that is closed, or one that somebody has to leave, is no seat to keep.
      if (round < from || (isOpen(state, table) && (mustSit(person, round) ?? table) === table)) seats[id] = table
    }
    known.push(round <= keepTo || round < from ? seats : {})
    previous.push(seats)
  }
  const among = (ids: readonly string[]): string[] => ids.filter((id) => here.has(id))
  return {
    people: people.map(({ id }) => ({ id, organisation: organisationOf(id).trim().toLowerCase() })),
    tables: openTables(state).map((number) => ({ number, capacity: setupOf(state, number).chairs ?? undefined })),
    rounds: to, from, known, previous,
    constraints: {
      hosts: people.flatMap(({ id, host, hostRound }) => (host === null || !isOpen(state, host) ? [] : [{ person: id, table: host, rounds: hostRound === null ? undefined : [hostRound] }])),
      fixedSeats: wishes.flatMap((wish) => (wish.kind === 'table' && here.has(wish.participantId) && isOpen(state, wish.table) ? [{ person: wish.participantId, table: wish.table, rounds: wish.rounds }] : [])),
      keepApart: wishes.flatMap((wish) => (wish.kind === 'apart' ? [among(wish.participantIds)] : [])),
      keepTogether: wishes.flatMap((wish) => (wish.kind === 'together' ? [among(wish.participantIds)] : [])),
      topicTables: hasTopicTables(state.settings),
      spreadOrganisations: spreadsOrganisations(state.settings),
    },
    seed: seed ?? seedOf(state.id),
  }
}
