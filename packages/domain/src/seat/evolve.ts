import type { CafeState } from '../cafe/state.ts'
import { changedBy, madeAgainBy } from '../revision.ts'
import type { SeatEvent } from './events.ts'

export const evolveSeat = (state: CafeState, event: SeatEvent, by: string): void => {
  switch (event.type) {
    case 'SeatsPlanned': takeSeats(state, event, by); return
    case 'SeatsCleared': dropSeats(state, event.rounds); return
    case 'WishAdded': state.wishes = new Map(state.wishes).set(event.wishId, event.wish); return
    case 'WishRemoved': state.wishes = new Map([...state.wishes].filter(([id]) => id !== event.wishId)); return
    case 'MixingSet': state.settings = { ...state.settings, topicTables: event.topicTables, spreadOrganisations: event.spreadOrganisations }; return
    default: event satisfies never
  }
}

/** Rounds without a seat, as before they were planned. */
export const dropSeats = (state: CafeState, rounds: readonly number[]): void => {
  state.seats = new Map([...state.seats].filter(([round]) => !rounds.includes(round)))
  state.planned = new Map([...state.planned].filter(([round]) => !rounds.includes(round)))
}

const takeSeats = (state: CafeState, event: Extract<SeatEvent, { type: 'SeatsPlanned' }>, by: string): void => {
  const rounds = new Map(state.seats)
  const copied = new Map<number, Map<string, number>>()
  const moved = new Set<number>()
  for (const { round, table, participantIds } of event.seats) {
    let seats = copied.get(round)
    if (!seats) {
      seats = new Map(rounds.get(round))
      copied.set(round, seats)
      rounds.set(round, seats)
    }
    for (const id of participantIds) {
      if ((seats.get(id) ?? table) !== table) moved.add(round)
      seats.set(id, table)
    }
  }
  state.seats = rounds
  state.planned = plannedBy(state.planned, [...copied.keys()], moved, by)
  for (const { participantId, person, withoutPhone = false } of event.people ?? []) {
    const known = state.participants.get(participantId)
    state.participants.set(participantId, known ? { ...known, person } : { id: participantId, person, present: true, host: null, hostRound: null, withoutPhone })
  }
}

/** A plan may be made after another was cleared. What the clock brings about is nobody's change. */
const plannedBy = (planned: CafeState['planned'], rounds: readonly number[], moved: ReadonlySet<number>, by: string): CafeState['planned'] => {
  const next = new Map(planned)
  for (const round of rounds) {
    const known = next.get(round)
    if (!known) next.set(round, madeAgainBy(by))
    else if (moved.has(round) && by !== 'authority') next.set(round, changedBy(known, by))
  }
  return next
}
