/** Points; Excel allows 409. */
const lineHeight = 15.5
const tallest = 400

/**
 * The height in points that a row needs for its texts to be read whole: readers of the format do not all
 * measure wrapped text by themselves. Widths are in characters, as of columns; East Asian letters take two.
 */
export const rowHeight = (cells: readonly { readonly text: string; readonly width: number }[]): number => {
  const lines = cells.map(({ text, width }) => text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((charactersWide(part) * slack) / width)), 0))
  return Math.min(tallest, Math.max(1, ...lines) * lineHeight)
}

/** Letters are narrower than the figure that widths are counted in, but words break early. */
const slack = 0.98

const charactersWide = (text: string): number => {
  let wide = 0
  for (const character of text) wide += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1
  return wide
}
