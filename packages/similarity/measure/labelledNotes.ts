import { readFileSync, readdirSync } from 'node:fs'
import type { Language } from '../src/language.ts'

/** A note with the theme that its writer gave it. */
export interface LabelledNote {
  readonly id: string
  readonly text: string
  readonly theme: string
}

/** The notes of one file, in the themes of that file. */
export interface Consultation {
  readonly name: string
  readonly notes: readonly LabelledNote[]
}

/**
 * `tuning`: read while choosing weights and limits. `held-out`: only ever measured on. `outside`: measured on too, but
 * about other subjects, whose words the families were not written for.
 */
export type Half = 'tuning' | 'held-out' | 'outside'

const folder = new URL('../test-data/', import.meta.url)

/** Every consultation of one half and language. A file is lines of notes under `# theme` lines. */
export function consultations(half: Half, language: Language): Consultation[] {
  return readdirSync(new URL(`${half}/`, folder))
    .filter((file) => file.startsWith(`${language}-`) && file.endsWith('.txt'))
    .sort()
    .map((file) => ({ name: file.slice(0, -4), notes: notesOf(readFileSync(new URL(`${half}/${file}`, folder), 'utf8'), file.slice(0, -4)) }))
}

/**
 * The notes of the consultations that share ten themes (their files have a number), one after the other.
 * The others have themes of their own, and so have those `outside`.
 */
export function labelledNotes(half: 'tuning' | 'held-out', language: Language): LabelledNote[] {
  return consultations(half, language)
    .filter(({ name }) => /^..-\d-/.test(name))
    .flatMap(({ notes }) => notes)
}

function notesOf(text: string, prefix: string): LabelledNote[] {
  const notes: LabelledNote[] = []
  let theme = ''
  text.split('\n').forEach((line, at) => {
    if (line.startsWith('# ')) theme = line.slice(2)
    else if (line !== '') notes.push({ id: `${prefix.slice(0, 4)}-${at}`, text: line, theme })
  })
  return notes
}
