// oxlint-disable-next-line eslint/no-control-regex
const PLAIN = /^[\u0000-\u007f]*$/
const APOSTROPHES = /[’‘ʼ`´′]/g

/** Letters without their accents, œ and æ as two letters. */
export function withoutAccents(text: string): string {
  // Most words have nothing to take off, and every word is asked.
  return PLAIN.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}

/** The text in lower case, one form of every letter and apostrophe, single spaces: what makes two texts equal to the eye. */
export function plainText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, "'").replace(/\s+/gu, ' ').trim()
}
