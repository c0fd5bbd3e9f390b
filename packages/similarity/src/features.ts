import { sensesOf } from './families.ts'
import type { Language } from './language.ts'
import { withoutAccents } from './letters.ts'
import { weakWords } from './stopWords.ts'
import { wordsOf } from './words.ts'

/**
 * What a text is compared by: a weight (0 to 1) for each of its stems (`w:`), pairs of neighbouring stems (`p:`),
 * pieces of words (`g:`), word families (`f:`) and domains (`d:`).
 * The prefix keeps a word such as `__proto__` and a piece such as `art` apart from everything else.
 */
export type Features = ReadonlyMap<string, number>

const WEAK_WORD = 0.25
const PAIR = 0.5
const PIECES_OF_A_WORD = 0.6
const FAMILY = 0.7
const DOMAIN = 0.5
const PIECE_LENGTH = 4

/** Pieces of four letters, the word's borders marked: inflections and compounds of a word share most of theirs. */
export function piecesOf(stem: string): string[] {
  const letters = [...`<${stem}`]
  const pieces = new Set<string>()
  for (let start = 0; start + PIECE_LENGTH <= letters.length; start += 1) {
    pieces.add(letters.slice(start, start + PIECE_LENGTH).join(''))
  }
  return [...pieces]
}

/** The features of a text; empty when it has no word with a meaning (a blank note, an emoji, only stop words). */
export function featuresOf(text: string, language: Language): Features {
  const features = new Map<string, number>()
  const keep = (key: string, weight: number): void => {
    if ((features.get(key) ?? 0) < weight) features.set(key, weight)
  }
  const weak = weakWords(language)
  let previous: string | undefined
  for (const { surface, stem } of wordsOf(text, language)) {
    const strength = weak.has(withoutAccents(surface)) ? WEAK_WORD : 1
    keep(`w:${stem}`, strength)
    if (previous !== undefined) keep(`p:${previous} ${stem}`, PAIR * strength)
    previous = stem
    const pieces = piecesOf(withoutAccents(surface))
    for (const piece of pieces) keep(`g:${piece}`, (strength * PIECES_OF_A_WORD) / Math.sqrt(pieces.length))
    const senses = sensesOf(stem, language)
    for (const { family, domain } of senses) {
      keep(`f:${family}`, (strength * FAMILY) / senses.length)
      keep(`d:${domain}`, (strength * DOMAIN) / senses.length)
    }
  }
  return features
}
