import { agglomerate } from './agglomerate.ts'
import { featuresOf, type Features } from './features.ts'
import { labelWords } from './labelWords.ts'
import type { Language } from './language.ts'
import { inOrderOfId, type Note } from './note.ts'
import { closenessToAll, textsOf } from './texts.ts'

/** Notes that may belong together, for a facilitator to accept, trim or leave. */
export interface ProposedGroup {
  readonly noteIds: readonly string[]
  /** Up to three words, as the notes write them, that tell this group from the rest; a hint for a theme's title. */
  readonly label: readonly string[]
}

/**
 * Mean closeness within a group, and how much each kind of feature counts for it. Chosen on the tuning notes: there,
 * of the notes in a group, 80 % (short notes, no two alike) to 84 % (usual ones) share the theme of most of the group.
 */
const HOLDS_TOGETHER = 0.55
const COUNT: Readonly<Record<string, number>> = { 'w:': 1, 'p:': 0.3, 'g:': 0.5, 'f:': 4, 'd:': 3 }

/** Notes of one group share a subject more than they share words. */
function ofSubject(features: Features): Features {
  const subject = new Map<string, number>()
  for (const [feature, weight] of features) {
    subject.set(feature, weight * COUNT[feature.slice(0, 2)]!)
  }
  return subject
}

/**
 * Groups of two notes and more, the largest first; a note is in one group at most, and one that resembles nothing
 * in none. The same notes in another order give the same groups. Time and memory grow with the square of the notes.
 */
export function proposeGroups(notes: readonly Note[], language: Language): ProposedGroup[] {
  const ordered = inOrderOfId(notes)
  const features = ordered.map((note) => ofSubject(featuresOf(note.text, language)))
  const texts = textsOf(features)
  const count = ordered.length
  const closeness = new Float32Array(count * count)
  const row = new Float64Array(count)
  for (let at = 0; at < count; at += 1) {
    closenessToAll(texts, features[at]!, row)
    for (let other = at + 1; other < count; other += 1) {
      closeness[at * count + other] = row[other]!
      closeness[other * count + at] = row[other]!
    }
  }
  const groups = agglomerate(closeness, count, HOLDS_TOGETHER).filter((group) => group.length > 1)
  groups.sort((one, other) => other.length - one.length || one[0]! - other[0]!)
  const words = labelWords(ordered.map((note) => note.text), groups, language)
  return groups.map((group, at) => ({ noteIds: group.map((note) => ordered[note]!.id), label: words[at]! }))
}
