import type { CafeState } from '../cafe/state.ts'
import type { SeatEvent } from './events.ts'

export const evolveSeat = (state: CafeState, event: SeatEvent): void => {
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
    state.participants.set(participantId, known ? { ...known, person } : { id: participantId, person, present: true, host: null, withoutPhone })
  }
}
