import * as v from 'valibot'
import { Id } from '../ids.ts'

const table = v.pipe(v.number(), v.integer(), v.minValue(1))
/** Joined to the event when it leaves the authority for somebody who may know; never in the log. */
export const Person = v.strictObject({ name: v.string(), organisation: v.string(), role: v.optional(v.string()) })

export const ParticipantArrived = v.strictObject({
  type: v.literal('ParticipantArrived'),
  participantId: Id,
  withoutPhone: v.boolean(),
  person: v.optional(Person),
})
export const ParticipantLeft = v.strictObject({ type: v.literal('ParticipantLeft'), participantId: Id })
export const ParticipantReturned = v.strictObject({ type: v.literal('ParticipantReturned'), participantId: Id })
export const HostNamed = v.strictObject({ type: v.literal('HostNamed'), participantId: Id, table, round: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) })
export const HostReleased = v.strictObject({ type: v.literal('HostReleased'), participantId: Id })
/** What is known of the person was changed or erased; says nothing of what it was. */
export const PersonChanged = v.strictObject({ type: v.literal('PersonChanged'), participantId: Id, person: v.optional(Person) })

export const ParticipantEvent = v.variant('type', [ParticipantArrived, ParticipantLeft, ParticipantReturned, HostNamed, HostReleased, PersonChanged])
export type ParticipantEvent = v.InferOutput<typeof ParticipantEvent>
