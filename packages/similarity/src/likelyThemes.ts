import { confidenceNeeded, confidenceOf } from './confidence.ts'
import { evidenceOf, witnessesOf, type Witnesses } from './evidence.ts'
import { featuresOf } from './features.ts'
import type { ThemeIndex } from './themeIndex.ts'
import { weigh } from './verdict.ts'

/** A theme to show first in a note's move menu, with how likely it is the right one, 0 to 1. */
export interface LikelyTheme {
  readonly themeId: string
  readonly score: number
}

const MOST = 3
/** A theme less likely than this is not named: it would only take a line of the menu. */
const WORTH_NAMING = 0.003

interface Reading {
  readonly revision: number
  readonly witnesses: Witnesses
  readonly needed: number
}

const readings = new WeakMap<ThemeIndex, Reading>()

function readingOf(index: ThemeIndex): Reading {
  const known = readings.get(index)
  if (known?.revision === index.revision) return known
  const witnesses = witnessesOf(index)
  const reading = { revision: index.revision, witnesses, needed: confidenceNeeded(witnesses) }
  readings.set(index, reading)
  return reading
}

/**
 * The themes, three at most and the likeliest first, that a note with this text may belong to.
 * Empty when the text says nothing the themes know, or when notes judged with as little confidence
 * in this very café were mostly judged wrong. It only suggests: nothing moves.
 */
export function likelyThemes(text: string, index: ThemeIndex): LikelyTheme[] {
  const features = featuresOf(text, index.language)
  if (features.size === 0 || index.titles.size === 0) return []
  const { witnesses, needed } = readingOf(index)
  const evidence = evidenceOf(witnesses, features)
  if (evidence === undefined) return []
  const likely = weigh(evidence).slice(0, MOST)
  if (confidenceOf(likely) <= needed) return []
  return likely
    .filter(({ likelihood }) => likelihood >= WORTH_NAMING)
    .map(({ theme, likelihood }) => ({ themeId: theme, score: likelihood }))
}
