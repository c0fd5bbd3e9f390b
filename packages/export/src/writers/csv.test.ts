import * as fc from 'fast-check'
import papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { story } from '../../../domain/test/given.ts'
import { allIssues, anyHarvest, foundingCafe, harvestOf, hostileCafe, hostileTexts, sheetAt } from '../../test/cafes.ts'
import { writeCsv } from './csv.ts'

const read = (csv: string, delimiter: string): string[][] => {
  const { data, errors } = papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter, skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}
/** What a reader does to see the text again. */
const armed = (cell: string): string => (/^'+[\s\u200B\uFEFF]*[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell)
const live = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠\t\r]/

describe('the issues sheet as CSV', () => {
  it('given French Excel, begins with a byte order mark and separates with semicolons', () => {
    const csv = writeCsv(sheetAt(harvestOf(['un', 'deux']).state), 'frenchExcel')
    expect(csv.startsWith('\uFEFFN° de thématique;Thématique;N° d’enjeu;Enjeu;Post-it;Table;Tour;État au n°\r\n')).toBe(true)
    expect(read(csv, ';')[1]).toEqual(['A', 'Enjeux à classer', '1', 'un', 'un', '1', '1', '412'])
  })
  it('given RFC 4180, has commas, CRLF and no mark', () => {
    const csv = writeCsv(sheetAt(harvestOf(['un, deux']).state), 'rfc4180')
    expect(csv.startsWith('N° de thématique,Thématique,')).toBe(true)
    expect(csv).toContain('"un, deux"')
    expect(csv.endsWith('\r\n')).toBe(true)
  })
  it.each(['frenchExcel', 'rfc4180'] as const)('given hostile texts in %s, no cell is a live formula and every text can be read back', (flavour) => {
    const tale = hostileCafe()
    const rows = read(writeCsv(sheetAt(tale.state), flavour), flavour === 'frenchExcel' ? ';' : ',')
    expect(rows.flat().filter((cell) => live.test(cell))).toEqual([])
    const notes = [...tale.state.notes.values()].map((note) => note.text).sort()
    expect(rows.slice(1).map((row) => armed(row[4] ?? '')).sort()).toEqual(notes)
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  })
  it.each(hostileTexts.filter((text) => /^[=+\-@＝＋－＠]/.test(text)))('given %j, sets an apostrophe before it', (text) => {
    const rows = read(writeCsv(sheetAt(harvestOf([text]).state), 'frenchExcel'), ';')
    expect(rows[1]?.[4]).toBe(`'${text}`)
  })
  it('given the founding café, has a row for each of the 74 notes and tells 62 issues apart', () => {
    const rows = read(writeCsv(sheetAt(foundingCafe().state), 'frenchExcel'), ';').slice(1)
    expect(rows.length).toBe(74)
    expect(new Set(rows.map((row) => `${row[0]}.${row[2]}`)).size).toBe(62)
    expect(rows.every((row) => (row[8] ?? '').startsWith('Les participants que le compte rendu ne nomme pas'))).toBe(true)
  })
  it('given an empty café, says so', () => {
    expect(read(writeCsv(sheetAt(story().state), 'frenchExcel'), ';')[1]).toContain('Aucune note dans ce café.')
  })
  it('given any harvest, an independent reader finds the same issues, notes, tables and rounds', () => {
    fc.assert(fc.property(anyHarvest, fc.constantFrom('frenchExcel', 'rfc4180' as const), (state, flavour) => {
      const sheet = sheetAt(state)
      const rows = read(writeCsv(sheet, flavour), flavour === 'frenchExcel' ? ';' : ',').slice(1)
      if (sheet.empty) return
      expect(rows.map(([group, , rank, issue, note, table, round]) => [`${group}.${rank}`, armed(issue ?? ''), armed(note ?? ''), table, round])).toEqual(
        allIssues(sheet).flatMap((issue) => issue.notes.map((note) => [issue.number, issue.text, note.text, String(note.table), String(note.round)])),
      )
      expect(rows.flat().some((cell) => live.test(cell))).toBe(false)
    }))
  })
})
