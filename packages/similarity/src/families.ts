import { englishDomains } from './families/english.ts'
import { frenchDomains } from './families/french.ts'
import type { Domain } from './families/domain.ts'
import type { Language } from './language.ts'
import { withoutAccents } from './letters.ts'
import { stemOf } from './words.ts'

/** A sense that a word may have: the family it belongs to and the wider domain of that family. */
export interface Sense {
  readonly family: string
  readonly domain: string
}

type Lexicon = ReadonlyMap<string, readonly Sense[]>

function lexiconOf(domains: readonly Domain[], language: Language): Lexicon {
  const lexicon = new Map<string, Sense[]>()
  for (const [domain, families] of domains) {
    families.forEach((words, position) => {
      const sense: Sense = { family: `${domain}.${position}`, domain }
      const stems = new Set<string>()
      for (const word of words.split(' ')) {
        // People leave accents out, and the stem then differs: both stems lead here.
        stems.add(stemOf(word, language)).add(stemOf(withoutAccents(word), language))
      }
      for (const stem of stems) {
        const senses = lexicon.get(stem)
        if (senses === undefined) lexicon.set(stem, [sense])
        else senses.push(sense)
      }
    })
  }
  return lexicon
}

const lexicons = new Map<Language, Lexicon>()

/** The senses of a stem as `stemOf` gives it; none for a word outside the families. */
export function sensesOf(stem: string, language: Language): readonly Sense[] {
  let lexicon = lexicons.get(language)
  if (lexicon === undefined) {
    lexicon = lexiconOf(language === 'fr' ? frenchDomains : englishDomains, language)
    lexicons.set(language, lexicon)
  }
  return lexicon.get(stem) ?? []
}
