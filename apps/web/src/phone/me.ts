import { questionAt } from '@tablee/domain/cafe/settings'
import type { CafeState, Note } from '@tablee/domain/cafe/state'
import type { OutboxEntry } from '@tablee/sync/replica/outbox'
import { createContext, useContext } from 'react'

/** Whose phone this is. */
export const MeContext = createContext('')
export const useMe = (): string => useContext(MeContext)

/** The table at which a participant sits, or to which they are on the way. */
export const tableOf = (state: CafeState, id: string): number | null => state.seats.get(Math.max(1, state.round))?.get(id) ?? null

/** The names of those at the same table, as far as they gave one. */
export const neighboursOf = (state: CafeState, id: string): string[] => {
  const seats = state.seats.get(Math.max(1, state.round))
  const table = seats?.get(id)
  if (!seats || table === undefined) return []
  return [...seats].flatMap(([other, at]) => {
    const participant = state.participants.get(other)
    return at === table && other !== id && participant?.present && participant.person?.name ? [participant.person.name] : []
  })
}

/** What is asked at this person's table now. */
export const questionFor = (state: CafeState, id: string): string => {
  const { questions } = state.settings
  return questions.texts[questionAt(questions, tableOf(state, id) ?? 1, Math.max(1, state.round))] ?? ''
}

/** This person's notes, the newest first. */
export const notesOf = (state: CafeState, id: string): Note[] => [...state.notes.values()].filter((note) => (note.author === id || note.writer === id) && !note.deleted).sort((a, b) => b.postedAt - a.postedAt)

/** The notes of which something waits on this phone to be sent. */
export const keptHere = (waiting: readonly OutboxEntry[]): string[] => waiting.map(({ command }) => ('noteId' in command ? command.noteId : ''))

/** What others left at a table, by round, the latest first. */
export const clothOf = (state: CafeState, id: string): { round: number; notes: Note[] }[] => {
  const table = tableOf(state, id)
  const rounds = new Map<number, Note[]>()
  for (const note of state.notes.values()) {
    // The host of a table also sees what is hidden there, to show it again.
    if (note.table !== table || note.author === id || note.writer === id || note.deleted || (note.hidden && state.participants.get(id)?.host !== table) || note.text === '') continue
    rounds.set(note.round, [...(rounds.get(note.round) ?? []), note])
  }
  return [...rounds].map(([round, notes]) => ({ round, notes })).sort((a, b) => b.round - a.round)
}
