import type { Language } from '../src/language.ts'
import { shuffled } from './draw.ts'
import { consultations, labelledNotes, type LabelledNote } from './labelledNotes.ts'
import { misspelt, veryUnequal } from './variants.ts'

/** Notes of a café, and those among them to judge. */
export interface HeldOutSet {
  readonly notes: readonly LabelledNote[]
  readonly judge: (note: LabelledNote) => boolean
}

/** Sets that are counted together, since one draw of 25 notes says little. */
export interface NamedSets {
  readonly name: string
  readonly sets: readonly HeldOutSet[]
}

export const sizes = [25, 60, 150, 500, 1000] as const

const DRAWS: Readonly<Record<(typeof sizes)[number], number>> = { 25: 20, 60: 10, 150: 5, 500: 1, 1000: 1 }

const every = (): boolean => true

/**
 * Seeded sets of one size. Up to 500 they hold nothing but held-out notes. There are not 1,000 of these:
 * the largest set adds the tuning notes as placed notes, and judges the held-out ones alone.
 */
export function heldOutSets(language: Language, size: (typeof sizes)[number]): HeldOutSet[] {
  const heldOut = labelledNotes('held-out', language)
  const ids = new Set(heldOut.map((note) => note.id))
  const pool = size === 1000 ? [...heldOut, ...labelledNotes('tuning', language)] : heldOut
  return Array.from({ length: DRAWS[size] }, (_, draw) => ({
    notes: shuffled(pool, size + draw).slice(0, size),
    judge: (note) => ids.has(note.id),
  }))
}

/** The held-out notes as no tidy café has them: misspelt, and in themes of very unequal size. */
export function untidySets(language: Language): NamedSets[] {
  const heldOut = labelledNotes('held-out', language)
  const draws = (count: number, draw: (seed: number) => readonly LabelledNote[]): HeldOutSet[] =>
    Array.from({ length: count }, (_, at) => ({ notes: draw(at + 1), judge: every }))
  return [
    { name: '150, misspelt', sets: draws(5, (seed) => misspelt(shuffled(heldOut, 150 + seed).slice(0, 150), seed)) },
    { name: '60, very unequal', sets: draws(10, (seed) => veryUnequal(heldOut, 60, seed)) },
    { name: '150, very unequal', sets: draws(5, (seed) => veryUnequal(heldOut, 150, seed)) },
  ]
}

/** Consultations about other subjects, each whole, and each drawn down to 25 notes and misspelt. */
export function otherSubjects(language: Language): NamedSets[] {
  return consultations('outside', language).flatMap(({ name, notes }) => [
    { name, sets: [{ notes: shuffled(notes, 1), judge: every }] },
    { name: `${name}, 25`, sets: Array.from({ length: 10 }, (_, at) => ({ notes: shuffled(notes, at + 1).slice(0, 25), judge: every })) },
    { name: `${name}, misspelt`, sets: [{ notes: misspelt(shuffled(notes, 1), 1), judge: every }] },
  ])
}

/** Everything that is measured in one language, one row each. */
export function everySet(language: Language): NamedSets[] {
  return [...sizes.map((size) => ({ name: `${size}`, sets: heldOutSets(language, size) })), ...untidySets(language), ...otherSubjects(language)]
}
