import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as frenchStem } from '@orama/stemmers/french'
import type { Language } from './language.ts'
import { plainText, withoutAccents } from './letters.ts'
import { stopWords } from './stopWords.ts'

/** A word that carries meaning: as it was written (lower case), and its stem without accents. */
export interface Word {
  readonly surface: string
  readonly stem: string
}

/** Longer runs of letters are cut here: no word of either language is longer, and hostile texts are. */
const LONGEST_WORD = 40

const RUN = /[\p{L}\p{M}\p{N}]+/gu
/** French words that lose their vowel before another: l'eau, qu'on, jusqu'à. */
const FRENCH_ELISION = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'(?=\p{L})/gu
const ENGLISH_ENDING = /(?<=\p{L})'(?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/gu

/** Stem of one lower-case word, accents removed last since the French rules read them. */
export function stemOf(word: string, language: Language): string {
  if (word.length <= 3) return withoutAccents(word)
  return withoutAccents(language === 'fr' ? frenchStem(word) : englishStem(word))
}

/** The words that were read last: one text is asked for its words several times in a row, for all that is made of them. */
let last: { readonly text: string; readonly language: Language; readonly words: readonly Word[] } | undefined

/** Every word of a text in order, stop words left out. */
export function wordsOf(text: string, language: Language): readonly Word[] {
  if (last?.text !== text || last.language !== language) last = { text, language, words: readWords(text, language) }
  return last.words
}

function readWords(text: string, language: Language): Word[] {
  const elisions = language === 'fr' ? FRENCH_ELISION : ENGLISH_ENDING
  const runs = plainText(text).replace(elisions, ' ').replaceAll("'", '').match(RUN) ?? []
  const stops = stopWords(language)
  const words: Word[] = []
  for (const run of runs) {
    const surface = run.slice(0, LONGEST_WORD)
    if (stops.has(withoutAccents(surface))) continue
    words.push({ surface, stem: stemOf(surface, language) })
  }
  return words
}
