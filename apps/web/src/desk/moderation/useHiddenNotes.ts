import type { Note } from '@tablee/domain/cafe/state'
import { useShallow } from 'zustand/react/shallow'
import { useCafe } from '../../store/useCafe.ts'

/** The notes that wait for a look, and those that were hidden. */
export const useHiddenNotes = (): { readonly held: readonly Note[]; readonly away: readonly Note[] } => {
  const hidden = useCafe(useShallow(({ state }) => [...state.notes.values()].filter((note) => note.hidden && !note.deleted)))
  return { held: hidden.filter((note) => note.held), away: hidden.filter((note) => !note.held) }
}
