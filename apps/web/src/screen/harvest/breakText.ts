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

/** The length of the longest beginning that fits, never between the halves of one character. */
const longestFit = (text: string, fits: (part: string) => boolean): number => {
  let low = 0, high = text.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(text.slice(0, middle))) low = middle
    else high = middle - 1
  }
  const code = text.charCodeAt(low - 1)
  return code >= 0xd800 && code <= 0xdbff ? (low > 1 ? low - 1 : low + 1) : low
}
