import { evidenceOf, type Witnesses } from './evidence.ts'
import { weigh, type Likelihood } from './verdict.ts'

const NAMED = 3
const ONE_IN_TWENTY = 1.645
/** So many placed notes are judged at most, spread evenly: enough to see a trend, and the board stays quick. */
const MOST_JUDGED = 150

/** Confidence, 0 to 1, that the right theme is among those named first. */
export function confidenceOf(likely: readonly Likelihood[]): number {
  return likely.slice(0, NAMED).reduce((sum, { likelihood }) => sum + likelihood, 0)
}

/**
 * The confidence up to which it is better to stay silent. Learnt from the café itself: every placed note is judged
 * without itself (leave one out), and the limit is the highest confidence up to which the right theme was clearly
 * less often among the three than when the three largest themes are named, or than every other time where that is
 * less. "Clearly" is nineteen times out of twenty, so that a handful of unlucky notes silences nothing.
 * 0 where there is no such confidence.
 */
export function confidenceNeeded(witnesses: Witnesses): number {
  const { themes, list, themeOf } = witnesses
  const notes = list.length - themes.length
  const sizes = new Int32Array(themes.length)
  for (let text = themes.length; text < list.length; text += 1) sizes[themeOf[text]!]! += 1

  const step = Math.max(1, notes / MOST_JUDGED)
  const judged: { confidence: number; right: boolean }[] = []
  for (let at = 0; Math.floor(at) < notes; at += step) {
    const text = themes.length + Math.floor(at)
    const evidence = evidenceOf(witnesses, list[text]!.features, text)
    if (evidence === undefined) continue
    const likely = weigh(evidence).slice(0, NAMED)
    judged.push({ confidence: confidenceOf(likely), right: likely.some(({ theme }) => theme === themes[themeOf[text]!]) })
  }
  const largest = sizes.sort().slice(-NAMED).reduce((sum, size) => sum + size, 0)
  const expected = Math.min(largest / notes, 0.5)
  judged.sort((one, other) => one.confidence - other.confidence)
  let needed = 0
  let right = 0
  judged.forEach((note, at) => {
    if (note.right) right += 1
    const count = at + 1
    // Agresti & Coull (1998): two more of each kind keep the error honest when few were judged.
    const rate = (right + 2) / (count + 4)
    const error = Math.sqrt((rate * (1 - rate)) / (count + 4))
    if (rate + ONE_IN_TWENTY * error < expected) needed = note.confidence
  })
  return needed
}
