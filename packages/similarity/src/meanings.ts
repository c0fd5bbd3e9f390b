import { englishDomains } from './families/english.ts'
import { frenchDomains } from './families/french.ts'
import type { Language } from './language.ts'
import { withoutAccents } from './letters.ts'
import { weakWords } from './stopWords.ts'
import { stemOf, wordsOf } from './words.ts'

/** Numbers that a meaning is told by. */
export const DIMENSIONS = 64
/** A table's numbers are letters, 'a' the lowest of so many steps … */
export const STEPS = 13
/** … each so wide, where the numbers of one meaning have a spread of one. */
export const STEP = 0.5

const WEAK_WORD = 0.25
/** How far a word of a family is drawn to the middle of its family: a hedge is a plant here, not a fund. */
const DRAWN = 0.5

/** What the stems of a language mean: each a direction, and the closer two of them point, the more the words are used alike. */
export interface Meanings {
  readonly language: Language
  readonly of: ReadonlyMap<string, Float32Array>
}

/** The meaning of a text that has none that is known. */
export const NO_MEANING = new Float32Array(DIMENSIONS)

/** Reads a table, `meanings/french.ts` or `meanings/english.ts`: a stem and its numbers a line. */
export function meaningsOf(table: string, language: Language): Meanings {
  const of = new Map<string, Float32Array>()
  for (const line of table.split('\n')) {
    const space = line.indexOf(' ')
    if (space < 1) continue
    of.set(line.slice(0, space), unit(Float32Array.from({ length: DIMENSIONS }, (_, at) => line.charCodeAt(space + 1 + at) - 97 - (STEPS - 1) / 2)))
  }
  drawFamiliesTogether(of, language)
  return { language, of }
}

/** Words that people use for one another in a consultation are drawn together (retrofitting: Faruqui et al. 2015). */
function drawFamiliesTogether(of: Map<string, Float32Array>, language: Language): void {
  const middles = new Map<string, Float32Array>()
  for (const [, families] of language === 'fr' ? frenchDomains : englishDomains) {
    for (const family of families) {
      const stems = new Set(family.split(' ').flatMap((word) => [stemOf(word, language), stemOf(withoutAccents(word), language)]))
      const middle = new Float32Array(DIMENSIONS)
      for (const stem of stems) add(middle, of.get(stem) ?? NO_MEANING, 1)
      unit(middle)
      for (const stem of stems) {
        const known = middles.get(stem)
        if (known === undefined) middles.set(stem, middle.slice())
        else add(known, middle, 1)
      }
    }
  }
  for (const [stem, middle] of middles) {
    const meaning = (of.get(stem) ?? NO_MEANING).slice()
    add(meaning, unit(middle), DRAWN)
    of.set(stem, unit(meaning))
  }
}

/** What a text means: its words' meanings together, of length one; `NO_MEANING` when none is known. */
export function meaningOf(text: string, { language, of }: Meanings): Float32Array {
  const weak = weakWords(language)
  let sum = NO_MEANING
  for (const { surface, stem } of wordsOf(text, language)) {
    const meaning = of.get(stem)
    if (meaning === undefined) continue
    if (sum === NO_MEANING) sum = new Float32Array(DIMENSIONS)
    add(sum, meaning, weak.has(withoutAccents(surface)) ? WEAK_WORD : 1)
  }
  return sum === NO_MEANING ? sum : unit(sum)
}

/** Adds a meaning, so many times, to a sum. */
export function add(sum: Float32Array, meaning: Float32Array, times: number): void {
  for (let at = 0; at < DIMENSIONS; at += 1) sum[at]! += times * meaning[at]!
}

/** The meaning itself, now of length one, or of none if it had none. */
function unit(meaning: Float32Array): Float32Array {
  let square = 0
  for (let at = 0; at < DIMENSIONS; at += 1) square += meaning[at]! ** 2
  if (square > 0) for (let at = 0; at < DIMENSIONS; at += 1) meaning[at]! /= Math.sqrt(square)
  return meaning
}
