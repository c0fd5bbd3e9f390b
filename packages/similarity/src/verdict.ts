import type { Evidence } from './evidence.ts'
import type { Meanings } from './meanings.ts'

/** A theme and how likely it is the note's own, 0 to 1 over all themes. */
export interface Likelihood {
  readonly theme: string
  readonly likelihood: number
}

/** What counts for how much, in the order of `Evidence.parts`. */
export type Weights = readonly number[]

/**
 * How much each part of the evidence counts in a café that has taught nothing yet: a multinomial logistic model, its
 * weights fitted once on the labelled notes in `test-data/tuning`, with families and without, and rounded. They are the
 * same for both languages. What tells least when the meaning is known counts for little, until a café teaches that it does.
 */
const WEIGHTS: Weights = [0.1, 1.4, 3, 0.2, 5.2, 0.1, 0, 0.4, 5.5]

/** The same where the meaning of no word is known. */
const WEIGHTS_WITHOUT_MEANINGS: Weights = [0.3, 1.1, 12, 0.7, 8, 0.1, 0, 0.4, 0]

export function usualWeights(meanings: Meanings | undefined): Weights {
  return meanings === undefined ? WEIGHTS_WITHOUT_MEANINGS : WEIGHTS
}

/** How likely each theme is, in the order of the evidence. */
export function likelihoods(evidence: readonly Evidence[], weights: Weights): Float64Array {
  const powers = new Float64Array(evidence.length)
  let highest = -Infinity
  for (let at = 0; at < evidence.length; at += 1) {
    const { parts } = evidence[at]!
    for (let part = 0; part < weights.length; part += 1) powers[at]! += weights[part]! * parts[part]!
    highest = Math.max(highest, powers[at]!)
  }
  let sum = 0
  for (let at = 0; at < powers.length; at += 1) sum += powers[at] = Math.exp(powers[at]! - highest)
  for (let at = 0; at < powers.length; at += 1) powers[at]! /= sum
  return powers
}

/** Every theme, the likeliest first; equally likely themes in the order they come. */
export function weigh(evidence: readonly Evidence[], weights: Weights): Likelihood[] {
  const likely = likelihoods(evidence, weights)
  return evidence
    .map(({ theme }, at) => ({ theme, likelihood: likely[at]! }))
    .sort((one, other) => other.likelihood - one.likelihood)
}
