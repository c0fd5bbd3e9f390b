import * as v from 'valibot'
import { Id } from '../ids.ts'

const whole = (min: number) => v.pipe(v.number(), v.integer(), v.minValue(min))

export const NotePosted = v.strictObject({
  type: v.literal('NotePosted'),
  noteId: Id,
  /** Null where the viewer may not know whose thought it is, or where it is a whole table's. */
  author: v.nullable(Id),
  text: v.string(),
  table: whole(1),
  round: whole(1),
  question: whole(0),
  silent: v.boolean(),
  /** It waits for a look before it shows; left out where it does not. */
  held: v.optional(v.boolean()),
})
export const NoteEdited = v.strictObject({ type: v.literal('NoteEdited'), noteId: Id, text: v.string() })
export const NoteDeleted = v.strictObject({ type: v.literal('NoteDeleted'), noteId: Id })
export const NoteHidden = v.strictObject({ type: v.literal('NoteHidden'), noteId: Id })
/** Carries the text again, for those from whom it had been kept. */
export const NoteRestored = v.strictObject({ type: v.literal('NoteRestored'), noteId: Id, text: v.string() })

export const NoteEvent = v.variant('type', [NotePosted, NoteEdited, NoteDeleted, NoteHidden, NoteRestored])
export type NoteEvent = v.InferOutput<typeof NoteEvent>
