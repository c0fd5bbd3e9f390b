import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { story } from '../../../domain/test/given.ts'
import { allIssues, anyHarvest, foundingCafe, harvestOf, hide, hostileCafe, hostileTexts, noteId, sheetAt } from '../../test/cafes.ts'
import { partsOf, walk } from '../../test/office.ts'
import type { IssuesSheet } from '../model/issuesSheet.ts'
import { writeXlsx } from './xlsx.ts'

type Read = { readonly kind: string; readonly value: string }

/** Text as a spreadsheet shows it. */
const shown = (stored: string): string => stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

const textsOf = (xml: string, element: string): string[] => {
  const found: string[] = []
  let reading = false
  walk(xml, {
    open: (name) => {
      if (name === element) found.push('')
      reading = name === 't' || name === 'v'
    },
    text: (typed) => { if (reading) found.push(`${found.pop() ?? ''}${typed}`) },
    close: () => { reading = false },
  })
  return found
}

/** The rows of a worksheet: of each cell, what kind it is and what it shows. */
const rowsOf = (parts: Map<string, string>, id: number): Read[][] => {
  const strings = textsOf(parts.get('xl/sharedStrings.xml') ?? '<sst/>', 'si').map(shown)
  const xml = parts.get(`xl/worksheets/sheet${id}.xml`) ?? ''
  const values = textsOf(xml, 'c')
  const rows: Read[][] = []
  let at = 0
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'row') rows.push([])
      if (name !== 'c') return
      const value = values[at++] ?? ''
      rows.at(-1)?.push({ kind: attributes['t'] ?? 'n', value: attributes['t'] === 's' ? (strings[Number(value)] ?? '') : value })
    },
  })
  return rows
}
const plain = (rows: readonly Read[][]): string[][] => rows.map((row) => row.map(({ value }) => value))
const read = async (sheet: IssuesSheet) => partsOf(await writeXlsx(sheet))

const issuesSaid = (sheet: IssuesSheet): string[] => allIssues(sheet).map((issue) => `${issue.number} ${issue.text} (${issue.notes.length})`)
const notesSaid = (sheet: IssuesSheet): string[] => allIssues(sheet).flatMap((issue) => issue.notes.map((note) => `${issue.number} ${issue.text}: ${note.text} ${note.table}/${note.round}`))
const issuesRead = (parts: Map<string, string>): string[] => plain(rowsOf(parts, 1)).slice(1).map(([theme, , rank, text, notes]) => `${theme}.${rank} ${text} (${notes})`)
const notesRead = (parts: Map<string, string>): string[] => plain(rowsOf(parts, 2)).slice(1).map(([theme, , rank, issue, text, table, round]) => `${theme}.${rank} ${issue}: ${text} ${table}/${round}`)

describe('the issues sheet as an Excel workbook', () => {
  it('given the founding café, has 62 rows of issues, 74 of notes, and what the café was', async () => {
    const parts = await read(sheetAt(foundingCafe().state))
    expect(plain(rowsOf(parts, 1))[0]).toEqual(['N° de thématique', 'Thématique', 'N° d’enjeu', 'Enjeu', 'Post-it'])
    expect(rowsOf(parts, 1)).toHaveLength(63)
    expect(rowsOf(parts, 2)).toHaveLength(75)
    expect(plain(rowsOf(parts, 3))).toEqual(expect.arrayContaining([['Titre', 'Comité partenarial de l’ESS'], ['Résultat', '6 thématiques, 62 enjeux issus de 74 post-it'], ['Fiche des enjeux', 'état au n° 412']]))
  })

  it('marks the heading row: it stays in sight and filters', async () => {
    const parts = await read(sheetAt(foundingCafe().state))
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('</sheetData><autoFilter ref="A1:E63"/>')
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('</sheetData><autoFilter ref="A1:G75"/>')
    expect(parts.get('xl/worksheets/sheet3.xml')).not.toContain('autoFilter')
  })

  it('names its worksheets once each, in at most 31 characters, whatever themes are called', async () => {
    const parts = await read(sheetAt(hostileCafe().state))
    const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)
    expect(names).toEqual(['Enjeux', 'Post-it', 'À propos'])
  })

  it('given hostile texts, holds every one as text: no formula, no link', async () => {
    const sheet = sheetAt(hostileCafe().state)
    const parts = await read(sheet)
    expect(issuesRead(parts)).toEqual(issuesSaid(sheet))
    expect(notesRead(parts)).toEqual(notesSaid(sheet))
    expect([...parts.values()].join('\n')).not.toMatch(/<f[ >]|hyperlink r:id|TargetMode="External"|ddeLink/)
    const typed = new Set(hostileTexts)
    expect(rowsOf(parts, 2).flat().filter(({ value, kind }) => typed.has(value) && kind !== 's')).toEqual([])
  })

  it('given what a spreadsheet would read as an escaped letter, shows what was typed', async () => {
    const sheet = sheetAt(harvestOf(['_x0041_', '_x005F_x0041_', '__x000A_ _x00e9__x00E9_']).state)
    expect(notesRead(await read(sheet))).toEqual(notesSaid(sheet))
  })

  it('given an unreadable character, shows the sign for one', async () => {
    const sheet = sheetAt(harvestOf(['\uD800 lu', '\u{10FFFE}!', '😀 \uFDD0.']).state)
    const parts = await read(sheet)
    expect(plain(rowsOf(parts, 2)).slice(1).map((row) => row[4])).toEqual(['\uFFFD lu', '\uFFFD!', '😀 \uFFFD.'])
  })

  it('given names that every object has, holds them as the words they are', async () => {
    const sheet = sheetAt(harvestOf(['constructor', 'valueOf', 'toString', '__proto__', 'hasOwnProperty', 'constructor']).state)
    expect(notesRead(await read(sheet))).toEqual(notesSaid(sheet))
  })

  it('given a hidden note, has it nowhere', async () => {
    const parts = await read(sheetAt(hide(harvestOf(['montrée', 'masquée']), noteId(1)).state))
    expect([...parts.values()].join('\n')).not.toContain('masquée')
  })

  it('given an empty café, says so', async () => {
    const parts = await read(sheetAt(story().state))
    expect(plain(rowsOf(parts, 1)).flat()).toContain('Aucune note dans ce café.')
    expect(plain(rowsOf(parts, 3))).toContainEqual(['Résultat', 'Aucune note dans ce café.'])
  })

  it('given any harvest, a reader finds every issue and note once', async () => {
    await fc.assert(fc.asyncProperty(anyHarvest, async (state) => {
      const sheet = sheetAt(state)
      const parts = await read(sheet)
      expect(notesRead(parts)).toEqual(notesSaid(sheet))
      if (!sheet.empty) expect(issuesRead(parts)).toEqual(issuesSaid(sheet))
    }), { numRuns: 40 })
  })
})
