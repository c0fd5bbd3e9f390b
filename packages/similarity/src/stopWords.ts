import type { Language } from './language.ts'
import { withoutAccents } from './letters.ts'
import { englishStopWords, englishWeakWords } from './stopWords/english.ts'
import { frenchStopWords, frenchWeakWords } from './stopWords/french.ts'

function setOf(list: string): ReadonlySet<string> {
  return new Set(withoutAccents(list).split(/\s+/).filter((word) => word !== ''))
}

const STOP = { fr: setOf(frenchStopWords), en: setOf(englishStopWords) } as const
const WEAK = { fr: setOf(frenchWeakWords), en: setOf(englishWeakWords) } as const

/** Words without a meaning of their own, accents removed. */
export function stopWords(language: Language): ReadonlySet<string> {
  return STOP[language]
}

/** Words in which every proposal on every subject is written ("develop", "more", "need"), accents removed. */
export function weakWords(language: Language): ReadonlySet<string> {
  return WEAK[language]
}
