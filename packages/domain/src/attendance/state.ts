import type { ExpectedId, ParticipantId } from '../ids.ts'

/** Somebody on the attendance list. Name, organisation and role are kept beside the log, under the same id. */
export type Expected = {
  readonly id: ExpectedId
  /** Signed in, by arriving under their name or by a facilitator's tick. */
  readonly present: boolean
  /** The participant they turned out to be, or null. */
  readonly participantId: ParticipantId | null
}
