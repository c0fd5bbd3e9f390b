import { confidenceNeeded, confidenceOf, judgedApart, largestThemes } from './confidence.ts'
import { evidenceOf, SPREAD, witnessesOf, type Witnesses } from './evidence.ts'
import { isForeign } from './foreign.ts'
import { hasGround, looksLikeANote } from './ground.ts'
import { learntWeights } from './learnt.ts'
import { readingOf } from './reading.ts'
import type { ThemeIndex } from './themeIndex.ts'
import { usualWeights, weigh, type Likelihood, type Weights } from './verdict.ts'

/** A theme to show first in a note's move menu, with how likely it is the right one, 0 to 1. */
export interface LikelyTheme {
  readonly themeId: string
  readonly score: number
}

const MOST = 3
/** A theme less likely than this is not named: it would only take a line of the menu. */
const WORTH_NAMING = 0.003

/** What an index teaches, worked out once for each of its revisions. */
interface Lesson {
  readonly revision: number
  readonly witnesses: Witnesses
  readonly weights: Weights
  readonly needed: number
  /** For notes that share nothing with any theme. */
  readonly largest: readonly Likelihood[]
}

const lessons = new WeakMap<ThemeIndex, Lesson>()

function lessonOf(index: ThemeIndex): Lesson {
  const known = lessons.get(index)
  if (known?.revision === index.revision) return known
  const witnesses = witnessesOf(index)
  const judged = judgedApart(witnesses)
  const weights = learntWeights(judged, usualWeights(index.meanings), SPREAD)
  const lesson = {
    revision: index.revision,
    witnesses,
    weights,
    needed: confidenceNeeded(witnesses, judged, weights),
    largest: largestThemes(witnesses, index.language, index.meanings),
  }
  lessons.set(index, lesson)
  return lesson
}

/**
 * The themes, three at most and the likeliest first, that a note with this text may belong to.
 * Empty when the text names no subject, or is written in another language, or when it would rather be wrong than right
 * (`confidence.ts`). A note that shares nothing with any theme is of one of the largest, where these hold most notes.
 * It only suggests: nothing moves.
 */
export function likelyThemes(text: string, index: ThemeIndex): LikelyTheme[] {
  if (index.titles.size === 0 || isForeign(text, index.language)) return []
  const lesson = lessonOf(index)
  return named(text, index, lesson)
    .filter(({ likelihood }) => likelihood >= WORTH_NAMING)
    .map(({ theme, likelihood }) => ({ themeId: theme, score: likelihood }))
}

function named(text: string, index: ThemeIndex, { witnesses, weights, needed, largest }: Lesson): readonly Likelihood[] {
  const evidence = hasGround(witnesses, text, index.language, index.meanings) ? evidenceOf(witnesses, readingOf(text, index.language, index.meanings)) : undefined
  if (evidence === undefined) return looksLikeANote(text, index.language) ? largest : []
  const likely = weigh(evidence, weights).slice(0, MOST)
  return confidenceOf(likely) < needed ? [] : likely
}
