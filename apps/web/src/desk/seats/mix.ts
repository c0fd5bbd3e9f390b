import type { CafeState } from '@tablee/domain/cafe/state'
import { hostAt } from '@tablee/domain/participant/read'
import type { SeatsByPerson } from '@tablee/domain/seat/planner'
import { present, seatRequest, toldRound, type OrganisationOf } from '@tablee/domain/seat/request'
import type { Unmet } from '@tablee/rotation/plan'
import { ceilingOf, scoreOf, type Score } from '@tablee/rotation/score'
import { unmetIn } from '@tablee/rotation/unmetIn'

/** The desk knows organisations with the people. */
export const organisationsAt = (state: CafeState): OrganisationOf => (id) => state.participants.get(id)?.person?.organisation ?? ''

/** Changes when something about the people changes that a plan of seats goes by. */
export const peopleKey = (state: CafeState): string =>
  [...state.participants.values()].map(({ id, present, host, hostRound, person }) => [id, present, host, hostRound, person?.organisation].join()).join('|')

/** Seats round by round, of those who are here; index 0 is round 1. */
export const seatsAt = (state: CafeState): SeatsByPerson[] => {
  const here = new Set(present(state).map(({ id }) => id))
  const last = Math.max(0, ...state.seats.keys())
  return Array.from({ length: last }, (_, index) => Object.fromEntries([...(state.seats.get(index + 1) ?? [])].filter(([id]) => here.has(id))))
}

export type Mix = {
  readonly score: Score
  /** No plan lets more different pairs meet. */
  readonly most: number
  /** Different organisations met by the one who meets the fewest; null where none are known. */
  readonly fewestOrganisations: number | null
  readonly unmet: readonly Unmet[]
}

/** How well these seats mix the people who are here, and which wishes they do not hold from the round of now on. */
export const mixOf = (state: CafeState, seats: readonly SeatsByPerson[]): Mix => {
  const from = toldRound(state)
  const request = seatRequest(state, organisationsAt(state), { from, to: Math.max(from, seats.length), keepTo: from })
  const { people, tables, constraints } = request
  const hosts = new Set(present(state).filter((person) => seats.some((_, index) => hostAt(person, index + 1) !== null)).map(({ id }) => id))
  const score = scoreOf(seats, people, hosts)
  const most = seats.length === 0 ? 0 : Math.max(score.pairs, ceilingOf(people, tables, seats.length, constraints).pairs)
  return { score, most, fewestOrganisations: fewestOrganisations(state, seats), unmet: unmetIn({ ...request, seats }).map((one) => (one.code === 'ORGANISATION_TOO_LARGE' ? { ...one, organisation: asWritten(state, one.organisation) } : one)) }
}

/** The planner compares organisations in small letters; people read them as somebody wrote them. */
const asWritten = (state: CafeState, organisation: string): string =>
  present(state).map(({ person }) => person?.organisation.trim() ?? '').find((name) => name.toLowerCase() === organisation) ?? organisation

const fewestOrganisations = (state: CafeState, seats: readonly SeatsByPerson[]): number | null => {
  const nameOf = (id: string): string => organisationsAt(state)(id).trim().toLowerCase()
  const met = new Map(present(state).map(({ id }) => [id, new Set<string>()]))
  if (met.size === 0 || [...met.keys()].every((id) => nameOf(id) === '')) return null
  for (const round of seats) {
    const at = new Map<number, string[]>()
    for (const [id, table] of Object.entries(round)) at.set(table, [...(at.get(table) ?? []), id])
    for (const there of at.values()) for (const one of there) for (const other of there) if (nameOf(other) !== '' && nameOf(other) !== nameOf(one)) met.get(one)?.add(nameOf(other))
  }
  return Math.min(...[...met.values()].map((names) => names.size))
}
