import { setImmediate } from 'node:timers/promises'
import { issuesSheetWords, type IssuesSheetWords } from '@tablee/words/issuesSheet'
import type { Block, CafeDocument, Section } from '../model/document.ts'
import { originOf, type SheetIssue } from '../model/issuesSheet.ts'
import { accent, inkSoft, line, panel, themeLook } from './look.ts'
import { openCanvas, page, textWidth, type Canvas, type CellText, type Column, type Structure, type TextStyle } from './pdf/canvas.ts'
import { facesFor } from './pdf/faces.ts'
import { breakLines } from './pdf/typeset.ts'

const title: TextStyle = { size: 27, bold: true, leading: 1.15 }
const heading: TextStyle = { size: 16, bold: true, leading: 1.2 }
const subheading: TextStyle = { size: 13, bold: true, leading: 1.2 }
const body: TextStyle = { size: 10.5, leading: 1.4 }
const soft: TextStyle = { size: 9, colour: inkSoft, leading: 1.35 }
const strong: TextStyle = { ...body, bold: true }
const about: TextStyle = { size: 9.5, bold: true, colour: inkSoft, leading: 1.4 }
const columnHeading: TextStyle = { size: 9, bold: true, leading: 1.4 }

/**
 * A document about a café as a tagged PDF (PDF/UA): structure, language and title for assistive technology, fonts
 * embedded, text that can be searched and copied.
 */
export const writePdf = async (document: CafeDocument): Promise<Uint8Array> => {
  const words = issuesSheetWords(document.language)
  const { sections } = document
  const canvas = openCanvas(document.language, await facesFor(textsOf(document, words)), { title: document.title, subject: `${document.name}, ${document.summary}` })
  await writeOpening(canvas, document, words)
  const pageCells = sections.length < 2 ? [] : writeContents(canvas, document, words)
  const startsAt: number[] = []
  for (const section of sections) {
    startsAt.push(await writeSection(canvas, section, document, words, startsAt.length === 0 && sections.length > 1))
  }
  pageCells.forEach(({ cell, x, y, onPage }, index) => {
    canvas.doc.switchToPage(onPage)
    const number = String((startsAt[index] ?? 0) + 1)
    canvas.tagged(cell, 'TD', () => canvas.drawLine(number, body, x - canvas.measure(number, body), y))
  })
  writeFeet(canvas, document, words)
  return canvas.finish()
}

/** All that will be written, so that the fonts can be read first. */
const textsOf = function* (document: CafeDocument, words: IssuesSheetWords): Generator<string> {
  yield `${ascii}${Object.values(words).filter((word) => typeof word === 'string').join('')}${words.quoted('')}–·•`
  yield* [document.name, document.title, document.snapshot, ...document.whenWhere]
  for (const block of document.opening) yield* textsOfBlock(block)
  for (const section of document.sections) {
    yield section.heading + section.title + section.counts
    for (const block of section.blocks) yield* textsOfBlock(block)
  }
}

const textsOfBlock = function* (block: Block): Generator<string> {
  switch (block.kind) {
    case 'paragraph': yield `${block.label ?? ''}${block.text}`; return
    case 'result': yield block.text; return
    case 'questions': yield block.title; for (const { label, text } of block.questions) yield label + text; return
    case 'list': yield* block.items; return
    case 'issues':
      for (const issue of block.issues) {
        yield issue.text
        for (const note of issue.notes) yield note.text + note.author
      }
      return
    case 'table': yield block.columns.map((column) => column.heading).join(''); for (const row of block.rows) yield row.join(''); return
    case 'statement': yield block.about + block.text + block.by; return
    default: block satisfies never
  }
}
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') + '\u00A0\u202F'

const writeOpening = async (canvas: Canvas, document: CafeDocument, words: IssuesSheetWords): Promise<void> => {
  const { doc, root } = canvas
  canvas.artifact(() => drawTablecloth(canvas))
  canvas.skip(34)
  canvas.paragraph(root, 'P', document.name, { size: 11.5, bold: true, colour: accent })
  canvas.paragraph(root, 'H1', document.title, title, { after: 4 })
  const whenWhere = document.whenWhere.join(' · ')
  if (whenWhere !== '') canvas.paragraph(root, 'P', whenWhere, { size: 12.5, colour: inkSoft })
  canvas.paragraph(root, 'P', document.snapshot.charAt(0).toUpperCase() + document.snapshot.slice(1), soft)
  canvas.skip(16)
  doc.outline.addItem(document.title)
  for (const block of document.opening) await writeBlock(canvas, block, document, words, panel)
}

const writeQuestions = (canvas: Canvas, block: Extract<Block, { kind: 'questions' }>, words: IssuesSheetWords): void => {
  const asked: TextStyle = { size: 12.5, leading: 1.35 }
  const label: TextStyle = { size: 10, bold: true, colour: accent, leading: 1.5 }
  const inset = { x: page.left + 14, width: textWidth - 26 }
  const texts = block.questions.map(({ label: whose, text }) => (whose === '' ? text : `${whose}${words.colon} ${text}`))
  const height = canvas.lineHeight(label) + texts.reduce((sum, text) => sum + breakLines(text, inset.width, (piece) => canvas.measure(piece, asked)).length * canvas.lineHeight(asked), 0)
  canvas.skip(8)
  if (height + 16 < page.bottom - page.top) canvas.need(height + 16)
  if (height <= page.bottom - canvas.y - 20) {
    canvas.artifact(() => {
      canvas.doc.rect(page.left, canvas.y - 8, textWidth, height + 16).fill(`#${panel}`)
      canvas.doc.rect(page.left, canvas.y - 8, 3.5, height + 16).fill(`#${accent}`)
    })
  }
  canvas.paragraph(canvas.root, 'P', block.title, label, inset)
  for (const text of texts) canvas.paragraph(canvas.root, 'P', text, asked, inset)
  canvas.skip(26)
}

type PageCell = { readonly cell: Structure; readonly x: number; readonly y: number; readonly onPage: number }

/** The figures of each section, and room for the page it is on, which is known only later. */
const writeContents = (canvas: Canvas, { sections, total, voted }: CafeDocument, words: IssuesSheetWords): PageCell[] => {
  canvas.skip(18)
  canvas.need(80)
  canvas.paragraph(canvas.root, 'H2', words.contents, heading, { after: 6 })
  const counted = total === null ? [] : [words.issues, words.notes, ...(voted ? [words.votes] : [])]
  const narrow = counted.length + 1
  const columns = columnsOf([30, textWidth - 30 - narrow * 52, ...Array.from({ length: narrow }, () => 52)], Array.from({ length: narrow }, (_, index) => index + 2))
  const deep = sections.some(({ level }) => level === 2)
  const headings = [words.number, deep ? words.part : words.theme, ...counted, words.page[0].trim()].map((text): CellText => ({ text, style: columnHeading }))
  const table = canvas.doc.struct('Table')
  canvas.root.add(table)
  canvas.row(table, 'TH', columns, headings.map((text) => [text]), { fill: panel })
  const onNewPage = () => canvas.repeatHeading(columns, headings, panel)
  const figure = (number: number | null | undefined, style: TextStyle): CellText[] => (number === null || number === undefined ? [] : [{ text: String(number), style }])
  const figures = (of: Section['figures'], style: TextStyle): CellText[][] =>
    (total === null ? [] : [figure(of?.issues, style), figure(of?.notes, style), ...(voted ? [figure(of?.votes, style)] : [])])
  const cells = sections.map((section): PageCell => {
    const indent = section.level === 2 ? 12 : 0
    const height = breakLines(section.title, (columns[1]?.width ?? 0) - indent, (piece) => canvas.measure(piece, body)).length * canvas.lineHeight(body)
    const boxes = canvas.row(table, 'TD', columns, [[{ text: section.number, style: body }], [{ text: section.title, style: body, indent }], ...figures(section.figures, body), []], { onNewPage })
    const last = columns.at(-1)
    return { cell: boxes.at(-1) as Structure, x: (last?.x ?? 0) + (last?.width ?? 0), y: canvas.y - height - 4, onPage: canvas.pageIndex }
  })
  if (total !== null) canvas.row(table, 'TD', columns, [[], [{ text: words.total, style: strong }], ...figures(total, strong), []], { onNewPage })
  return cells
}

/** How many rows are set in one go: other work of the process must not wait for a whole document. */
const rowsAtOnce = 20

/** Answers the page that the section begins on, from 0. */
const writeSection = async (canvas: Canvas, section: Section, document: CafeDocument, words: IssuesSheetWords, onNewPage: boolean): Promise<number> => {
  const { doc, root } = canvas
  const look = section.colour === null ? null : themeLook[section.colour]
  const style = section.level === 1 ? heading : subheading
  const inset = look === null ? { x: page.left, width: textWidth } : { x: page.left + 13, width: textWidth - 13 }
  const height = breakLines(section.heading, inset.width, (piece) => canvas.measure(piece, style)).length * canvas.lineHeight(style) + (section.counts === '' ? 0 : canvas.lineHeight(soft) + 2)
  if (onNewPage) canvas.newPage()
  else {
    canvas.skip(section.level === 1 ? 26 : 18)
    canvas.need(height + 90)
  }
  const startsAt = canvas.pageIndex
  if (look !== null) canvas.artifact(() => doc.rect(page.left, canvas.y, 5, height).fill(`#${look.bar}`))
  doc.outline.addItem(section.heading)
  canvas.paragraph(root, section.level === 1 ? 'H2' : 'H3', section.heading, style, { ...inset, after: section.counts === '' ? 6 : 2 })
  if (section.counts !== '') canvas.paragraph(root, 'P', section.counts, soft, { ...inset, after: 7 })
  for (const block of section.blocks) await writeBlock(canvas, block, document, words, look?.tint ?? panel)
  return startsAt
}

const writeBlock = async (canvas: Canvas, block: Block, document: CafeDocument, words: IssuesSheetWords, tint: string): Promise<void> => {
  const { root, doc } = canvas
  switch (block.kind) {
    case 'paragraph': {
      canvas.paragraph(root, 'P', block.text, block.soft === true ? soft : body, { after: 6, ...(block.label === undefined ? {} : { lead: `${block.label}${words.colon}` }) })
      return
    }
    case 'result': canvas.paragraph(root, 'P', block.text, { size: 14.5, bold: true }, { after: 4 }); return
    case 'questions': writeQuestions(canvas, block, words); return
    case 'list': {
      const list = doc.struct('L', { listNumbering: block.ordered ? 'Decimal' : 'Disc' } as object)
      root.add(list)
      block.items.forEach((item, index) => canvas.listItem(list, block.ordered ? `${index + 1}.` : '•', item, body))
      canvas.skip(5)
      return
    }
    case 'issues': {
      const votes = document.voted && block.issues.some((issue) => issue.votes !== null)
      const headings = [words.number, words.issue, words.origin, ...(votes ? [words.votes] : [])]
      const columns = columnsOf([38, textWidth - 38 - 88 - (votes ? 46 : 0), 88, ...(votes ? [46] : [])], votes ? [3] : [])
      return writeTable(canvas, columns, headings, block.issues.map((issue) => () => cellsOf(issue, words, votes)), tint)
    }
    case 'table': {
      const columns = columnsOf(block.columns.map(({ share }) => textWidth * share))
      return writeTable(canvas, columns, block.columns.map((column) => column.heading), block.rows.map((cells) => () => cells.map((text): CellText[] => (text === '' ? [] : [{ text, style: body }]))), tint)
    }
    case 'statement': {
      const inset = { x: page.left + 12, width: textWidth - 12 }
      canvas.skip(5)
      canvas.need(canvas.lineHeight(about) + 2 * canvas.lineHeight(body))
      canvas.paragraph(root, 'P', block.about, about, { after: 1 })
      const [page1, top] = [canvas.pageIndex, canvas.y]
      const quote = doc.struct('BlockQuote')
      root.add(quote)
      canvas.paragraph(quote, 'P', block.text, body, { ...inset, after: 1 })
      if (canvas.pageIndex === page1) canvas.artifact(() => doc.rect(page.left + 2, top, 1.5, canvas.y - top).fill(`#${line}`))
      if (block.by !== '') canvas.paragraph(root, 'P', block.by, soft, inset)
      canvas.skip(4)
      return
    }
    default: block satisfies never
  }
}

/** Rows are made as they are set, so that a long table takes no more room than a page. */
const writeTable = async (canvas: Canvas, columns: readonly Column[], headings: readonly string[], rows: readonly (() => CellText[][])[], tint: string): Promise<void> => {
  const texts = headings.map((text): CellText => ({ text, style: columnHeading }))
  const table = canvas.doc.struct('Table')
  canvas.root.add(table)
  canvas.row(table, 'TH', columns, texts.map((text) => [text]), { fill: tint })
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) await setImmediate()
    canvas.row(table, 'TD', columns, row(), { onNewPage: () => canvas.repeatHeading(columns, texts, tint) })
  }
}

const cellsOf = (issue: SheetIssue, words: IssuesSheetWords, votes: boolean): CellText[][] => {
  const [first] = issue.notes
  const origin = issue.tellsNotes || !first ? words.noteCount(issue.notes.length) : originOf(first, words)
  const notes = issue.tellsNotes ? issue.notes.map((note): CellText => ({ text: `–\u00A0${words.quoted(note.text)} ${originOf(note, words)}`, style: soft, indent: 8, before: 2 })) : []
  return [
    [{ text: issue.number, style: strong }],
    [{ text: issue.text, style: issue.tellsNotes ? strong : body }, ...notes],
    [{ text: origin, style: { ...soft, leading: 1.55 } }],
    ...(votes ? [issue.votes === null ? [] : [{ text: String(issue.votes), style: strong }]] : []),
  ]
}

/** Columns side by side from the left margin, with a gap inside each; those named stand at the right of theirs. */
const columnsOf = (widths: readonly number[], right: readonly number[] = []): Column[] =>
  widths.map((width, index) => ({ x: page.left + widths.slice(0, index).reduce((sum, before) => sum + before, 0) + 5, width: width - 10, alignRight: right.includes(index) }))

const writeFeet = (canvas: Canvas, document: CafeDocument, words: IssuesSheetWords): void => {
  const style: TextStyle = { size: 8, colour: inkSoft }
  const pages = canvas.pageIndex + 1
  const [before, between] = words.page
  for (let index = 0; index < pages; index += 1) {
    canvas.doc.switchToPage(index)
    const number = `${before}${index + 1}${between}${pages}`
    canvas.artifact(() => {
      canvas.drawLine(`${document.title.length > 40 ? document.name : `${document.title} · ${document.name}`}, ${document.snapshot}`, style, page.left, page.bottom + 20)
      canvas.drawLine(number, style, page.right - canvas.measure(number, style), page.bottom + 20)
    }, 'Pagination')
  }
}

/** Two rows of checks, as woven: red over white over red. */
const drawTablecloth = ({ doc, y }: Canvas): void => {
  const check = 7.2
  doc.save().rect(page.left, y, textWidth, 2 * check).clip()
  doc.rect(page.left, y, textWidth, 2 * check).fill('#FFFDF8')
  for (let column = 0; column * check < textWidth; column += 1) {
    const x = page.left + column * check
    if (column % 2 === 1) doc.rect(x, y, check, check).fill('#E9A89E')
    doc.rect(x, y + check, check, check).fill(column % 2 === 1 ? '#BE3A2E' : '#E9A89E')
  }
  doc.restore()
}
