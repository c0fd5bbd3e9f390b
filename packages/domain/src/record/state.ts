import * as v from 'valibot'
import { unchanged } from '../revision.ts'

export const recordParts = ['agenda', 'opening', 'conclusion', 'nextMeeting'] as const
export type RecordPart = (typeof recordParts)[number]

const time = v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/))

/** `date` is `YYYY-MM-DD`, `from` and `to` are `HH:MM`; each may be empty while it is not known. */
export const NextMeeting = v.strictObject({
  date: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/)), from: time, to: time,
  place: v.pipe(v.string(), v.maxLength(1_000)), note: v.pipe(v.string(), v.maxLength(2_000)),
})
export type NextMeeting = v.InferOutput<typeof NextMeeting>

/** What the minutes say besides the sheet: only what somebody entered, nothing invented. */
export type CafeRecord = {
  /** The items of the agenda, in order. */
  readonly agenda: readonly string[]
  /** Who opened the meeting and how; may have several paragraphs. */
  readonly opening: string
  readonly conclusion: string
  readonly nextMeeting: NextMeeting | null
  /** Who changed each part, in which order, and who last, so that a stale command is noticed. */
  readonly revisions: { readonly [Part in RecordPart]: number }
  readonly changedBy: { readonly [Part in RecordPart]: string }
}

export const emptyRecord: CafeRecord = {
  agenda: [], opening: '', conclusion: '', nextMeeting: null,
  revisions: { agenda: unchanged, opening: unchanged, conclusion: unchanged, nextMeeting: unchanged }, changedBy: { agenda: '', opening: '', conclusion: '', nextMeeting: '' },
}
