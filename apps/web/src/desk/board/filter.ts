import type { CafeState, Issue, Note } from '@tablee/domain/cafe/state'
import { shownNotes } from '@tablee/domain/issue/read'

/** What is looked for; null for any. Where a note comes from narrows what waits; words are looked for on the whole board. */
export type Filter = { readonly table: number | null; readonly round: number | null; readonly question: number | null; readonly organisation: string | null; readonly text: string }
export const everything: Filter = { table: null, round: null, question: null, organisation: null, text: '' }

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’]/g, "'").toLowerCase()
/** A thousand notes are looked through at every key: each is made plain once. */
const plainTexts = new WeakMap<Note, string>()
const plainOf = (note: Note): string => {
  const known = plainTexts.get(note)
  if (known !== undefined) return known
  const made = plain(note.text)
  plainTexts.set(note, made)
  return made
}

export const organisationOf = (state: CafeState, note: Note): string => (note.author === null ? '' : (state.participants.get(note.author)?.person?.organisation ?? ''))

/** Tells whether an issue or one of its notes holds the words; accents and case do not matter. */
export const textFinder = (state: CafeState, text: string): ((issue: Issue) => boolean) => {
  const wanted = plain(text.trim())
  return wanted === '' ? () => true : (issue) => (issue.text !== null && plain(issue.text).includes(wanted)) || shownNotes(state, issue).some((note) => plainOf(note).includes(wanted))
}

/** Whether one of the issue's notes comes from where is asked. */
export const comesFrom = (state: CafeState, issue: Issue, { table, round, question, organisation }: Filter): boolean => {
  if (table === null && round === null && question === null && organisation === null) return true
  return shownNotes(state, issue).some((note) =>
    (table === null || note.table === table) && (round === null || note.round === round) && (question === null || note.question === question) && (organisation === null || organisationOf(state, note) === organisation))
}

export const isNarrow = ({ text, ...origin }: Filter): boolean => text.trim() !== '' || Object.values(origin).some((value) => value !== null)

const knownOrganisations = new WeakMap<CafeState, readonly string[]>()
/** The organisations of those who wrote what is on the board, in alphabetical order. Asked at every letter, read once. */
export const organisations = (state: CafeState): readonly string[] => {
  const known = knownOrganisations.get(state) ?? readOrganisations(state)
  knownOrganisations.set(state, known)
  return known
}
const readOrganisations = (state: CafeState): readonly string[] => [...new Set([...state.notes.values()].filter(({ deleted }) => !deleted).map((note) => organisationOf(state, note)))].filter((name) => name !== '').toSorted((a, b) => a.localeCompare(b))
