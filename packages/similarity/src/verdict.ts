import type { Evidence } from './evidence.ts'

/** A theme and how likely it is the note's own, 0 to 1 over all themes. */
export interface Likelihood {
  readonly theme: string
  readonly likelihood: number
}

/**
 * How much each part of the evidence counts: a multinomial logistic model, its weights fitted once on the labelled
 * notes in `test-data/tuning` and rounded. They are the same for both languages and every café.
 */
const WEIGHT = { wording: 0.3, senses: 1.2, closeness: 5, neighbours: 0.8, title: 6, size: 0.4 } as const

/** Every theme, the likeliest first; equally likely themes in the order they come. */
export function weigh(evidence: readonly Evidence[]): Likelihood[] {
  const scores = evidence.map(
    (part) =>
      WEIGHT.wording * part.wording +
      WEIGHT.senses * part.senses +
      WEIGHT.closeness * part.closeness +
      WEIGHT.neighbours * part.neighbours +
      WEIGHT.title * part.title +
      WEIGHT.size * Math.log(part.size),
  )
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((all, power) => all + power, 0)
  return evidence
    .map(({ theme }, at) => ({ theme, likelihood: powers[at]! / sum }))
    .sort((one, other) => other.likelihood - one.likelihood)
}
