import type { Evidence } from './evidence.ts'
import { likelihoods, type Weights } from './verdict.ts'

/** A note whose theme is known, and what would have spoken for each theme had it not stood in its own. */
export interface Judged {
  readonly evidence: readonly Evidence[]
  /** Position of its own theme in `evidence`. */
  readonly own: number
}

/**
 * How far the notes of a café move the usual weights: the precision of a normal prior around them, in units of one
 * note and of a part's usual spread (`spread`). Chosen with the weights; between 10 and 100 it hardly matters.
 */
const HELD_BY = 30
const STEPS = 6
const ENOUGH = 1e-4

/**
 * The weights that make the café's own placed notes likeliest, each judged without itself, held close to `usual` where
 * these notes are few or say little: the mode of a multinomial logistic model with a normal prior, by Newton's method
 * with halved steps. `spread` has the usual standard deviation of each part; a part whose spread is 0 keeps its weight.
 * No weight falls below 0: whatever a few notes seem to say, what a note shares with a theme does not speak against it.
 */
export function learntWeights(judged: readonly Judged[], usual: Weights, spread: readonly number[]): Weights {
  const held = spread.map((one) => (one === 0 ? Infinity : HELD_BY * one ** 2))
  const free = held.flatMap((one, part) => (one === Infinity ? [] : [part]))
  const worth = (weights: Weights): number => {
    let sum = 0
    for (const { evidence, own } of judged) sum += Math.log(Math.max(likelihoods(evidence, weights)[own]!, Number.MIN_VALUE))
    for (const part of free) sum -= (held[part]! * (weights[part]! - usual[part]!) ** 2) / 2
    return sum
  }
  let weights = [...usual]
  let now = worth(weights)
  for (let step = 0; step < STEPS; step += 1) {
    const { slope, bend } = bendOf(judged, weights, free)
    free.forEach((part, row) => {
      slope[row]! -= held[part]! * (weights[part]! - usual[part]!)
      bend[row]![row]! += held[part]!
    })
    const move = solved(bend, slope)
    let next = weights
    let then = now
    for (let share = 1; share > ENOUGH; share /= 2) {
      next = [...weights]
      free.forEach((part, row) => (next[part] = Math.max(0, next[part]! + share * move[row]!)))
      then = worth(next)
      if (then > now) break
    }
    if (!(then > now)) return weights
    const gained = then - now
    weights = next
    now = then
    if (gained < ENOUGH * judged.length) return weights
  }
  return weights
}

/** Gradient of the log likelihood over the free weights, and its negative Hessian. */
function bendOf(judged: readonly Judged[], weights: Weights, free: readonly number[]): { slope: Float64Array; bend: Float64Array[] } {
  const slope = new Float64Array(free.length)
  const bend = free.map(() => new Float64Array(free.length))
  const mean = new Float64Array(free.length)
  for (const { evidence, own } of judged) {
    const likely = likelihoods(evidence, weights)
    mean.fill(0)
    evidence.forEach(({ parts }, at) => {
      for (let row = 0; row < free.length; row += 1) mean[row]! += likely[at]! * parts[free[row]!]!
    })
    for (let row = 0; row < free.length; row += 1) slope[row]! += evidence[own]!.parts[free[row]!]! - mean[row]!
    evidence.forEach(({ parts }, at) => {
      for (let row = 0; row < free.length; row += 1) {
        const here = likely[at]! * (parts[free[row]!]! - mean[row]!)
        if (here === 0) continue
        for (let column = 0; column <= row; column += 1) bend[row]![column]! += here * (parts[free[column]!]! - mean[column]!)
      }
    })
  }
  for (let row = 0; row < free.length; row += 1) for (let column = 0; column < row; column += 1) bend[column]![row] = bend[row]![column]!
  return { slope, bend }
}

/** Solves a symmetric positive definite system by Cholesky's decomposition. */
function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const lower = matrix.map((row) => row.slice())
  const answer = right.slice()
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = lower[row]![column]!
      for (let at = 0; at < column; at += 1) sum -= lower[row]![at]! * lower[column]![at]!
      lower[row]![column] = row === column ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / lower[column]![column]!
    }
    for (let at = 0; at < row; at += 1) answer[row]! -= lower[row]![at]! * answer[at]!
    answer[row]! /= lower[row]![row]!
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let at = row + 1; at < size; at += 1) answer[row]! -= lower[at]![row]! * answer[at]!
    answer[row]! /= lower[row]![row]!
  }
  return answer
}
