import * as v from 'valibot'
import { NextMeeting } from './state.ts'

export const AgendaSet = v.strictObject({ type: v.literal('AgendaSet'), items: v.array(v.string()) })
export const OpeningWritten = v.strictObject({ type: v.literal('OpeningWritten'), text: v.string() })
export const ConclusionWritten = v.strictObject({ type: v.literal('ConclusionWritten'), text: v.string() })
export const NextMeetingSet = v.strictObject({ type: v.literal('NextMeetingSet'), meeting: v.nullable(NextMeeting) })

export const RecordEvent = v.variant('type', [AgendaSet, OpeningWritten, ConclusionWritten, NextMeetingSet])
export type RecordEvent = v.InferOutput<typeof RecordEvent>
