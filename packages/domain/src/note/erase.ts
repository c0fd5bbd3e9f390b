import type { DomainEvent } from '../event.ts'

/**
 * The event as the log keeps it once these notes are erased: the same event without their words. What was decided
 * from it still folds; nobody can read it again, in the log or in a copy of it.
 */
export const withoutWords = (event: DomainEvent, noteIds: ReadonlySet<string>): DomainEvent => {
  switch (event.type) {
    case 'NotePosted': case 'NoteEdited': case 'NoteRestored':
      return noteIds.has(event.noteId) && event.text !== '' ? { ...event, text: '' } : event
    default: return event
  }
}
