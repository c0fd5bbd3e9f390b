import type { Language } from './language.ts'
import type { Meanings } from './meanings.ts'
import { readingOf, type Reading } from './reading.ts'

/** A note that stands in a theme. Ids differ between all notes of an index. */
export interface PlacedNote {
  readonly id: string
  readonly text: string
}

/** A theme as the board knows it: its title counts too, so a theme without notes can already be suggested. */
export interface ThemeNotes {
  readonly id: string
  readonly title: string
  readonly notes: readonly PlacedNote[]
}

/** One text that speaks for a theme: a note placed in it, or the theme's title. */
export interface Witness {
  readonly theme: string
  readonly reading: Reading
  readonly isTitle: boolean
}

/**
 * What is known about the themes of one café. Built once with `buildThemeIndex`, then kept true with
 * `nameTheme`, `dropTheme`, `placeNote` and `takeNote`, each of which reads one text at most.
 * `revision` grows with every change, so that what is worked out from the index can be kept until then.
 */
export interface ThemeIndex {
  readonly language: Language
  /** What the words of the language mean; without it, texts are compared by their words and families alone. */
  readonly meanings: Meanings | undefined
  readonly titles: Map<string, Witness>
  readonly notes: Map<string, Witness>
  revision: number
}

/** An index of these themes and the notes placed in them, in any order. */
export function buildThemeIndex(themes: readonly ThemeNotes[], language: Language, meanings?: Meanings): ThemeIndex {
  const index: ThemeIndex = { language, meanings, titles: new Map(), notes: new Map(), revision: 0 }
  for (const theme of themes) {
    nameTheme(index, theme.id, theme.title)
    for (const note of theme.notes) placeNote(index, note, theme.id)
  }
  return index
}

/** Adds a theme, or gives it another title. */
export function nameTheme(index: ThemeIndex, theme: string, title: string): void {
  index.titles.set(theme, { theme, reading: readingOf(title, index.language, index.meanings), isTitle: true })
  index.revision += 1
}

/** Removes a theme; its notes stand in no theme any more. */
export function dropTheme(index: ThemeIndex, theme: string): void {
  index.titles.delete(theme)
  for (const [note, witness] of index.notes) if (witness.theme === theme) index.notes.delete(note)
  index.revision += 1
}

/**
 * Says that a note now stands in a theme, wherever it stood before and whatever it said.
 * Throws a RangeError when the index has no such theme: that is a defect of the caller.
 */
export function placeNote(index: ThemeIndex, note: PlacedNote, theme: string): void {
  if (!index.titles.has(theme)) throw new RangeError(`the index has no theme ${theme}`)
  index.notes.set(note.id, { theme, reading: readingOf(note.text, index.language, index.meanings), isTitle: false })
  index.revision += 1
}

/** Says that a note stands in no theme any more; nothing happens when it stood in none. */
export function takeNote(index: ThemeIndex, note: string): void {
  index.notes.delete(note)
  index.revision += 1
}
