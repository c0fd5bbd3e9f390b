import { featuresOf, type Features } from './features.ts'
import type { Language } from './language.ts'
import { meaningOf, NO_MEANING, type Meanings } from './meanings.ts'

/** A text as the themes are asked about it. */
export interface Reading {
  readonly text: string
  readonly features: Features
  /** Its words as they are written, little ones too, each once: people who mean the same often begin the same. */
  readonly written: Features
  /** What its words mean together; `NO_MEANING` where that is not known. */
  readonly meaning: Float32Array
}

const LONGEST_WORD = 40

export function readingOf(text: string, language: Language, meanings?: Meanings): Reading {
  const written = new Map<string, number>()
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) written.set(word.slice(0, LONGEST_WORD), 1)
  return { text, features: featuresOf(text, language), written, meaning: meanings === undefined ? NO_MEANING : meaningOf(text, meanings) }
}
