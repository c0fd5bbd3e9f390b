import type { CafeState, Participant } from '@tablee/domain/cafe/state'

/** Who sits at each table in a round, in the order of arrival, and how many notes were left there. */
export const seating = (state: CafeState, round = Math.max(1, state.round)): { number: number; people: Participant[]; notes: number }[] => {
  const seats = state.seats.get(round)
  const tables = Array.from({ length: state.settings.tables }, (_, index) => ({ number: index + 1, people: [] as Participant[], notes: 0 }))
  for (const participant of state.participants.values()) {
    const table = seats?.get(participant.id)
    if (participant.present && table !== undefined) tables[table - 1]?.people.push(participant)
  }
  for (const note of state.notes.values()) {
    const table = tables[note.table - 1]
    if (table && !note.deleted) table.notes += 1
  }
  return tables
}

/** Who is here and has no seat: nobody should stand. */
export const withoutSeat = (state: CafeState): Participant[] => {
  const seats = state.seats.get(Math.max(1, state.round))
  return [...state.participants.values()].filter(({ id, present }) => present && seats?.get(id) === undefined)
}

/** Those who have written in the present round. */
export const writersNow = (state: CafeState): ReadonlySet<string> => new Set([...state.notes.values()].flatMap((note) => (note.round === state.round && !note.deleted && note.author !== null ? [note.author] : [])))
