import type { LabelledNote } from './labelledNotes.ts'
import type { Namer } from './rivals.ts'

/** How a namer did on one set. Silence counts as a miss in `right`. */
export interface Accuracy {
  readonly judged: number
  readonly right: number
  /** Notes for which at least one theme was named. */
  readonly named: number
}

/** Adds up how a namer did on several sets. */
export function accuracyOverall(each: readonly Accuracy[]): Accuracy {
  const sum = (part: keyof Accuracy): number => each.reduce((all, one) => all + one[part], 0)
  return { judged: sum('judged'), right: sum('right'), named: sum('named') }
}

const FOLDS = 25

/**
 * Cross-validation: the set is cut in 25 parts (with 25 notes: leave one out), and each part's notes are named
 * from all the other parts. Only notes that `judge` accepts are judged; the others are there to be learnt from.
 */
export function accuracyOf(
  namer: Namer,
  set: readonly LabelledNote[],
  judge: (note: LabelledNote) => boolean = () => true,
): Accuracy {
  let judged = 0
  let right = 0
  let named = 0
  for (let fold = 0; fold < Math.min(FOLDS, set.length); fold += 1) {
    const placed = set.filter((_, at) => at % FOLDS !== fold)
    for (const note of set.filter((each, at) => at % FOLDS === fold && judge(each))) {
      const themes = namer(note.text, placed)
      judged += 1
      if (themes.length > 0) named += 1
      if (themes.includes(note.theme)) right += 1
    }
  }
  return { judged, right, named }
}
