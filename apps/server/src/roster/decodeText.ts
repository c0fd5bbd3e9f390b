import { UnreadableFile, type Table } from './table.ts'

/** What UTF-8 looks like to somebody who took it for Windows-1252: « Ã© » for « é », « â€™ » for « ’ ». */
const mangled = /Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00BF™œ¦“”˜–—]/

/** The bytes that Windows-1252 writes otherwise than by their number. */
const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Dž\u009F'

/**
 * The text of a file, with accents kept: UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252, as French
 * desktop Excel writes it. Accents that an earlier program had mangled are put right, where that gives good UTF-8.
 * Throws `UnreadableFile` where the bytes are no text.
 */
export const decodeText = (bytes: Uint8Array): { readonly text: string; readonly encoding: Exclude<Table['encoding'], null> } => {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (mark) return { text: new TextDecoder(mark).decode(bytes), encoding: 'utf-16' }
  if (bytes.includes(0)) throw new UnreadableFile('no text holds a zero byte')
  const text = strict(bytes)
  if (text === null) return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  const repaired = mangled.test(text) ? unmangle(text) : null
  return repaired === null ? { text, encoding: 'utf-8' } : { text: repaired, encoding: 'repaired' }
}

const strict = (bytes: Uint8Array): string | null => {
  try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes) } catch { return null }
}

/** The text that was there before UTF-8 was taken for Windows-1252; null where it cannot have been so. */
const unmangle = (text: string): string | null => {
  const bytes: number[] = []
  for (const character of text) {
    const at = special.indexOf(character)
    const code = at >= 0 ? 0x80 + at : (character.codePointAt(0) ?? 0)
    if (code > 0xff) return null
    bytes.push(code)
  }
  return strict(Uint8Array.from(bytes))
}
