import type { CafeState } from '../cafe/state.ts'
import type { SeatEvent } from './events.ts'

export const evolveSeat = (state: CafeState, event: SeatEvent): void => {
  switch (event.type) {
    case 'SeatsPlanned': takeSeats(state, event); return
    case 'WishAdded': state.wishes = new Map(state.wishes).set(event.wishId, event.wish); return
    case 'WishRemoved': state.wishes = new Map([...state.wishes].filter(([id]) => id !== event.wishId)); return
    case 'MixingSet': state.settings = { ...state.settings, topicTables: event.topicTables, spreadOrganisations: event.spreadOrganisations }; return
    default: event satisfies never
  }
}

const takeSeats = (state: CafeState, event: Extract<SeatEvent, { type: 'SeatsPlanned' }>): void => {
  const rounds = new Map(state.seats)
  const copied = new Map<number, Map<string, number>>()
  for (const { round, table, participantIds } of event.seats) {
    let seats = copied.get(round)
    if (!seats) {
      seats = new Map(rounds.get(round))
      copied.set(round, seats)
      rounds.set(round, seats)
    }
    for (const id of participantIds) seats.set(id, table)
  }
  state.seats = rounds
  for (const { participantId, person, withoutPhone = false } of event.people ?? []) {
    const known = state.participants.get(participantId)
    state.participants.set(participantId, known ? { ...known, person } : { id: participantId, person, present: true, host: null, hostRound: null, withoutPhone })
  }
}
