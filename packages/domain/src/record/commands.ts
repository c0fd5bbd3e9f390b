import * as v from 'valibot'
import { NextMeeting } from './state.ts'

/** `revision` is that of the part as the person saw it. */
const revision = v.pipe(v.number(), v.integer(), v.minValue(0))

export const SetAgenda = v.strictObject({ type: v.literal('setAgenda'), revision, items: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2_000))), v.maxLength(200)) })
export const WriteOpening = v.strictObject({ type: v.literal('writeOpening'), revision, text: v.pipe(v.string(), v.maxLength(16_000)) })
export const WriteConclusion = v.strictObject({ type: v.literal('writeConclusion'), revision, text: v.pipe(v.string(), v.maxLength(16_000)) })
export const SetNextMeeting = v.strictObject({ type: v.literal('setNextMeeting'), revision, meeting: v.nullable(NextMeeting) })

export const RecordCommand = v.variant('type', [SetAgenda, WriteOpening, WriteConclusion, SetNextMeeting])
export type RecordCommand = v.InferOutput<typeof RecordCommand>
