import type { Language } from '../src/language.ts'
import { shuffled } from './draw.ts'
import { labelledNotes, type LabelledNote } from './labelledNotes.ts'

/** Notes of a café, and those among them to judge. */
export interface HeldOutSet {
  readonly notes: readonly LabelledNote[]
  readonly judge: (note: LabelledNote) => boolean
}

export const sizes = [25, 60, 150, 500, 1000] as const

/** So many sets of each size, since one draw of 25 notes says little. */
const DRAWS: Readonly<Record<(typeof sizes)[number], number>> = { 25: 20, 60: 10, 150: 5, 500: 1, 1000: 1 }

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
