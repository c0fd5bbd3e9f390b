import { strFromU8 } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { story } from '../../../domain/test/given.ts'
import { allIssues, anyHarvest, createTheme, foundingCafe, harvestOf, hide, hostileCafe, merge, noteId, place, sheetAt, themeId } from '../../test/cafes.ts'
import { readPdf, type ReadPdf } from '../../test/pdf.ts'
import type { IssuesSheet } from '../model/issuesSheet.ts'
import { sheetDocument } from '../model/sheetDocument.ts'
import { writePdf } from './pdf.ts'

const read = async (sheet: IssuesSheet) => readPdf(await writePdf(sheetDocument(sheet)))

/* Lines are broken at spaces, joiners have no form, and a letter may be drawn in parts of which one has no text. */
const bare = (text: string): string => text.replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '')
/** What stands in the cells of issues, in order, without its spaces. */
const told = ({ tagged }: ReadPdf, sheet: IssuesSheet): string => {
  const cells = tagged.filter(({ path }) => path.includes('TD') && path.at(-1) === 'P')
  const contents = sheet.themes.length + (sheet.unplaced.length > 0 ? 1 : 0) > 1
  return bare(cells.map(({ text }) => text).join('')).slice(contents ? bare(contentsSaid(sheet)).length : 0)
}
const contentsSaid = (sheet: IssuesSheet): string => {
  const notes = (issues: readonly { notes: readonly unknown[] }[]) => issues.reduce((sum, issue) => sum + issue.notes.length, 0)
  const rows = [...sheet.themes.map(({ number, title, issues }) => `${number}${title}${issues.length}${notes(issues)}`), ...(sheet.unplaced.length > 0 ? [`A${sheet.annexTitle}${sheet.unplaced.length}${notes(sheet.unplaced)}`] : [])]
  return `${rows.join('')}${sheet.language === 'fr' ? 'Ensemble' : 'In all'}${allIssues(sheet).length}${notes(allIssues(sheet))}`
}
const said = (sheet: IssuesSheet): string => {
  const fr = sheet.language === 'fr'
  const where = ({ table, round }: { table: number; round: number }) => `table ${table}, ${fr ? 'tour' : 'round'} ${round}`
  const count = (notes: number) => (fr ? `${notes} post-it` : `${notes} note${notes === 1 ? '' : 's'}`)
  return bare(allIssues(sheet).map((issue) => [
    issue.number,
    issue.text,
    ...(issue.tellsNotes ? issue.notes.map((note) => `– ${fr ? `« ${note.text} »` : `“${note.text}”`} ${where(note)}`) : []),
    issue.tellsNotes || !issue.notes[0] ? count(issue.notes.length) : where(issue.notes[0]),
  ].join('')).join(''))
}

describe('the issues sheet as a PDF', () => {
  it('given the founding café, is tagged, has title, language and headings, and tells every issue in order', async () => {
    const sheet = sheetAt(foundingCafe().state)
    const pdf = await read(sheet)
    expect(pdf).toMatchObject({ info: { Title: 'Comité partenarial de l’ESS', Author: 'Tablée', Creator: 'Tablée', Producer: 'Tablée' }, lang: 'fr-FR', marked: true })
    const headings = sheet.themes.map(({ number, title }) => `${number}. ${title}`)
    expect(pdf.outline).toEqual(['Comité partenarial de l’ESS', ...headings])
    expect(pdf.tagged.filter(({ role }) => role === 'H1').map(({ text }) => text).join(' ')).toBe('Comité partenarial de l’ESS')
    expect(bare(pdf.tagged.filter(({ role }) => role === 'H2').map(({ text }) => text).join(''))).toBe(bare(`Sommaire${headings.join('')}`))
    expect(pdf.tagged.filter(({ path }) => path.includes('TH')).map(({ text }) => text.trim()).slice(0, 8)).toEqual(['N°', 'Thématique', 'Enjeux', 'Post-it', 'Page', 'N°', 'Enjeu', 'Origine'])
    expect(bare(pdf.all)).toContain(bare('6 thématiques, 62 enjeux issus de 74 post-it'))
    expect(told(pdf, sheet)).toBe(said(sheet))
  })

  it('given contents, each theme stands on the page they name', async () => {
    const sheet = sheetAt(foundingCafe().state)
    const { tagged } = await read(sheet)
    const named = tagged.filter(({ path }) => path.at(-1) === 'TD').map(({ text }) => Number(text))
    const stands = sheet.themes.map(({ number }) => tagged.find(({ role, text }) => role === 'H2' && text.startsWith(`${number}. `))?.page)
    expect(named).toEqual(stands)
  })

  it('given texts in other scripts and emoji, keeps them as text in embedded fonts, without an empty box', async () => {
    const sheet = sheetAt(harvestOf(['=> 👩🏽‍⚕️ 中文 œuvre € ＝1+1', 'Привет Ελλάδα Ł ő', 'مرحبا']).state)
    const file = await writePdf(sheetDocument(sheet))
    const { all } = await readPdf(file)
    for (const word of ['œuvre', '€', '中文', '＝1+1', 'Привет', 'Ελλάδα', 'Łő']) expect(bare(all)).toContain(word)
    expect(bare(all)).toContain('مرحبا')
    expect(strFromU8(file, true).match(/\/FontFile2/g)?.length).toBeGreaterThan(4)
  })

  it('given a character that no font has, names it', async () => {
    expect(bare((await read(sheetAt(harvestOf(['한 mot']).state))).all)).toContain('[U+D55C]mot')
  })

  it('given an issue longer than a page, goes on with it on the next ones and loses nothing', async () => {
    const texts = Array.from({ length: 40 }, (_, index) => `${index} ${'des mots '.repeat(45)}`.trim())
    const tale = createTheme(harvestOf(texts), 0, 'Un thème')
    for (let index = 1; index < 40; index += 1) merge(tale, noteId(index), noteId(0))
    const sheet = sheetAt(place(tale, noteId(0), themeId(0)).state)
    const pdf = await read(sheet)
    expect(pdf.pages).toBeGreaterThan(2)
    // Read page by page, the short cells come before the rest of the long one.
    expect(told(pdf, sheet).replace('40post-it', '')).toBe(said(sheet).replace('40post-it', ''))
  })

  it('given hostile texts, holds them as text: no action, script or link', async () => {
    const sheet = sheetAt(hostileCafe().state)
    const file = strFromU8(await writePdf(sheetDocument(sheet)), true)
    expect(file).not.toMatch(/\/(URI|JavaScript|JS|Launch|EmbeddedFile|OpenAction|Annots|GoToR|SubmitForm)\b/)
  })

  it('given a hidden note, does not have it', async () => {
    const { all } = await read(sheetAt(hide(harvestOf(['montrée', 'masquée']), noteId(1)).state))
    expect(all).toContain('montrée')
    expect(all).not.toContain('masquée')
  })

  it('given an empty café in English, says so in English', async () => {
    expect(await read(sheetAt(story({ language: 'en' }).state))).toMatchObject({ lang: 'en-GB', all: expect.stringContaining('There are no notes in this café.') as string })
  })

  it('given any harvest in Latin letters, a reader finds every issue and note once', async () => {
    const latin = anyHarvest.filter((state) => /^[\u0020-\u007E\u00A0-\u024F\s]*$/.test([...state.notes.values(), ...state.issues.values()].map(({ text }) => text ?? '').join('') + [...state.themes.values()].map(({ title }) => title).join('')))
    await fc.assert(fc.asyncProperty(latin, async (state) => {
      const sheet = sheetAt(state)
      expect(told(await read(sheet), sheet)).toBe(said(sheet))
    }), { numRuns: 30 })
  })
})
