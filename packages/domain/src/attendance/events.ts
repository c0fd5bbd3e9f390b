import * as v from 'valibot'
import { Id } from '../ids.ts'

export const PeopleExpected = v.strictObject({ type: v.literal('PeopleExpected'), expectedIds: v.array(Id) })
export const ExpectedDropped = v.strictObject({ type: v.literal('ExpectedDropped'), expectedIds: v.array(Id) })
export const PresenceMarked = v.strictObject({ type: v.literal('PresenceMarked'), expectedId: Id, present: v.boolean(), participantId: v.nullable(Id) })

export const AttendanceEvent = v.variant('type', [PeopleExpected, ExpectedDropped, PresenceMarked])
export type AttendanceEvent = v.InferOutput<typeof AttendanceEvent>
