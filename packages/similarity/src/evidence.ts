import type { Features } from './features.ts'
import { closenessToAll, textsOf, type Texts } from './texts.ts'
import type { ThemeIndex, Witness } from './themeIndex.ts'

/** What speaks for one theme, each part comparable between the themes for one and the same note. */
export interface Evidence {
  readonly theme: string
  /** How much likelier the note's stems and pairs are in the theme than in all notes; a logarithm. */
  readonly wording: number
  /** The same for the families and domains of the note's words. */
  readonly senses: number
  /** Mean closeness, 0 to 1, to the notes of the theme. */
  readonly closeness: number
  /** Share, 0 to 1, of the closeness to the nearest notes that belongs to notes of the theme. */
  readonly neighbours: number
  /** Closeness, 0 to 1, to the theme's title. */
  readonly title: number
  /** Share, 0 to 1, of the placed notes that stand in the theme, one more counted in each. */
  readonly size: number
}

/** Feature weight that the usual wording counts for in each theme. */
const SMOOTHING = 60
/** A title's words count as often as in so many notes. */
const TITLE_COUNT = 2
const NEAREST = 12

/** An index laid out for reading. Themes and texts stand in the order of their ids, so that no result depends on the order of placing. */
export interface Witnesses {
  readonly themes: readonly string[]
  readonly list: readonly Witness[]
  readonly texts: Texts
  /** Position in `themes`, per text. */
  readonly themeOf: Int32Array
  /** Sum of the weights of its features, per text; a title's counted TITLE_COUNT times. */
  readonly mass: Float64Array
}

export function witnessesOf(index: ThemeIndex): Witnesses {
  const themes = [...index.titles.keys()].sort()
  const positions = new Map(themes.map((theme, at) => [theme, at]))
  const list = [
    ...themes.map((theme) => index.titles.get(theme)!),
    ...[...index.notes.keys()].sort().map((note) => index.notes.get(note)!),
  ]
  const mass = list.map((witness) => {
    let sum = 0
    for (const weight of witness.features.values()) sum += weight
    return sum * (witness.isTitle ? TITLE_COUNT : 1)
  })
  return {
    themes,
    list,
    texts: textsOf(list.map((witness) => witness.features)),
    themeOf: Int32Array.from(list, (witness) => positions.get(witness.theme)!),
    mass: Float64Array.from(mass),
  }
}

/**
 * What speaks for each theme, as seen by a text with these features; undefined when no text of the index
 * shares a feature with it. `apart` is the position of a text that must not be heard: a placed note is judged without itself.
 *
 * Wording and senses are unigram language models with Dirichlet smoothing (Zhai & Lafferty 2004), closeness is
 * Rocchio's centroid, neighbours are distance-weighted nearest neighbours (Dudani 1976).
 */
export function evidenceOf(witnesses: Witnesses, features: Features, apart = -1): Evidence[] | undefined {
  const { themes, list, texts, themeOf, mass } = witnesses
  const massOf = new Float64Array(themes.length)
  const notesOf = new Float64Array(themes.length)
  let total = 0
  for (let text = 0; text < list.length; text += 1) {
    if (text === apart) continue
    massOf[themeOf[text]!]! += mass[text]!
    total += mass[text]!
    if (text >= themes.length) notesOf[themeOf[text]!]! += 1
  }

  const wording = { sum: new Float64Array(themes.length), known: 0 }
  const senses = { sum: new Float64Array(themes.length), known: 0 }
  const here = new Float64Array(themes.length)
  let heard = false
  for (const [feature, weight] of features) {
    const found = texts.occurrences.get(feature)
    if (found === undefined) continue
    const kind = feature.slice(0, 2)
    // Pieces of words overlap each other: counting them as if they were independent would drown the words.
    if (kind === 'g:') {
      heard ||= found.texts.some((text) => text !== apart)
      continue
    }
    here.fill(0)
    let everywhere = 0
    for (let at = 0; at < found.texts.length; at += 1) {
      const text = found.texts[at]!
      if (text === apart) continue
      const count = found.weights[at]! * (text < themes.length ? TITLE_COUNT : 1)
      here[themeOf[text]!]! += count
      everywhere += count
    }
    if (everywhere === 0) continue
    heard = true
    const part = kind === 'f:' || kind === 'd:' ? senses : wording
    part.known += weight
    const usual = (SMOOTHING * everywhere) / total
    for (let theme = 0; theme < themes.length; theme += 1) {
      part.sum[theme]! += weight * Math.log((1 + here[theme]! / usual) / (1 + massOf[theme]! / SMOOTHING))
    }
  }
  if (!heard) return undefined

  const closeness = new Float64Array(list.length)
  closenessToAll(texts, features, closeness)
  const near: number[] = []
  const sums = new Float64Array(themes.length)
  for (let text = themes.length; text < list.length; text += 1) {
    if (text === apart || closeness[text] === 0) continue
    sums[themeOf[text]!]! += closeness[text]!
    near.push(text)
  }
  near.sort((one, other) => closeness[other]! - closeness[one]! || one - other)
  const neighbours = new Float64Array(themes.length)
  let all = 0
  for (const text of near.slice(0, NEAREST)) {
    neighbours[themeOf[text]!]! += closeness[text]! ** 2
    all += closeness[text]! ** 2
  }

  const placed = list.length - themes.length - (apart >= themes.length ? 1 : 0)
  return themes.map((theme, at) => ({
    theme,
    wording: wording.sum[at]! / Math.sqrt(wording.known || 1),
    senses: senses.sum[at]! / Math.sqrt(senses.known || 1),
    closeness: sums[at]! / (notesOf[at]! + 1),
    neighbours: neighbours[at]! / (all || 1),
    title: closeness[at]!,
    size: (notesOf[at]! + 1) / (placed + themes.length),
  }))
}
