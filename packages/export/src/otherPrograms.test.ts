import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allIssues, foundingDirectory, foundingMinutes, hostileCafe } from '../test/cafes.ts'
import { partsOf } from '../test/office.ts'
import { readPdf } from '../test/pdf.ts'
import { minutesOf, type Minutes } from './model/minutes.ts'
import { minutesDocument } from './model/minutesDocument.ts'
import { sheetDocument } from './model/sheetDocument.ts'
import { writeDocx } from './writers/docx.ts'
import { writePdf } from './writers/pdf.ts'
import { writeXlsx } from './writers/xlsx.ts'

/** Whether a program is there and answers. */
const has = (program: string, ...args: string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    return false
  }
}
const office = ['soffice', 'libreoffice'].find((program) => has(program, '--version')) ?? null
const pdftotext = has('pdftotext', '-v')

let folder: string
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'tablee-office-')) })
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const bare = (text: string): string => text.replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2010-\u2015-]/gu, '')

/** What a reader of the PDF finds: `pdftotext` where it is installed, else the engine of a browser. */
const textOf = async (pdf: Uint8Array): Promise<string> => {
  if (!pdftotext) return (await readPdf(pdf)).all
  const file = path.join(folder, 'read.pdf')
  writeFileSync(file, pdf)
  return execFileSync('pdftotext', ['-raw', file, '-'], { maxBuffer: 64e6 }).toString()
}
/** The file as LibreOffice prints it. */
const printed = async (name: string, file: Uint8Array): Promise<string> => {
  const from = path.join(folder, name)
  writeFileSync(from, file)
  execFileSync(office ?? '', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, from], { stdio: 'ignore', timeout: 120_000 })
  return textOf(readFileSync(from.replace(/\.\w+$/, '.pdf')))
}
/** The issues whose words do not stand there one behind the other. */
const missing = (text: string, minutes: Minutes): string[] => {
  const all = bare(text)
  let at = 0
  return allIssues(minutes.sheet).flatMap((issue) => {
    const found = all.indexOf(bare(issue.text).slice(0, 24), at)
    if (found < 0) return [`${issue.number} ${issue.text}`]
    at = found
    return []
  })
}
const founding = (): Minutes => { const tale = foundingMinutes(); return minutesOf(tale.state, { position: tale.log.length, attendance: true, directory: foundingDirectory }) }

describe('the founding café’s documents, read by other programs', () => {
  it('given the PDF of sheet and minutes, a reader finds every issue in order', async () => {
    const minutes = founding()
    for (const document of [sheetDocument(minutes.sheet), minutesDocument(minutes)]) expect(missing(await textOf(await writePdf(document)), minutes)).toEqual([])
  })

  it('given Word and Excel, LibreOffice prints every issue in order; where it is not installed, every part is sound XML', async () => {
    const minutes = founding()
    const [docx, xlsx] = [await writeDocx(minutesDocument(minutes)), await writeXlsx(minutes.sheet, minutes)]
    if (office) {
      expect(missing(await printed('minutes.docx', docx), minutes)).toEqual([])
      // A sheet is printed in an order of its own: all are there.
      const sheet = bare(await printed('minutes.xlsx', xlsx))
      for (const issue of allIssues(minutes.sheet)) expect(sheet).toContain(bare(issue.text).slice(0, 24))
    } else for (const file of [docx, xlsx]) expect(partsOf(file).size).toBeGreaterThan(5)
  }, 180_000)

  it('given hostile texts, LibreOffice opens both files and computes nothing', async () => {
    const { state } = hostileCafe()
    const minutes = minutesOf(state, { position: 1, attendance: false })
    const [docx, xlsx] = [await writeDocx(sheetDocument(minutes.sheet)), await writeXlsx(minutes.sheet)]
    const formula = '=HYPERLINK("http://evil.example'
    if (office) for (const text of [await printed('hostile.docx', docx), await printed('hostile.xlsx', xlsx)]) expect(bare(text)).toContain(bare(formula))
    else for (const file of [docx, xlsx]) expect([...partsOf(file).values()].join('')).not.toMatch(/<f[ >]|INCLUDETEXT"?<\/w:instrText/)
  }, 180_000)
})
