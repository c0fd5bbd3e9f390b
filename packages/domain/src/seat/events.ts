import * as v from 'valibot'
import { Id } from '../ids.ts'
import { Person } from '../participant/events.ts'

const positive = v.pipe(v.number(), v.integer(), v.minValue(1))

/** Who sits where. Replaces the seats of the participants named, in the rounds named; others keep theirs. */
export const SeatsPlanned = v.strictObject({
  type: v.literal('SeatsPlanned'),
  seats: v.array(v.strictObject({ round: positive, table: positive, participantIds: v.array(Id) })),
  /** Names of those seated, joined for those who may know them; never in the log. */
  people: v.optional(v.array(v.strictObject({ participantId: Id, person: Person, withoutPhone: v.optional(v.boolean()) }))),
})

export const SeatEvent = SeatsPlanned
export type SeatEvent = v.InferOutput<typeof SeatsPlanned>
