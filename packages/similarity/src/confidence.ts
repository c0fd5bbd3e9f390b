import { evidenceOf, type Witnesses } from './evidence.ts'
import { weigh, type Likelihood } from './verdict.ts'

const NAMED = 3
/** So many placed notes are judged at most, spread evenly: enough to see a trend, and the board stays quick. */
const MOST_JUDGED = 150
/** With fewer notes below it, a limit would be drawn by accident. */
const FEWEST_BELOW = 10

/** Confidence, 0 to 1, that the right theme is among those named first. */
export function confidenceOf(likely: readonly Likelihood[]): number {
  return likely.slice(0, NAMED).reduce((sum, { likelihood }) => sum + likelihood, 0)
}

/**
 * The confidence up to which it is better to stay silent. Learnt from the café itself: every placed note is judged
 * without itself (leave one out), and the limit is the highest confidence up to which the right theme was among
 * the three less often than when the three largest themes are named, or than every other time where that is less.
 * 0 where there is no such confidence.
 */
export function confidenceNeeded(witnesses: Witnesses): number {
  const { themes, list, themeOf } = witnesses
  const notes = list.length - themes.length
  if (notes < FEWEST_BELOW) return 0
  const sizes = new Int32Array(themes.length)
  for (let text = themes.length; text < list.length; text += 1) sizes[themeOf[text]!]! += 1
  const largest = [...sizes].sort((one, other) => other - one).slice(0, NAMED)
  const chance = largest.reduce((sum, size) => sum + size, 0) / notes
  const expected = Math.min(chance, 0.5)

  const step = Math.max(1, notes / MOST_JUDGED)
  const judged: { confidence: number; right: boolean }[] = []
  for (let at = 0; Math.floor(at) < notes; at += step) {
    const text = themes.length + Math.floor(at)
    const witness = list[text]!
    const evidence = evidenceOf(witnesses, witness.features, text)
    if (evidence === undefined) continue
    const likely = weigh(evidence).slice(0, NAMED)
    judged.push({
      confidence: confidenceOf(likely),
      right: likely.some(({ theme }) => theme === witness.theme),
    })
  }
  judged.sort((one, other) => one.confidence - other.confidence)
  let needed = 0
  let right = 0
  judged.forEach((note, at) => {
    if (note.right) right += 1
    if (at + 1 >= FEWEST_BELOW && right / (at + 1) < expected) needed = note.confidence
  })
  return needed
}
