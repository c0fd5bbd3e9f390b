import type { Face, Faces } from './faces.ts'

/** A piece of a line, written in one face. */
export type Run = { readonly text: string; readonly face: Face }

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' })
/** Hebrew, Arabic and their kin. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
/** Joiners, variation selectors and other characters without a form of their own. */
const formless = /\p{Default_Ignorable_Code_Point}/gu

/**
 * A text in the faces that have its characters. A character that no face has is named by its number, « [U+1F9A9] »:
 * an empty box would say less.
 */
export const runsOf = (text: string, faces: Faces, bold: boolean): Run[] => {
  const runs: Run[] = []
  const add = (piece: string, face: Face) => {
    const last = runs.at(-1)
    if (last?.face === face) {
      runs[runs.length - 1] = { text: last.text + piece, face }
      return
    }
    // A space that ends a phrase read from right to left goes with what follows: in the phrase it would come first.
    const spaces = rightToLeft.test(last?.text ?? '') && face.font.hasGlyphForCodePoint(0x20) ? (/ +$/.exec(last?.text ?? '')?.[0] ?? '') : ''
    if (last && spaces !== '') runs[runs.length - 1] = { text: last.text.slice(0, -spaces.length), face: last.face }
    runs.push({ text: spaces + piece, face })
  }
  for (const { segment } of graphemes.segment(text)) {
    const last = runs.at(-1)
    // A phrase read from right to left stays one, spaces included.
    if (segment === ' ' && last && rightToLeft.test(last.text) && last.face.font.hasGlyphForCodePoint(0x20)) {
      add(segment, last.face)
      continue
    }
    const bare = segment.replace(formless, '')
    const whole = [segment, bare].find((candidate) => candidate !== '' && faces.of(candidate, bold))
    if (whole !== undefined) {
      const face = faces.of(whole, bold)
      if (face) add(whole, face)
      continue
    }
    for (const character of bare) {
      const face = faces.of(character, bold)
      const named = face ? character : `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
      const by = face ?? faces.of(named, bold)
      if (by) add(named, by)
    }
  }
  return runs
}

/* Spaces that a line may break at (not the no-break ones); East Asian letters, which each stand alone; words. */
const pieces = /[^\S\u00A0\u202F\u2007]+|[\u2E80-\u9FFF\uA960-\uA97F\uAC00-\uD7AF\uF900-\uFAFF\uFF01-\uFF60]|(?:[^\s\u2E80-\u9FFF\uA960-\uA97F\uAC00-\uD7AF\uF900-\uFAFF\uFF01-\uFF60]|[\u00A0\u202F\u2007])+/g

/**
 * Breaks a text into lines no wider than `width`, first fit. What is typed on several lines stays so;
 * a word wider than a line is broken where it must.
 * @param measure the width of a piece of text in the same unit as `width`
 */
export const breakLines = (text: string, width: number, measure: (piece: string) => number): string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    let used = 0
    for (const piece of paragraph.match(pieces) ?? []) {
      const wide = measure(piece)
      if (piece.trim() === '' || used + wide <= width) {
        line += piece
        used += wide
        continue
      }
      if (line.trim() !== '') lines.push(line.trimEnd())
      line = piece
      used = wide
      while (used > width && line.length > 1) {
        const head = fitting(line, width, measure)
        if (head.length === line.length) break
        lines.push(head)
        line = line.slice(head.length)
        used = measure(line)
      }
    }
    return [...lines, line.trimEnd()]
  })

/** As many characters of the word as fit in a line, at least one. */
const fitting = (word: string, width: number, measure: (text: string) => number): string => {
  let head = ''
  for (const { segment } of graphemes.segment(word)) {
    if (head !== '' && measure(head + segment) > width) break
    head += segment
  }
  return head
}
