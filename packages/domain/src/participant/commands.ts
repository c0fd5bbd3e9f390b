import * as v from 'valibot'
import { Id } from '../ids.ts'

const table = v.pipe(v.number(), v.integer(), v.minValue(1))

/** Said by the authority once the person's name is kept apart from the log. */
export const Arrive = v.strictObject({ type: v.literal('arrive'), participantId: Id, withoutPhone: v.boolean() })
export const Leave = v.strictObject({ type: v.literal('leave'), participantId: Id })
export const Return = v.strictObject({ type: v.literal('return'), participantId: Id })
/** Host of a table in all rounds, or in the one named. */
export const NameHost = v.strictObject({ type: v.literal('nameHost'), participantId: Id, table, round: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) })
export const ReleaseHost = v.strictObject({ type: v.literal('releaseHost'), participantId: Id })
/** Said by the authority after it changed or erased the person's name. */
export const ChangePerson = v.strictObject({ type: v.literal('changePerson'), participantId: Id })
/** Said by the authority once the person's name is erased beside the log: they are gone, and so are their notes where `notes` says so. */
export const ErasePerson = v.strictObject({ type: v.literal('erasePerson'), participantId: Id, notes: v.boolean() })

export const ParticipantCommand = v.variant('type', [Arrive, Leave, Return, NameHost, ReleaseHost, ChangePerson, ErasePerson])
export type ParticipantCommand = v.InferOutput<typeof ParticipantCommand>
