import * as v from 'valibot'
import { Id } from '../ids.ts'

/** An attendance list comes in pieces of at most so many people. */
export const expectedPerCommand = 500
const several = v.pipe(v.array(Id), v.minLength(1), v.maxLength(expectedPerCommand))

/** Said by the authority once the people's names are kept apart from the log. */
export const ExpectPeople = v.strictObject({ type: v.literal('expectPeople'), expectedIds: several })
/** Said by the authority once their names are erased. */
export const DropExpected = v.strictObject({ type: v.literal('dropExpected'), expectedIds: several })
export const MarkPresence = v.strictObject({ type: v.literal('markPresence'), expectedId: Id, present: v.boolean(), participantId: v.nullable(Id) })

export const AttendanceCommand = v.variant('type', [ExpectPeople, DropExpected, MarkPresence])
export type AttendanceCommand = v.InferOutput<typeof AttendanceCommand>
