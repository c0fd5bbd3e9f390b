import { readFileSync, readdirSync } from 'node:fs'
import type { Language } from '../src/language.ts'

/** A note with the theme that its writer gave it. */
export interface LabelledNote {
  readonly id: string
  readonly text: string
  readonly theme: string
}

/** `tuning`: read while choosing weights and limits. `held-out`: only ever measured on. */
export type Half = 'tuning' | 'held-out'

const folder = new URL('../test-data/', import.meta.url)

/**
 * The labelled notes of one half and language, several consultations one after the other, in one set of themes.
 * A file is lines of notes under `# theme` lines. The two `tuning` files with themes of their own
 * (`fr-quartier`, `en-neighbourhood`) are left out.
 */
export function labelledNotes(half: Half, language: Language): LabelledNote[] {
  return readdirSync(new URL(`${half}/`, folder))
    .filter((file) => new RegExp(`^${language}-\\d-.*\\.txt$`).test(file))
    .sort()
    .flatMap((file) => notesOf(readFileSync(new URL(`${half}/${file}`, folder), 'utf8'), file.slice(0, 4)))
}

function notesOf(text: string, prefix: string): LabelledNote[] {
  const notes: LabelledNote[] = []
  let theme = ''
  text.split('\n').forEach((line, at) => {
    if (line.startsWith('# ')) theme = line.slice(2)
    else if (line !== '') notes.push({ id: `${prefix}-${at}`, text: line, theme })
  })
  return notes
}
