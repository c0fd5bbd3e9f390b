import type { Features } from './features.ts'

/** Where a feature occurs: positions of texts, and the feature's weight in each of them. */
export interface Occurrences {
  readonly texts: Int32Array
  readonly weights: Float64Array
  /** Logarithm of (1 + texts / texts with the feature). */
  readonly rarity: number
}

/** A fixed list of texts, laid out so that comparing one with all others reads each shared feature once. */
export interface Texts {
  readonly count: number
  readonly occurrences: ReadonlyMap<string, Occurrences>
  /** Euclidean length of each text, every feature counting weight × rarity. */
  readonly lengths: Float64Array
}

/** Lays out the features of a list of texts; positions follow the list. */
export function textsOf(all: readonly Features[]): Texts {
  const lists = new Map<string, { texts: number[]; weights: number[] }>()
  all.forEach((features, text) => {
    for (const [feature, weight] of features) {
      let list = lists.get(feature)
      if (list === undefined) lists.set(feature, (list = { texts: [], weights: [] }))
      list.texts.push(text)
      list.weights.push(weight)
    }
  })
  const occurrences = new Map<string, Occurrences>()
  const squares = new Float64Array(all.length)
  for (const [feature, { texts, weights }] of lists) {
    const rarity = Math.log(1 + all.length / texts.length)
    texts.forEach((text, at) => (squares[text]! += (weights[at]! * rarity) ** 2))
    occurrences.set(feature, { texts: Int32Array.from(texts), weights: Float64Array.from(weights), rarity })
  }
  return { count: all.length, occurrences, lengths: squares.map(Math.sqrt) }
}

/** Length of a text that need not be in the list; a feature that no listed text has counts as the rarest. */
export function lengthAmong(texts: Texts, features: Features): number {
  const unseen = Math.log(1 + texts.count)
  let square = 0
  for (const [feature, weight] of features) {
    square += (weight * (texts.occurrences.get(feature)?.rarity ?? unseen)) ** 2
  }
  return Math.sqrt(square)
}

/**
 * Cosine, 0 to 1, of weight × rarity between a text and every listed text
 * (Salton & Buckley 1988, term weighting by inverse document frequency). Written into `into`, one place per listed text.
 */
export function closenessToAll(texts: Texts, features: Features, into: Float64Array): void {
  into.fill(0)
  for (const [feature, weight] of features) {
    const found = texts.occurrences.get(feature)
    if (found === undefined) continue
    const here = weight * found.rarity * found.rarity
    for (let at = 0; at < found.texts.length; at += 1) into[found.texts[at]!]! += here * found.weights[at]!
  }
  const length = lengthAmong(texts, features)
  for (let text = 0; text < texts.count; text += 1) {
    if (into[text]! > 0) into[text] = Math.min(1, into[text]! / (length * texts.lengths[text]!))
  }
}
