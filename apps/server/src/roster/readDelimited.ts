import { isBlank, longestCell, mostColumns, mostRows } from './table.ts'

const separators = [';', '\t', ','] as const

/** Rows of cells between separators, as CSV files and pastes from a spreadsheet have them (RFC 4180, any separator). One pass. */
export const readDelimited = (text: string): { readonly rows: string[][]; readonly left: number } => {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let left = 0, row: string[] = [], cell = '', quoted = false, afterQuote = false
  const endCell = (): void => { if (row.length < mostColumns) row.push(cell.slice(0, longestCell)); cell = ''; afterQuote = false }
  const endRow = (): void => {
    endCell()
    if (!isBlank(row)) { if (rows.length < mostRows) rows.push(row); else left += 1 }
    row = []
  }
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(index + 1) === '"') { cell += '"'; index += 1 } else { quoted = false; afterQuote = true }
    } else if (character === '"' && cell.trim() === '' && !afterQuote) { quoted = true; cell = '' }
    else if (character === separator) endCell()
    else if (character === '\n' || character === '\r') { if (character === '\r' && text.charAt(index + 1) === '\n') index += 1; endRow() }
    else cell += character
  }
  if (cell !== '' || row.length > 0) endRow()
  return { rows, left }
}

/** The separator that cuts the first lines into the same number of cells; none where lines hold a name alone. */
const separatorOf = (text: string): string | null => {
  const lines = text.slice(0, 50_000).split(/\r\n?|\n/).filter((line) => line.trim() !== '').slice(0, 30)
  let best: string | null = null, bestScore = 0
  for (const separator of separators) {
    const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(separator).length - 1)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    if (usual === 0) continue
    const score = counts.filter((count) => count === usual).length / counts.length
    if (score > bestScore) { best = separator; bestScore = score }
  }
  return best
}
