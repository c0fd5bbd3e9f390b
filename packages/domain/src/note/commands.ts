import * as v from 'valibot'
import { Id } from '../ids.ts'

/** Wider than what a note may hold: a text that is too long gets an answer in words, not a broken frame. */
const typed = v.pipe(v.string(), v.maxLength(16_000))

export const PostNote = v.strictObject({
  type: v.literal('postNote'),
  noteId: Id,
  text: typed,
  /** The round in which it was typed, from 1. */
  round: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
  /** When it was typed, by the authority's clock as the phone knows it, in milliseconds. */
  typedAt: v.pipe(v.number(), v.minValue(0)),
  /** Whose thought it is, if not the sender's own: somebody else's, or a table's (paper notes, a host who writes for all). */
  as: v.optional(v.variant('kind', [
    v.strictObject({ kind: v.literal('person'), participantId: Id }),
    v.strictObject({ kind: v.literal('table'), table: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  ])),
})
export const EditNote = v.strictObject({ type: v.literal('editNote'), noteId: Id, text: typed })
export const DeleteNote = v.strictObject({ type: v.literal('deleteNote'), noteId: Id })
export const HideNote = v.strictObject({ type: v.literal('hideNote'), noteId: Id })
export const RestoreNote = v.strictObject({ type: v.literal('restoreNote'), noteId: Id })

export const NoteCommand = v.variant('type', [PostNote, EditNote, DeleteNote, HideNote, RestoreNote])
export type NoteCommand = v.InferOutput<typeof NoteCommand>
