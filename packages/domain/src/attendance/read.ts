import type { CafeState } from '../cafe/state.ts'
import type { ExpectedId, ParticipantId } from '../ids.ts'
import type { Directory } from '../visibility.ts'

/** One line of the attendance list. What was erased is empty. */
export type Attendee = {
  /** Of the list, or of the participant where they were not on it. */
  readonly id: ExpectedId
  readonly name: string
  readonly organisation: string
  readonly role: string
  readonly present: boolean
  /** On the list that was prepared, rather than come unannounced. */
  readonly expected: boolean
}

/**
 * Everybody who was expected, in the order of the list, then everybody who came and was not on it. `directory` knows
 * both by their ids. A person who arrived counts as present though they left since.
 */
export const attendees = (state: CafeState, directory: Directory): Attendee[] => {
  const known = new Set<ParticipantId>()
  const line = (id: ExpectedId, present: boolean, expected: boolean): Attendee => {
    const person = directory(id)
    return { id, name: person?.name ?? '', organisation: person?.organisation ?? '', role: person?.role ?? '', present, expected }
  }
  const expected = [...state.attendance.values()].map(({ id, present, participantId }) => {
    if (participantId !== null) known.add(participantId)
    return line(id, present, true)
  })
  const others = [...state.participants.keys()].filter((id) => !known.has(id)).map((id) => line(id, true, false))
  return [...expected, ...others]
}

/** The same name for the ear: case, accents, hyphens, apostrophes and spaces do not tell two people apart. */
export const nameKey = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
