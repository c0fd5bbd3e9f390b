import { setImmediate } from 'node:timers/promises'
import { isBlank, longestCell, mostColumns, mostRows, UnreadableFile } from './table.ts'
import { attribute, piecesOf, refuseDoctype } from './xml.ts'
import { unzipTexts } from './zip.ts'

/** So many pieces are read before others have their turn. */
const turn = 5_000

/**
 * The first sheet of an .xlsx workbook as texts: what its cells show, never their formulas. Nothing outside the file is
 * asked for. Throws `UnreadableFile` or `OversizedFile`.
 */
export const readWorkbook = async (bytes: Buffer): Promise<{ readonly rows: string[][]; readonly left: number }> => {
  const parts = await unzipTexts(bytes)
  for (const xml of parts.values()) refuseDoctype(xml)
  const sheet = parts.get(firstSheet(parts))
  if (sheet === undefined) throw new UnreadableFile('there is no sheet in it')
  return readSheet(sheet, await sharedTexts(parts.get('xl/sharedStrings.xml') ?? ''))
}

const firstSheet = (parts: ReadonlyMap<string, string>): string => {
  for (const piece of piecesOf(parts.get('xl/workbook.xml') ?? '')) {
    if (piece.kind !== 'open' || piece.name !== 'sheet') continue
    const id = attribute(piece.attributes, 'id')
    for (const relation of piecesOf(parts.get('xl/_rels/workbook.xml.rels') ?? '')) {
      if (relation.kind === 'open' && relation.name === 'Relationship' && attribute(relation.attributes, 'Id') === id) {
        const target = attribute(relation.attributes, 'Target') ?? ''
        return target.startsWith('/') ? target.slice(1) : `xl/${target}`
      }
    }
    break
  }
  return 'xl/worksheets/sheet1.xml'
}

const sharedTexts = async (xml: string): Promise<string[]> => {
  const texts: string[] = []
  let text = '', inText = false, phonetic = false, count = 0
  for (const piece of piecesOf(xml)) {
    if ((count += 1) % turn === 0) await setImmediate()
    if (piece.kind === 'text') { if (inText && !phonetic) text += piece.text; continue }
    const opens = piece.kind === 'open' && !piece.empty
    if (piece.name === 't') inText = opens
    else if (piece.name === 'rPh') phonetic = opens
    else if (piece.name === 'si') { if (opens) text = ''; else texts.push(piece.kind === 'close' ? text.slice(0, longestCell) : '') }
  }
  return texts
}

/** The column of a cell's name, from 0: `B7` is 1. */
const columnOf = (name: string): number => [...(/^[A-Z]{1,3}/.exec(name)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const readSheet = async (xml: string, shared: readonly string[]): Promise<{ rows: string[][]; left: number }> => {
  const rows: string[][] = []
  let left = 0, row: string[] = [], column = 0, kind = '', value = '', reading = false, count = 0
  const endRow = (): void => {
    const filled = Array.from(row, (cell) => cell ?? '')
    if (!isBlank(filled)) { if (rows.length < mostRows) rows.push(filled); else left += 1 }
    row = []
    column = 0
  }
  for (const piece of piecesOf(xml)) {
    if ((count += 1) % turn === 0) await setImmediate()
    if (piece.kind === 'text') { if (reading && value.length < longestCell) value += piece.text; continue }
    if (piece.kind === 'open') {
      if (piece.name === 'c') {
        const named = columnOf(attribute(piece.attributes, 'r') ?? '')
        if (named >= 0) column = named
        kind = attribute(piece.attributes, 't') ?? 'n'
        value = ''
        if (piece.empty) column += 1
      } else if (piece.name === 'v' || piece.name === 't') reading = !piece.empty
      continue
    }
    if (piece.name === 'v' || piece.name === 't') reading = false
    else if (piece.name === 'c') {
      const text = kind === 's' ? (shared[Number(value)] ?? '') : kind === 'e' ? '' : value
      if (column < mostColumns) row[column] = text.slice(0, longestCell)
      column += 1
    } else if (piece.name === 'row') endRow()
    else if (piece.name === 'sheetData') break
  }
  return { rows, left }
}
