import type { CafeState, Note } from '../cafe/state.ts'
import { questionAt } from '../cafe/settings.ts'
import { accept, refuse, type Context, type Decision } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { Actor } from '../rights.ts'
import { hostedBy, mayActFor } from '../seat/mayActFor.ts'
import { cleanText, countBytes, countCharacters, noteByteLimit, noteLimit } from '../text.ts'
import type { NoteCommand } from './commands.ts'

/** After the bell, a sentence begun may still be finished (milliseconds). */
export const graceAfterBell = 120_000

export const decideNote = (state: CafeState, command: NoteCommand, context: Context): Decision => {
  if (command.type === 'postNote') return decidePost(state, command, context)
  const note = state.notes.get(command.noteId)
  if (!note || note.deleted) return command.type === 'deleteNote' && note && notOwn(note, context) === null ? accept() : refuse({ code: 'NOTE_GONE' })
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
    case 'hideNote': case 'restoreNote': {
      // A host looks after the host's own table.
      if (context.actor.role === 'participant' && hostedBy(state, context.actor) !== note.table) return refuse({ code: 'FORBIDDEN' })
      if (command.type === 'restoreNote') return note.hidden ? accept({ type: 'NoteRestored', noteId: note.id, text: note.text }) : accept()
      return note.hidden && !note.held ? accept() : accept({ type: 'NoteHidden', noteId: note.id })
    }
    default: return command satisfies never
  }
}

const decidePost = (state: CafeState, command: Extract<NoteCommand, { type: 'postNote' }>, { actor, now }: Context): Decision => {
  const known = state.notes.get(command.noteId)
  if (known) return known.writer === actor.id ? accept() : refuse({ code: 'ID_TAKEN' })
  const text = readText(command.text)
  if (typeof text !== 'string') return refuse(text)
  const record = state.rounds.find((round) => round.number === command.round)
  if (!record) return refuse({ code: 'ROUND_UNKNOWN' })
  // What counts is when it was typed: a note kept on a phone through a dead zone still lands in its round.
  const typedAt = Math.min(command.typedAt, now)
  if (record.closedAt !== null && typedAt > Math.max(record.closedAt, (record.endedAt ?? 0) + graceAfterBell)) return refuse({ code: 'ROUND_CLOSED' })
  const origin = originOf(state, command, actor)
  if ('code' in origin) return refuse(origin)
  const { author, table } = origin
  const question = questionAt(state.settings.questions, table, command.round)
  const silent = state.phase === 'silent' && command.round === state.round
  return accept({ type: 'NotePosted', noteId: command.noteId, author, text, table, round: command.round, question, silent, ...(state.settings.holdsNotes && actor.role === 'participant' ? { held: true } : {}) })
}

/** Whose note it is and at which table it was thought of, or why the actor may not write it. */
const originOf = (state: CafeState, { as, round }: Extract<NoteCommand, { type: 'postNote' }>, actor: Actor): { author: string | null; table: number } | Refusal => {
  if (as?.kind === 'table') {
    if (as.table > state.settings.tables) return { code: 'TABLE_UNKNOWN', table: as.table }
    return actor.role !== 'participant' || hostedBy(state, actor) === as.table ? { author: null, table: as.table } : { code: 'NOT_FOR_THEM' }
  }
  const author = as?.participantId ?? (actor.role === 'participant' ? actor.id : null)
  if (author === null) return { code: 'NOT_FOR_THEM' }
  if (author !== actor.id && !mayActFor(state, actor, author, round)) return { code: 'NOT_FOR_THEM' }
  const table = state.seats.get(round)?.get(author)
  return table === undefined ? { code: 'NO_SEAT' } : { author, table }
}

/** The text as it will be kept, or why it cannot be. The phone's counter asks the same function. */
export const readText = (typed: string): string | Refusal => {
  const text = cleanText(typed)
  if (text === '') return { code: 'TEXT_EMPTY' }
  if (countCharacters(text) > noteLimit) return { code: 'TEXT_TOO_LONG', limit: noteLimit }
  if (countBytes(text) > noteByteLimit) return { code: 'TEXT_TOO_LONG', limit: noteLimit }
  return text
}

const notOwn = (note: Note, context: Context): Refusal | null => (note.author === context.actor.id || note.writer === context.actor.id ? null : { code: 'FORBIDDEN' })
