import { strToU8, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeText } from './decodeText.ts'
import { readDelimited } from './readDelimited.ts'
import { readTable } from './readTable.ts'
import { mostRows, OversizedFile, UnreadableFile } from './table.ts'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

describe('a text file is read with its accents, whatever wrote it', () => {
  test.each([
    ['UTF-8', Buffer.from('Élise'), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from('\uFEFFÉlise'), 'utf-8'],
    ['Windows-1252 as French Excel has it', latin('Élise'), 'windows-1252'],
    ['UTF-16 as Excel has it', Buffer.from('\uFEFFÉlise', 'utf16le'), 'utf-16'],
    ['UTF-8 that somebody took for Windows-1252', Buffer.from(Buffer.from('Élise').toString('latin1')), 'repaired'],
  ])('given %s, then é is é', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: 'Élise', encoding })
  })
  test('given a true « Ã » or an emoji, then nothing is repaired', () => {
    for (const text of ['João, Ã bientôt', '😀 Ã©']) expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' })
  })
  test('given bytes that are no text, then it says so', () => {
    expect(() => decodeText(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toThrow(UnreadableFile)
  })
})

describe('rows between separators', () => {
  test.each([['semicolons', 'a;b;c\r\n1;"x;y";3'], ['commas', 'a,b,c\n1,"x;y",3\n'], ['tabs, as a paste has them', 'a\tb\tc\r1\t"x;y"\t3']])('given %s, then they are cells', (_, text) => {
    expect(readDelimited(text).rows).toEqual([['a', 'b', 'c'], ['1', 'x;y', '3']])
  })
  test('given names alone, then one column, and blank lines are nothing', () => {
    expect(readDelimited('Ann Durand\n\n  \nBob').rows).toEqual([['Ann Durand'], ['Bob']])
  })
  test('given quotes and line breaks inside cells, then they are kept; an inch sign is a character', () => {
    expect(readDelimited('"dit ""Bob""\nligne 2";x\n5" tube;y').rows).toEqual([['dit "Bob"\nligne 2', 'x'], ['5" tube', 'y']])
  })
  test('given 12,000 lines, then ten thousand and a heading are read and the others counted; one endless quoted cell is cut', () => {
    expect(readDelimited('n;o\n'.repeat(12_000))).toMatchObject({ left: 12_000 - mostRows })
    expect(readDelimited(`a;"${'é'.repeat(1_000_000)}`).rows[0]?.[1]).toHaveLength(1_000)
  })
})

const sheet = (rows: string): string => `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`
const workbook = (parts: Record<string, string>): Buffer => Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))

describe('the first sheet of a workbook', () => {
  test('given shared, inline and computed texts, numbers and holes, then what the cells show is read, never a formula', async () => {
    const bytes = workbook({
      'xl/workbook.xml': '<workbook xmlns:r="x"><sheets><sheet name="Présents" sheetId="1" r:id="rId7"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="styles.xml"/><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>',
      'xl/sharedStrings.xml': '<sst><si><t>Élise</t></si><si><r><t>La</t></r><r><t xml:space="preserve">bro &amp; co</t></r><rPh><t>phon</t></rPh></si><si/></sst>',
      'xl/worksheets/sheet3.xml': sheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"/><row r="3"><c t="inlineStr"><is><t>in&#233;</t></is></c><c t="str"><f>1+1</f><v>deux</v></c><c><v>3</v></c><c t="e"><v>#REF!</v></c></row>'),
    })
    expect(await readTable(bytes)).toEqual({ rows: [['Élise', '', 'Labro & co'], ['iné', 'deux', '3', '']], left: 0, encoding: null })
  })
  test('given a workbook that LibreOffice wrote, then it is read as it shows', async () => {
    const { rows } = await readTable(readFileSync(new URL('../../test/presents.xlsx', import.meta.url)))
    expect(rows[0]).toEqual(['Nom', 'Prénom', 'Structure', 'Fonction', 'Courriel'])
    expect(rows.map((row) => row.slice(0, 3)).slice(5)).toEqual([['Beauvallet', 'Myriam', 'Agence pour l’économie en Essonne'], ['Labro', 'Elise', 'Chambre de Commerce et d’Industrie de l’Essonne'], ['', '', 'Essonne Active'], ['LABRO', 'Élise', "chambre de commerce et d'industrie de l'essonne"]])
  })
  test('given an external entity, in whatever part, then it is refused and nothing is asked for', async () => {
    const evil = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:1/x">]>'
    await expect(readTable(workbook({ 'xl/worksheets/sheet1.xml': evil + sheet('<row><c t="inlineStr"><is><t>&e;</t></is></c></row>') }))).rejects.toThrow(UnreadableFile)
    await expect(readTable(workbook({ 'xl/worksheets/sheet1.xml': sheet(''), 'docProps/app.xml': `${evil}<x/>` }))).rejects.toThrow(UnreadableFile)
  })
  test('given a bomb, whether it owns up to its size or lies about it, then it is refused while it is small', async () => {
    const bomb = workbook({ 'xl/worksheets/sheet1.xml': sheet('<row/>'.repeat(5_000_000)) })
    expect(bomb.length).toBeLessThan(200_000)
    await expect(readTable(bomb)).rejects.toThrow(OversizedFile)
    const at = bomb.lastIndexOf(Buffer.from('PK\u0001\u0002'))
    bomb.writeUInt32LE(1_000, at + 24)
    await expect(readTable(bomb)).rejects.toThrow(OversizedFile)
  })
  test('given a damaged, locked, old or foreign file, then it says so', async () => {
    const good = workbook({ 'xl/worksheets/sheet1.xml': sheet('<row><c><v>1</v></c></row>') })
    const locked = Buffer.from(good)
    locked.writeUInt16LE(1, locked.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 8)
    for (const bytes of [good.subarray(0, good.length - 30), locked, workbook({ 'word/document.xml': '<x/>' }), Buffer.alloc(0), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])]) await expect(readTable(bytes)).rejects.toThrow(UnreadableFile)
    await expect(readTable(workbook({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c' }))).rejects.toThrow(UnreadableFile)
  })
  test('given 12,000 rows, then ten thousand and a heading are read and the others counted', async () => {
    const table = await readTable(workbook({ 'xl/worksheets/sheet1.xml': sheet('<row><c t="inlineStr"><is><t>Ann</t></is></c></row>'.repeat(12_000)) }))
    expect([table.rows.length, table.left]).toEqual([mostRows, 12_000 - mostRows])
  })
})
