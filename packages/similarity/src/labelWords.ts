import type { Language } from './language.ts'
import { withoutAccents } from './letters.ts'
import { weakWords } from './stopWords.ts'
import { wordsOf } from './words.ts'

const MOST = 3

/**
 * For each group of positions in `texts`, up to three words that most of its texts have and few others do
 * (share within the group × rarity among all texts), in the spelling used most often in the group.
 */
export function labelWords(texts: readonly string[], groups: readonly (readonly number[])[], language: Language): string[][] {
  const weak = weakWords(language)
  const words = texts.map((text) =>
    wordsOf(text, language).filter(({ surface }) => surface.length > 2 && !weak.has(withoutAccents(surface))),
  )
  const everywhere = new Map<string, number>()
  for (const list of words) for (const stem of new Set(list.map((word) => word.stem))) add(everywhere, stem)

  return groups.map((group) => {
    const within = new Map<string, number>()
    const spellings = new Map<string, Map<string, number>>()
    for (const at of group) {
      for (const stem of new Set(words[at]!.map((word) => word.stem))) add(within, stem)
      for (const { stem, surface } of words[at]!) {
        let forms = spellings.get(stem)
        if (forms === undefined) spellings.set(stem, (forms = new Map()))
        add(forms, surface)
      }
    }
    const worth = (stem: string): number => within.get(stem)! * Math.log(1 + texts.length / everywhere.get(stem)!)
    return [...within.keys()]
      .sort((one, other) => worth(other) - worth(one) || (one < other ? -1 : 1))
      .slice(0, MOST)
      .map((stem) => [...spellings.get(stem)!].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0]![0])
  })
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
