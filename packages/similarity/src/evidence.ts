import type { Features } from './features.ts'
import { meaningIn, sumsOf, type Sums } from './meaningIn.ts'
import { modelOf, spokenBy, type Model } from './languageModel.ts'
import { NO_MEANING } from './meanings.ts'
import type { Reading } from './reading.ts'
import { closenessToAll, textsOf, type Texts } from './texts.ts'
import type { ThemeIndex, Witness } from './themeIndex.ts'

/**
 * What speaks for one theme, each part comparable between the themes for one and the same note:
 *
 * 0. wording: how much likelier the note's stems and pairs are in the theme than in all notes; a logarithm.
 * 1. senses: the same for the families and domains of the note's words.
 * 2. closeness: mean closeness, 0 to 1, to the notes of the theme.
 * 3. neighbours: share, 0 to 1, of the closeness to the nearest notes that belongs to notes of the theme.
 * 4. title: closeness, 0 to 1, to the theme's title.
 * 5. written: as wording, for the words as they are written, little ones too.
 * 6. overlap: the greatest share, 0 to 1, of written words in common with one note of the theme or its title.
 * 7. size: logarithm of the share of the placed notes that stand in the theme, one more counted in each.
 * 8. meaning: closeness, -1 to 1, to what the theme means, both less what the café means as a whole.
 */
export interface Evidence {
  readonly theme: string
  readonly parts: Float64Array
}

/** Usual standard deviation of each part on the tuning notes; 0 for size, whose weight no café moves. */
export const SPREAD: readonly number[] = [0.51, 0.27, 0.017, 0.24, 0.044, 0.64, 0.077, 0, 0.28]

const NEAREST = 12

/** An index laid out for reading. Themes and texts stand in the order of their ids, so that no result depends on the order of placing. */
export interface Witnesses {
  readonly themes: readonly string[]
  /** The titles, in the order of `themes`, then the notes. */
  readonly list: readonly Witness[]
  readonly texts: Texts
  readonly written: Texts
  /** Position in `themes`, per text. */
  readonly themeOf: Int32Array
  /** Notes per theme. */
  readonly sizes: Float64Array
  readonly wording: Model
  readonly senses: Model
  readonly asWritten: Model
  readonly meanings: Sums
}

const isWording = (feature: string): boolean => feature.startsWith('w:') || feature.startsWith('p:')
const isSense = (feature: string): boolean => feature.startsWith('f:') || feature.startsWith('d:')

export function witnessesOf(index: ThemeIndex): Witnesses {
  const themes = [...index.titles.keys()].sort()
  const positions = new Map(themes.map((theme, at) => [theme, at]))
  const list = [
    ...themes.map((theme) => index.titles.get(theme)!),
    ...[...index.notes.keys()].sort().map((note) => index.notes.get(note)!),
  ]
  const themeOf = Int32Array.from(list, (witness) => positions.get(witness.theme)!)
  const sizes = new Float64Array(themes.length)
  for (let text = themes.length; text < list.length; text += 1) sizes[themeOf[text]!]! += 1
  const features = list.map((witness) => witness.reading.features)
  const written = list.map((witness) => witness.reading.written)
  return {
    themes,
    list,
    texts: textsOf(features),
    written: textsOf(written),
    themeOf,
    sizes,
    wording: modelOf(features, themeOf, themes.length, isWording),
    senses: modelOf(features, themeOf, themes.length, isSense),
    asWritten: modelOf(written, themeOf, themes.length, () => true),
    meanings: sumsOf(list.map((witness) => witness.reading.meaning), themeOf, themes.length),
  }
}

/**
 * What speaks for each theme, as seen by a text; undefined when no text of the index shares a feature with it
 * and nothing is known of what it means.
 * `apart` is the position of a text that must not be heard: a placed note is judged without itself. It still counts in
 * the size of its theme, which would otherwise give the theme away as the only one that is a note short.
 *
 * Wording, senses and written are unigram language models with Dirichlet smoothing (Zhai & Lafferty 2004), closeness is
 * Rocchio's centroid, neighbours are distance-weighted nearest neighbours (Dudani 1976), overlap is Jaccard's index,
 * meaning is the cosine of summed word vectors, the mean of the whole left out (Mu & Viswanath 2018).
 */
export function evidenceOf(witnesses: Witnesses, { features, written, meaning }: Reading, apart = -1): Evidence[] | undefined {
  const { themes, list, texts, themeOf, sizes } = witnesses
  if (meaning === NO_MEANING && !isHeard(texts, features, apart)) return undefined
  const wording = spokenBy(witnesses.wording, texts, themeOf, features, apart)
  const senses = spokenBy(witnesses.senses, texts, themeOf, features, apart)
  const asWritten = spokenBy(witnesses.asWritten, witnesses.written, themeOf, written, apart)
  const overlap = overlapWith(witnesses, written, apart)

  const closeness = new Float64Array(list.length)
  closenessToAll(texts, features, closeness)
  // The nearest so far, the closest first; of two as close, the one that stands first.
  const near: number[] = []
  const sums = new Float64Array(themes.length)
  for (let text = themes.length; text < list.length; text += 1) {
    const close = closeness[text]!
    if (text === apart || close === 0) continue
    sums[themeOf[text]!]! += close
    if (near.length === NEAREST && close <= closeness[near[NEAREST - 1]!]!) continue
    let at = Math.min(near.length, NEAREST - 1)
    for (; at > 0 && closeness[near[at - 1]!]! < close; at -= 1) near[at] = near[at - 1]!
    near[at] = text
  }
  const neighbours = new Float64Array(themes.length)
  let all = 0
  for (const text of near) {
    neighbours[themeOf[text]!]! += closeness[text]! ** 2
    all += closeness[text]! ** 2
  }

  const meant = meaningIn(witnesses.meanings, meaning, apart === -1 ? undefined : { theme: themeOf[apart]!, meaning: list[apart]!.reading.meaning })
  const placed = list.length - themes.length
  return themes.map((theme, at) => ({
    theme,
    parts: Float64Array.of(
      wording[at]!,
      senses[at]!,
      sums[at]! / (sizes[at]! + 1),
      neighbours[at]! / (all || 1),
      closeness[at]!,
      asWritten[at]!,
      overlap[at]!,
      Math.log((sizes[at]! + 1) / (placed + themes.length)),
      meant[at]!,
    ),
  }))
}

function isHeard(texts: Texts, features: Features, apart: number): boolean {
  for (const feature of features.keys()) {
    if (texts.occurrences.get(feature)?.texts.some((text) => text !== apart)) return true
  }
  return false
}

function overlapWith({ themes, list, written: texts, themeOf }: Witnesses, written: Features, apart: number): Float64Array {
  const common = new Float64Array(list.length)
  for (const word of written.keys()) {
    const found = texts.occurrences.get(word)
    if (found !== undefined) for (const text of found.texts) common[text]! += 1
  }
  const overlap = new Float64Array(themes.length)
  for (let text = 0; text < list.length; text += 1) {
    if (text === apart || common[text] === 0) continue
    const share = common[text]! / (written.size + list[text]!.reading.written.size - common[text]!)
    if (share > overlap[themeOf[text]!]!) overlap[themeOf[text]!] = share
  }
  return overlap
}
