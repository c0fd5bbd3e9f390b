import type { Refusal } from './refusals.ts'

/** A note holds at most so many characters, as people count them (grapheme clusters). */
export const noteLimit = 500
/** … and so many bytes of UTF-8: enough for 500 letters with several accents each. */
export const noteByteLimit = 6_000
export const titleLimit = 140

const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/** Characters as a person counts them. */
export const countCharacters = (text: string): number => {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

/** Bytes of UTF-8, without an encoder (which the language itself does not have). */
export const countBytes = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Why a text is not kept as it is: more characters than the limit, or so many marks on each that it is no text. */
export const tooLong = (text: string, limit: number): Refusal | null =>
  countCharacters(text) > limit || countBytes(text) > limit * 4 ? { code: 'TEXT_TOO_LONG', limit } : null

/* Control characters but tab and line feed; characters that XML cannot hold; bidirectional controls,
   with which one note could turn the reading order of its neighbours. */
// oxlint-disable-next-line no-control-regex
const unwanted = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g
const blank = /^(?:\s|\u200B|\u200C|\u200D|\u2060|\u00AD|\u034F|\u061C|\u115F|\u1160|\u17B4|\u17B5|\u180E|\u2800|\u3164|\uFFA0)*$/

/** What is kept of a typed text of several lines: well-formed, without controls, trimmed; empty if nothing can be seen. */
export const cleanText = (typed: string): string => {
  const text = wellFormed(typed).replace(/\r\n?/g, '\n').replace(unwanted, '').replace(/\n{3,}/g, '\n\n').trim()
  return blank.test(text) ? '' : text
}

/** What is kept of a typed line: as `cleanText`, line breaks and tabs become one space. */
export const cleanLine = (typed: string): string => cleanText(typed).replace(/[\s]*[\n\t][\s]*/g, ' ')

/** Lone surrogates become U+FFFD, as `String.prototype.toWellFormed` does where it exists. */
const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) => (found.length === 2 ? found : '\uFFFD'))

/** The same for the eye: case, accents' spelling and spaces do not tell two titles apart. */
export const sameTitle = (a: string, b: string): boolean => fold(a) === fold(b)
const fold = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/[\s\u00A0\u202F]+/g, ' ').replace(/’/g, "'").trim()
