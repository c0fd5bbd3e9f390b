import type { CafeState, Note } from '../cafe/state.ts'
import { questionAt } from '../cafe/settings.ts'
import { accept, refuse, type Context, type Decision } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import { cleanText, countBytes, countCharacters, noteByteLimit, noteLimit } from '../text.ts'
import type { NoteCommand } from './commands.ts'

/** After the bell, a sentence begun may still be finished (milliseconds). */
export const graceAfterBell = 120_000

export const decideNote = (state: CafeState, command: NoteCommand, context: Context): Decision => {
  if (command.type === 'postNote') return decidePost(state, command, context)
  const note = state.notes.get(command.noteId)
  if (!note || note.deleted) return command.type === 'deleteNote' && note?.author === context.actor.id ? accept() : refuse({ code: 'NOTE_GONE' })
  switch (command.type) {
    case 'editNote': {
      const refusal = notOwn(note, context)
      if (refusal) return refuse(refusal)
      const text = readText(command.text)
      if (typeof text !== 'string') return refuse(text)
      return text === note.text ? accept() : accept({ type: 'NoteEdited', noteId: note.id, text })
    }
    case 'deleteNote': {
      const refusal = notOwn(note, context)
      return refusal ? refuse(refusal) : accept({ type: 'NoteDeleted', noteId: note.id })
    }
    case 'hideNote': return note.hidden ? accept() : accept({ type: 'NoteHidden', noteId: note.id })
    case 'restoreNote': return note.hidden ? accept({ type: 'NoteRestored', noteId: note.id, text: note.text }) : accept()
    default: return command satisfies never
  }
}

const decidePost = (state: CafeState, command: Extract<NoteCommand, { type: 'postNote' }>, { actor, now }: Context): Decision => {
  const known = state.notes.get(command.noteId)
  if (known) return known.author === actor.id ? accept() : refuse({ code: 'ID_TAKEN' })
  const text = readText(command.text)
  if (typeof text !== 'string') return refuse(text)
  const record = state.rounds.find((round) => round.number === command.round)
  if (!record) return refuse({ code: 'ROUND_UNKNOWN' })
  // What counts is when it was typed: a note kept on a phone through a dead zone still lands in its round.
  const typedAt = Math.min(command.typedAt, now)
  if (record.closedAt !== null && typedAt > Math.max(record.closedAt, (record.endedAt ?? 0) + graceAfterBell)) return refuse({ code: 'ROUND_CLOSED' })
  const table = state.seats.get(command.round)?.get(actor.id)
  if (table === undefined) return refuse({ code: 'NO_SEAT' })
  const question = questionAt(state.settings.questions, table, command.round)
  const silent = state.phase === 'silent' && command.round === state.round
  return accept({ type: 'NotePosted', noteId: command.noteId, author: actor.id, text, table, round: command.round, question, silent })
}

/** The text as it will be kept, or why it cannot be. The phone's counter asks the same function. */
export const readText = (typed: string): string | Refusal => {
  const text = cleanText(typed)
  if (text === '') return { code: 'TEXT_EMPTY' }
  if (countCharacters(text) > noteLimit) return { code: 'TEXT_TOO_LONG', limit: noteLimit }
  if (countBytes(text) > noteByteLimit) return { code: 'TEXT_TOO_LONG', limit: noteLimit }
  return text
}

const notOwn = (note: Note, context: Context): Refusal | null => (note.author === context.actor.id ? null : { code: 'FORBIDDEN' })
