const APOSTROPHES = /[’‘ʼ`´′]/g

/** Letters without their accents, œ and æ as two letters. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}

/** The text in lower case, one form of every letter and apostrophe, single spaces: what makes two texts equal to the eye. */
export function plainText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, "'").replace(/\s+/gu, ' ').trim()
}
