/**
 * A text in parts that each fit, cut between words; in the middle of a word only where the word alone does not
 * fit. `fits` must hold for a shorter beginning of whatever it holds for. Nothing of the text is lost.
 */
export const breakText = (text: string, fits: (part: string) => boolean): string[] => {
  const parts: string[] = []
  let rest = text.trim()
  while (rest !== '' && !fits(rest)) {
    const length = Math.max(1, longestFit(rest, fits))
    const space = Math.max(rest.lastIndexOf(' ', length), rest.lastIndexOf('\n', length))
    const cut = space > 0 ? space : length
    parts.push(rest.slice(0, cut).trim())
    rest = rest.slice(cut).trim()
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest]
}

const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/** The length of the longest beginning that fits, never within what people see as one character: a flag, a letter with its accents. */
const longestFit = (text: string, fits: (part: string) => boolean): number => {
  let low = 0, high = text.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(text.slice(0, middle))) low = middle
    else high = middle - 1
  }
  const cut = segmenter.segment(text).containing(low)
  if (cut === undefined || (cut.index === low && low > 0)) return low
  // Not even one fits: it stands alone all the same.
  return cut.index > 0 ? cut.index : cut.segment.length
}
