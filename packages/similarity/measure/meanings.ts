import type { Language } from '../src/language.ts'
import { meaningsOf, type Meanings } from '../src/meanings.ts'
import { englishMeanings } from '../src/meanings/english.ts'
import { frenchMeanings } from '../src/meanings/french.ts'

const read = new Map<Language, Meanings>()

/** What the words of a language mean, read once. */
export function meaningsIn(language: Language): Meanings {
  let meanings = read.get(language)
  if (meanings === undefined) read.set(language, (meanings = meaningsOf(language === 'fr' ? frenchMeanings : englishMeanings, language)))
  return meanings
}
