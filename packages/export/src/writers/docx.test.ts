import { hostname } from 'node:os'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { story } from '../../../domain/test/given.ts'
import { allIssues, anyHarvest, createTheme, foundingCafe, harvestOf, hide, hostileCafe, noteId, sheetAt } from '../../test/cafes.ts'
import { paragraphsOf, partsOf } from '../../test/office.ts'
import type { IssuesSheet } from '../model/issuesSheet.ts'
import { sheetDocument } from '../model/sheetDocument.ts'
import { writeDocx } from './docx.ts'

const partsOfSheet = async (sheet: IssuesSheet) => partsOf(await writeDocx(sheetDocument(sheet)))
const body = (parts: Map<string, string>): string => parts.get('word/document.xml') ?? ''

/** The cells that tell issues and notes, in order, as a reader finds them. */
const told = (xml: string): string[] => {
  const paragraphs = paragraphsOf(xml)
  const start = paragraphs.findLastIndex(({ style }) => style === 'Method' || style === 'Notice' || style === 'Counts')
  return paragraphs.slice(start).filter(({ style }) => style === 'Cell' || style === 'Note').map(({ text }) => text)
}
const said = (sheet: IssuesSheet): string[] => {
  const place = ({ table, round }: { table: number; round: number }) => (sheet.language === 'fr' ? `table\u00A0${table}, tour\u00A0${round}` : `table\u00A0${table}, round\u00A0${round}`)
  const quoted = (text: string) => (sheet.language === 'fr' ? `«\u00A0${text}\u00A0»` : `“${text}”`)
  return allIssues(sheet).flatMap((issue) => [issue.number, issue.text, ...(issue.tellsNotes ? issue.notes.map((note) => `–\u00A0\u00A0${quoted(note.text)} ${place(note)}`) : [])])
}

describe('the issues sheet as a Word document', () => {
  it('given the founding café, has its title, its themes as headings, marked heading rows and the figures', async () => {
    const sheet = sheetAt(foundingCafe().state)
    const parts = await partsOfSheet(sheet)
    const paragraphs = paragraphsOf(body(parts))
    const inStyle = (style: string) => paragraphs.filter((paragraph) => paragraph.style === style).map(({ text }) => text)
    expect(inStyle('Title')).toEqual(['Comité partenarial de l’ESS'])
    expect(inStyle('Heading1')).toEqual(['Sommaire', ...sheet.themes.map(({ number, title }) => `${number}. ${title}`)])
    expect(inStyle('Counts')).toEqual(['6 thématiques, 62 enjeux issus de 74 post-it'])
    expect(inStyle('Snapshot')).toEqual(['État au n° 412'])
    expect(body(parts).match(/<w:tblHeader\/>/g)).toHaveLength(7)
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="fr-FR"')
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Comité partenarial de l’ESS</dc:title>')
  })

  it('given contents, every link leads to a heading', async () => {
    const parts = await partsOfSheet(sheetAt(foundingCafe().state))
    const links = [...body(parts).matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor)
    const marks = [...body(parts).matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name)
    expect(links).toHaveLength(6)
    expect(links).toEqual(marks)
  })

  it('given hostile texts, every part is well-formed XML and every text stands there as typed, as text', async () => {
    const sheet = sheetAt(hostileCafe().state)
    const xml = body(await partsOfSheet(sheet))
    const cells = told(xml)
    expect(cells.slice(cells.indexOf('2.1'))).toEqual(said(sheet))
    expect(xml).not.toMatch(/w:instrText|w:fldSimple|w:fldChar|w:object|r:id="rId\d+" w:history/)
  })

  it('has no field but the page numbers of its foot', async () => {
    const parts = await partsOfSheet(sheetAt(hostileCafe().state))
    const fields = [...parts.values()].flatMap((xml) => [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, code]) => code))
    expect(fields).toEqual(['PAGE', 'NUMPAGES'])
  })

  it('refers to nothing outside itself and says nothing of the machine', async () => {
    const parts = await partsOfSheet(sheetAt(hostileCafe().state))
    const all = [...parts.values()].join('\n')
    expect(all).not.toContain('TargetMode="External"')
    expect(all).not.toContain(process.cwd())
    expect([...parts].filter(([name]) => name.startsWith('docProps/')).map(([, xml]) => xml).join('\n').split(/[^\w.-]+/)).not.toContain(hostname())
    expect(parts.get('docProps/core.xml')).toMatch(/<dc:creator>Tablée<\/dc:creator>.*<cp:lastModifiedBy>Tablée<\/cp:lastModifiedBy>/)
  })

  it('given a hidden note, has it in no part', async () => {
    const tale = hide(createTheme(harvestOf(['montrée', 'masquée']), 0, 'Un thème'), noteId(1))
    const parts = await partsOfSheet(sheetAt(tale.state))
    expect([...parts.values()].join('\n')).not.toContain('masquée')
    expect(body(parts)).toContain('montrée')
  })

  it('given an empty café in English, says so in a document in English', async () => {
    const parts = await partsOfSheet(sheetAt(story({ language: 'en' }).state))
    expect(paragraphsOf(body(parts)).map(({ text }) => text)).toContain('There are no notes in this café.')
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
  })

  it('given any harvest, tells every issue and note once, in well-formed parts', async () => {
    await fc.assert(fc.asyncProperty(anyHarvest, async (state) => {
      const sheet = sheetAt(state)
      const cells = told(body(await partsOfSheet(sheet)))
      const wanted = said(sheet)
      expect(cells.slice(cells.length - wanted.length)).toEqual(wanted)
    }), { numRuns: 40 })
  })
})
