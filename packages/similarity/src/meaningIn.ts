import { add, DIMENSIONS, NO_MEANING } from './meanings.ts'

/** What the themes of a café mean: the meanings of their texts together, a title's counted TITLE_COUNT times. */
export interface Sums {
  readonly themes: readonly Float32Array[]
  /** Texts per theme, counted in the same way, as far as they mean something. */
  readonly counts: Float64Array
  /** All themes together: their sum, and their texts. */
  readonly all: Float32Array
  readonly count: number
}

/** A title's words count as often as in so many notes. */
const TITLE_COUNT = 2

/** The sums of a list of meanings, the themes' titles first, in the order of the themes. */
export function sumsOf(list: readonly Float32Array[], themeOf: Int32Array, themes: number): Sums {
  const sums = Array.from({ length: themes }, () => new Float32Array(DIMENSIONS))
  const counts = new Float64Array(themes)
  list.forEach((meaning, text) => {
    const times = text < themes ? TITLE_COUNT : 1
    add(sums[themeOf[text]!]!, meaning, times)
    if (meaning !== NO_MEANING) counts[themeOf[text]!]! += times
  })
  const all = new Float32Array(DIMENSIONS)
  for (const sum of sums) add(all, sum, 1)
  return { themes: sums, counts, all, count: counts.reduce((before, count) => before + count, 0) }
}

/**
 * For each theme, the cosine of a text's meaning and the theme's, both less the mean of all texts: what everybody in the
 * café speaks of tells no theme from another. `apart` is a note that must not be heard.
 */
export function meaningIn({ themes, counts, all, count: texts }: Sums, meaning: Float32Array, apart?: { readonly theme: number; readonly meaning: Float32Array }): Float64Array {
  const heard = apart !== undefined && apart.meaning !== NO_MEANING ? 1 : 0
  const mean = all.slice()
  if (apart !== undefined) add(mean, apart.meaning, -1)
  for (let at = 0; at < DIMENSIONS; at += 1) mean[at]! /= texts - heard || 1
  const there = new Float32Array(DIMENSIONS)
  let other = 0
  for (let at = 0; at < DIMENSIONS; at += 1) {
    there[at] = meaning[at]! - mean[at]!
    other += there[at]! * there[at]!
  }
  const cosines = new Float64Array(themes.length)
  for (let theme = 0; theme < themes.length; theme += 1) {
    let sum = themes[theme]!
    let count = counts[theme]!
    if (apart?.theme === theme) {
      sum = sum.slice()
      add(sum, apart.meaning, -1)
      count -= heard
    }
    let dot = 0
    let square = 0
    for (let at = 0; at < DIMENSIONS; at += 1) {
      const here = sum[at]! - mean[at]! * count
      dot += here * there[at]!
      square += here * here
    }
    // Of a theme that nothing is known of, what is left is the error of the numbers alone.
    if (count > 0 && square > 1e-6 && other > 1e-6) cosines[theme] = dot / Math.sqrt(square * other)
  }
  return cosines
}
