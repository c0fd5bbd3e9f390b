import type { CafeState, Note } from '../cafe/state.ts'
import { dropNote, keepNote } from '../issue/evolve.ts'
import type { NoteEvent } from './events.ts'

export const evolveNote = (state: CafeState, event: NoteEvent, at: number, by: string): void => {
  if (event.type === 'NotePosted') {
    const { noteId, author, text, table, round, question, silent, held = false } = event
    const known = state.notes.get(noteId)
    // Two audiences of one viewer may both bring the note: what either knows is kept.
    state.notes.set(noteId, {
      id: noteId, author: author ?? known?.author ?? null, text: text || (known?.text ?? ''), table, round, question, silent, postedAt: at,
      writer: by || (known?.writer ?? ''), deleted: known?.deleted ?? false, hidden: known?.hidden ?? held, held: known?.held ?? held,
    })
    if (!known) keepNote(state, noteId)
    return
  }
  const note = state.notes.get(event.noteId)
  if (!note) return
  const become = (change: Partial<Note>) => state.notes.set(note.id, { ...note, ...change })
  switch (event.type) {
    case 'NoteEdited': become({ text: event.text }); return
    case 'NoteDeleted':
      become({ deleted: true, text: '' })
      dropNote(state, note.id)
      return
    case 'NoteHidden': become({ hidden: true, held: false }); return
    case 'NoteRestored': become({ hidden: false, held: false, text: event.text }); return
    default: event satisfies never
  }
}
