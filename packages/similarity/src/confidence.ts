import type { Witnesses } from './evidence.ts'
import { evidenceOf } from './evidence.ts'
import { hasGround } from './ground.ts'
import type { Language } from './language.ts'
import type { Judged } from './learnt.ts'
import type { Meanings } from './meanings.ts'
import { weigh, type Likelihood, type Weights } from './verdict.ts'

const NAMED = 3
const ONE_IN_TWENTY = 1.645
/** So many placed notes are judged at most, spread evenly: enough to see a trend, and the board stays quick. */
const MOST_JUDGED = 150
/** Fewer placed notes say nothing yet about which themes will be large. */
const LEAST_PLACED = 12

/** Confidence, 0 to 1, that the right theme is among those named first. */
export function confidenceOf(likely: readonly Likelihood[]): number {
  return likely.slice(0, NAMED).reduce((sum, { likelihood }) => sum + likelihood, 0)
}

/**
 * Nothing is said with less confidence than this, in any café. Chosen by leaving out one consultation of the tuning
 * notes after the other (`measure/silence.ts`): the highest at which three in four of the notes it keeps silent about
 * would have been named wrong.
 */
export const LEAST_CONFIDENCE = 0.46

/** Positions of the placed notes that are judged. */
function spreadEvenly({ themes, list }: Witnesses): number[] {
  const notes = list.length - themes.length
  const positions: number[] = []
  for (let at = 0; Math.floor(at) < notes; at += Math.max(1, notes / MOST_JUDGED)) positions.push(themes.length + Math.floor(at))
  return positions
}

/** The placed notes that are judged, each without itself, as far as another note says something of it. */
export function judgedApart(witnesses: Witnesses): Judged[] {
  const { list, themeOf } = witnesses
  const judged: Judged[] = []
  for (const text of spreadEvenly(witnesses)) {
    const evidence = evidenceOf(witnesses, list[text]!.reading, text)
    if (evidence !== undefined) judged.push({ evidence, own: themeOf[text]! })
  }
  return judged
}

/**
 * The confidence from which on themes are named. Never less than `LEAST_CONFIDENCE`, and more where the café itself
 * teaches so: the limit is above the highest confidence up to which the right theme of its placed notes was clearly less
 * often among the three than when the three largest themes are named, or than `LEAST_CONFIDENCE` where that is less.
 */
export function confidenceNeeded({ themes, sizes }: Witnesses, judged: readonly Judged[], weights: Weights): number {
  const named = judged.map(({ evidence, own }) => {
    const likely = weigh(evidence, weights).slice(0, NAMED)
    return { confidence: confidenceOf(likely), right: likely.some(({ theme }) => theme === themes[own]) }
  })
  const expected = Math.min(shareOfLargest(sizes), LEAST_CONFIDENCE)
  named.sort((one, other) => one.confidence - other.confidence)
  let needed = LEAST_CONFIDENCE
  let right = 0
  named.forEach((note, at) => {
    if (note.right) right += 1
    // Just above it: the note itself is among those that are not spoken for.
    if (atMost(right, at + 1) < expected) needed = Math.max(needed, note.confidence + Number.EPSILON)
  })
  return needed
}

/**
 * The themes for a note that shares nothing with any: the three largest, where so many placed notes stand in them that
 * naming them is right often enough; none otherwise. Of the placed notes, those that share nothing with the others
 * count too, as notes of that kind.
 */
export function largestThemes(witnesses: Witnesses, language: Language, meanings: Meanings | undefined): Likelihood[] {
  const { themes, list, themeOf, sizes } = witnesses
  const notes = list.length - themes.length
  if (notes < LEAST_PLACED) return []
  const largest = themes
    .map((theme, at) => ({ theme, at, likelihood: sizes[at]! / notes }))
    .sort((one, other) => other.likelihood - one.likelihood)
    .slice(0, NAMED)
  let right = 0
  let alone = 0
  for (const text of spreadEvenly(witnesses)) {
    if (hasGround(witnesses, list[text]!.reading.text, language, meanings, text)) continue
    alone += 1
    if (largest.some((theme) => theme.at === themeOf[text])) right += 1
  }
  const placed = Math.round(shareOfLargest(sizes) * notes)
  return atLeast(placed + right, notes + alone) < LEAST_CONFIDENCE ? [] : largest.map(({ theme, likelihood }) => ({ theme, likelihood }))
}

function shareOfLargest(sizes: Float64Array): number {
  const sorted = sizes.slice().sort((one, other) => other - one)
  const all = sorted.reduce((sum, size) => sum + size, 0)
  return sorted.slice(0, NAMED).reduce((sum, size) => sum + size, 0) / (all || 1)
}

/**
 * The least and the most that a share may be, nineteen times out of twenty, so that a handful of unlucky notes decides
 * nothing. Agresti & Coull (1998): two more of each kind keep the error honest when few were judged.
 */
function bounds(right: number, all: number): { rate: number; error: number } {
  const rate = (right + 2) / (all + 4)
  return { rate, error: ONE_IN_TWENTY * Math.sqrt((rate * (1 - rate)) / (all + 4)) }
}

function atLeast(right: number, all: number): number {
  const { rate, error } = bounds(right, all)
  return rate - error
}

function atMost(right: number, all: number): number {
  const { rate, error } = bounds(right, all)
  return rate + error
}
