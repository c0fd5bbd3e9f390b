import type { Features } from './features.ts'
import type { Texts } from './texts.ts'

/** How much is said in each theme, of one kind of feature. */
export interface Model {
  readonly counts: (feature: string) => boolean
  /** Sum of the features' weights over all texts, a title's counted TITLE_COUNT times. */
  readonly total: number
  /** Per theme, logarithm of (1 + sum of the weights / SMOOTHING). */
  readonly logMass: Float64Array
}

/** Feature weight that the usual wording counts for in each theme. */
const SMOOTHING = 60
/** A title's words count as often as in so many notes. */
const TITLE_COUNT = 2

/** The model of a list of texts, the themes' titles first, in the order of the themes. */
export function modelOf(list: readonly Features[], themeOf: Int32Array, themes: number, counts: (feature: string) => boolean): Model {
  const mass = new Float64Array(themes)
  let total = 0
  list.forEach((features, text) => {
    let sum = 0
    for (const [feature, weight] of features) if (counts(feature)) sum += weight
    sum *= text < themes ? TITLE_COUNT : 1
    mass[themeOf[text]!]! += sum
    total += sum
  })
  return { counts, total, logMass: mass.map((sum) => Math.log(1 + sum / SMOOTHING)) }
}

/**
 * For each theme, by how much likelier a text's features are in it than in all texts: the logarithm, feature by feature,
 * over the square root of the weight of those that are known, since they do not come independently.
 */
export function spokenBy(model: Model, texts: Texts, themeOf: Int32Array, features: Features, apart: number): Float64Array {
  const themes = model.logMass.length
  const sum = new Float64Array(themes)
  const here = new Float64Array(themes)
  let known = 0
  for (const [feature, weight] of features) {
    if (!model.counts(feature)) continue
    const found = texts.occurrences.get(feature)
    if (found === undefined) continue
    here.fill(0)
    let everywhere = 0
    for (let at = 0; at < found.texts.length; at += 1) {
      const text = found.texts[at]!
      if (text === apart) continue
      const count = found.weights[at]! * (text < themes ? TITLE_COUNT : 1)
      here[themeOf[text]!]! += count
      everywhere += count
    }
    if (everywhere === 0) continue
    known += weight
    const usual = (SMOOTHING * everywhere) / model.total
    for (let theme = 0; theme < themes; theme += 1) {
      if (here[theme]! > 0) sum[theme]! += weight * Math.log(1 + here[theme]! / usual)
    }
  }
  const root = Math.sqrt(known || 1)
  return sum.map((value, theme) => (value - known * model.logMass[theme]!) / root)
}
