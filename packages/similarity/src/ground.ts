import type { Witnesses } from './evidence.ts'
import { sensesOf } from './families.ts'
import { piecesOf } from './features.ts'
import type { Language } from './language.ts'
import { withoutAccents } from './letters.ts'
import type { Meanings } from './meanings.ts'
import { weakWords } from './stopWords.ts'
import { wordsOf, type Word } from './words.ts'

/** A word is a misspelt or inflected form of one that a text has when so much of its pieces are in that text … */
const SPELLED_LIKE = 0.55
/** … and it is long enough for its pieces to say something. */
const LONG_ENOUGH = 5

/** The words of a text that name a subject. Words that go with every one ("develop", "more") do not. */
function subjectsOf(text: string, language: Language): Word[] {
  const weak = weakWords(language)
  return wordsOf(text, language).filter(({ surface }) => {
    const plain = withoutAccents(surface)
    return !weak.has(plain) && /\p{L}{2}/u.test(plain)
  })
}

/**
 * Whether a text has a word to go by: one that stands in a theme's notes or title, or one of its family, or one
 * spelled much like one, or one whose meaning is known. `apart` is the position of a text that must not be heard.
 */
export function hasGround({ texts: { occurrences } }: Witnesses, text: string, language: Language, meanings: Meanings | undefined, apart = -1): boolean {
  const isElsewhere = (feature: string): boolean => occurrences.get(feature)?.texts.some((at) => at !== apart) ?? false
  return subjectsOf(text, language).some(({ surface, stem }) => {
    if (isElsewhere(`w:${stem}`) || meanings?.of.has(stem)) return true
    if (sensesOf(stem, language).some(({ family, domain }) => isElsewhere(`f:${family}`) || isElsewhere(`d:${domain}`))) return true
    const plain = withoutAccents(surface)
    if (plain.length < LONG_ENOUGH) return false
    const pieces = piecesOf(plain)
    const found = new Map<number, number>()
    for (const piece of pieces) {
      for (const at of occurrences.get(`g:${piece}`)?.texts ?? []) if (at !== apart) found.set(at, (found.get(at) ?? 0) + 1)
    }
    return [...found.values()].some((count) => count >= SPELLED_LIKE * pieces.length)
  })
}

/** Whether a text at least looks like a note about something: two words or more, one of which names a subject and can be said aloud. */
export function looksLikeANote(text: string, language: Language): boolean {
  const runs = withoutAccents(text).match(/\p{L}{2,}/gu) ?? []
  return runs.length > 1 && subjectsOf(text, language).some(({ surface }) => /[aeiouy]/.test(withoutAccents(surface)))
}
