import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createTheme, foundingCafe, harvestOf, hide, noteId, place, sheetAt, themeId } from '../../test/cafes.ts'
import { readPdf } from '../../test/pdf.ts'
import type { IssuesSheet } from '../model/issuesSheet.ts'
import { sheetDocument } from '../model/sheetDocument.ts'
import { writeCsv } from './csv.ts'
import { writeDocx } from './docx.ts'
import { writeHtml } from './html.ts'
import { writeMarkdown } from './markdown.ts'
import { writePdf } from './pdf.ts'
import { writeXlsx } from './xlsx.ts'

const unzipped = (file: Uint8Array): string => Object.values(unzipSync(file)).map((part) => strFromU8(part)).join('\n')

/** Everything that a file says, in each format. */
const files = async (sheet: IssuesSheet): Promise<Record<string, string>> => ({
  csv: writeCsv(sheet, 'frenchExcel'),
  md: writeMarkdown(sheetDocument(sheet)),
  html: writeHtml(sheetDocument(sheet)),
  docx: unzipped(await writeDocx(sheetDocument(sheet))),
  xlsx: unzipped(await writeXlsx(sheet)),
  pdf: (await readPdf(await writePdf(sheetDocument(sheet)))).all,
})

describe('the issues sheet in every format', () => {
  it('states the same counts, and the position of the same snapshot', async () => {
    const { csv = '', ...stating } = await files(sheetAt(foundingCafe().state, 223))
    for (const [format, text] of Object.entries(stating)) {
      expect({ format, counts: text.includes('6 thématiques, 62 enjeux issus de 74 post-it'), snapshot: text.includes('état au n° 223') }).toEqual({ format, counts: true, snapshot: true })
    }
    expect(csv.split('\r\n').filter((row) => row.includes(';223;'))).toHaveLength(74)
  })

  it('says where texts are made up for a demonstration', async () => {
    for (const [format, text] of Object.entries(await files(sheetAt(foundingCafe().state)))) {
      expect({ format, said: text.includes('sont donnés à titre d’illustration') || text.replaceAll(/\s+/g, ' ').includes('donnés à titre') }).toEqual({ format, said: true })
    }
  })

  it('has no hidden note and no author', async () => {
    const tale = place(createTheme(hide(harvestOf(['montrée', 'masquée']), noteId(1)), 0, 'Un thème'), noteId(0), themeId(0))
    for (const [format, text] of Object.entries(await files(sheetAt(tale.state)))) {
      expect({ format, shown: text.includes('montrée'), hidden: text.includes('masquée'), author: text.includes('person-') }).toEqual({ format, shown: true, hidden: false, author: false })
    }
  })
})
