import { featuresOf, type Features } from './features.ts'
import type { Language } from './language.ts'
import { plainText } from './letters.ts'
import { inOrderOfId, type Note } from './note.ts'
import { closenessToAll, textsOf } from './texts.ts'

/** Another note that says nearly the same, and how nearly: 1 for the same words with a meaning, never less than `LOOKS_ALIKE`. */
export interface LookAlike {
  readonly id: string
  readonly score: number
}

/** Chosen by reading pairs of the tuning notes around it: from here on most say the same thing. */
const LOOKS_ALIKE = 0.55

/** Sharing a subject is not saying the same: families count for less here than the words themselves. */
function ofWording(features: Features): Features {
  const wording = new Map<string, number>()
  for (const [feature, weight] of features) {
    if (feature.startsWith('d:')) continue
    wording.set(feature, feature.startsWith('f:') ? weight / 2 : weight)
  }
  return wording
}

/**
 * For each note that has any, the notes that look like it, the closest first. Symmetric: whoever looks like me,
 * I look like, by the same score. Notes without words (an emoji) look alike only when they are the same.
 * Time grows with notes × notes sharing a word; 1,000 notes take a fraction of a second.
 */
export function nearDuplicates(notes: readonly Note[], language: Language): Map<string, LookAlike[]> {
  const ordered = inOrderOfId(notes)
  const features = ordered.map((note) => ofWording(featuresOf(note.text, language)))
  const plain = ordered.map((note) => plainText(note.text))
  const same = new Map<string, number[]>()
  plain.forEach((text, at) => same.set(text, [...(same.get(text) ?? []), at]))
  const texts = textsOf(features)
  const closeness = new Float64Array(ordered.length)
  const found: LookAlike[][] = ordered.map(() => [])
  const pair = (one: number, other: number, score: number): void => {
    found[one]!.push({ id: ordered[other]!.id, score })
    found[other]!.push({ id: ordered[one]!.id, score })
  }
  ordered.forEach((_, at) => {
    const text = plain[at]!
    if (text !== '') for (const other of same.get(text)!) if (other > at) pair(at, other, 1)
    closenessToAll(texts, features[at]!, closeness)
    for (let other = at + 1; other < ordered.length; other += 1) {
      if (closeness[other]! >= LOOKS_ALIKE && plain[other] !== text) pair(at, other, closeness[other]!)
    }
  })
  const result = new Map<string, LookAlike[]>()
  ordered.forEach((note, at) => {
    const alike = found[at]!
    if (alike.length > 0) result.set(note.id, alike.sort((one, other) => other.score - one.score))
  })
  return result
}
