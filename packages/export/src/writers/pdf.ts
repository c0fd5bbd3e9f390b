import { setImmediate } from 'node:timers/promises'
import { issuesSheetWords, type IssuesSheetWords } from '@tablee/words/issuesSheet'
import type { IssuesSheet, SheetIssue } from '../model/issuesSheet.ts'
import { accent, inkSoft, panel, themeLook } from './look.ts'
import { openCanvas, page, textWidth, type Canvas, type CellText, type Column, type Structure, type TextStyle } from './pdf/canvas.ts'
import { facesFor } from './pdf/faces.ts'
import { breakLines } from './pdf/typeset.ts'

const title: TextStyle = { size: 27, bold: true, leading: 1.15 }
const heading: TextStyle = { size: 16, bold: true, leading: 1.2 }
const body: TextStyle = { size: 10.5, leading: 1.4 }
const soft: TextStyle = { size: 9, colour: inkSoft, leading: 1.35 }
const strong: TextStyle = { ...body, bold: true }
const columnHeading: TextStyle = { size: 9, bold: true, leading: 1.4 }

type Section = { readonly heading: string; readonly number: string; readonly title: string; readonly counts: string; readonly issues: readonly SheetIssue[]; readonly bar: string; readonly tint: string }

/**
 * The issues sheet as a tagged PDF (PDF/UA): structure, language and title for assistive technology, fonts embedded,
 * text that can be searched and copied.
 */
export const writePdf = async (sheet: IssuesSheet): Promise<Uint8Array> => {
  const words = issuesSheetWords(sheet.language)
  const sections = sectionsOf(sheet, words)
  const canvas = openCanvas(sheet, await facesFor(textsOf(sheet, words)), { title: sheet.title, subject: `${words.sheet}, ${sheet.counts}, ${sheet.snapshot}` })
  writeOpening(canvas, sheet, words)
  const pageCells = sections.length < 2 ? [] : writeContents(canvas, sections, words)
  const startsAt: number[] = []
  for (const section of sections) {
    startsAt.push(await writeSection(canvas, section, words, startsAt.length === 0 && sections.length > 1))
  }
  canvas.skip(24)
  canvas.paragraph(canvas.root, 'P', `${words.sheet}, ${sheet.snapshot}.`, soft)
  pageCells.forEach(({ cell, x, y, onPage }, index) => {
    canvas.doc.switchToPage(onPage)
    const number = String((startsAt[index] ?? 0) + 1)
    canvas.tagged(cell, 'TD', () => canvas.drawLine(number, body, x - canvas.measure(number, body), y))
  })
  writeFeet(canvas, sheet, words)
  return canvas.finish()
}

/** All that will be written, so that the fonts can be read first. */
const textsOf = function* (sheet: IssuesSheet, words: IssuesSheetWords): Generator<string> {
  yield `${ascii}${Object.values(words).filter((word) => typeof word === 'string').join('')}${words.quoted('')}–·`
  yield* [sheet.title, sheet.date, sheet.place, sheet.notice, sheet.counts, sheet.method, sheet.snapshot, sheet.annexTitle]
  for (const question of sheet.questions) yield question.label + question.text
  for (const theme of sheet.themes) yield theme.title + theme.counts
  for (const issue of [...sheet.themes.flatMap((theme) => theme.issues), ...sheet.unplaced]) {
    yield issue.text
    for (const note of issue.notes) yield note.text
  }
}
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') + '\u00A0'

const sectionsOf = (sheet: IssuesSheet, words: IssuesSheetWords): Section[] => [
  ...sheet.themes.map((theme): Section => ({ heading: `${theme.number}. ${theme.title}`, number: String(theme.number), title: theme.title, counts: theme.counts, issues: theme.issues, ...themeLook[theme.colour] })),
  ...(sheet.unplaced.length === 0 ? [] : [{ heading: sheet.annexTitle, number: 'A', title: sheet.annexTitle, counts: words.unplaced(sheet.unplaced.length), issues: sheet.unplaced, ...themeLook.stone }]),
]

const writeOpening = (canvas: Canvas, sheet: IssuesSheet, words: IssuesSheetWords): void => {
  const { doc, root } = canvas
  canvas.artifact(() => drawTablecloth(canvas))
  canvas.skip(34)
  canvas.paragraph(root, 'P', words.sheet, { size: 11.5, bold: true, colour: accent })
  canvas.paragraph(root, 'H1', sheet.title, title, { after: 4 })
  const whenWhere = [sheet.date, sheet.place].filter((part) => part !== '').join(' · ')
  if (whenWhere !== '') canvas.paragraph(root, 'P', whenWhere, { size: 12.5, colour: inkSoft })
  canvas.skip(16)
  if (sheet.questions.length > 0) writeQuestions(canvas, sheet, words)
  canvas.paragraph(root, 'P', sheet.counts, { size: 14.5, bold: true }, { after: 4 })
  if (sheet.method !== '') canvas.paragraph(root, 'P', sheet.method, body, { after: 6 })
  if (sheet.notice !== '') canvas.paragraph(root, 'P', `${words.notice}${words.colon} ${sheet.notice}`, soft)
  doc.outline.addItem(sheet.title)
}

const writeQuestions = (canvas: Canvas, sheet: IssuesSheet, words: IssuesSheetWords): void => {
  const asked: TextStyle = { size: 12.5, leading: 1.35 }
  const label: TextStyle = { size: 10, bold: true, colour: accent, leading: 1.5 }
  const inset = { x: page.left + 14, width: textWidth - 26 }
  const texts = sheet.questions.map(({ label: whose, text }) => (whose === '' ? text : `${whose}${words.colon} ${text}`))
  const height = canvas.lineHeight(label) + texts.reduce((sum, text) => sum + breakLines(text, inset.width, (piece) => canvas.measure(piece, asked)).length * canvas.lineHeight(asked), 0)
  const room = page.bottom - canvas.y - 20
  if (height <= room) {
    canvas.artifact(() => {
      canvas.doc.rect(page.left, canvas.y - 8, textWidth, height + 16).fill(`#${panel}`)
      canvas.doc.rect(page.left, canvas.y - 8, 3.5, height + 16).fill(`#${accent}`)
    })
  }
  canvas.paragraph(canvas.root, 'P', sheet.questions.length === 1 ? words.question : words.questions, label, inset)
  for (const text of texts) canvas.paragraph(canvas.root, 'P', text, asked, inset)
  canvas.skip(26)
}

type PageCell = { readonly cell: Structure; readonly x: number; readonly y: number; readonly onPage: number }

/** The figures of each theme, and room for the page it is on, which is known only later. */
const writeContents = (canvas: Canvas, sections: readonly Section[], words: IssuesSheetWords): PageCell[] => {
  canvas.skip(18)
  canvas.need(80)
  canvas.paragraph(canvas.root, 'H2', words.contents, heading, { after: 6 })
  const columns = columnsOf([30, textWidth - 30 - 3 * 52, 52, 52, 52], [2, 3, 4])
  const headings = [words.number, words.theme, words.issues, words.notes, words.page[0].trim()].map((text): CellText => ({ text, style: columnHeading }))
  const table = canvas.doc.struct('Table')
  canvas.root.add(table)
  canvas.row(table, 'TH', columns, headings.map((text) => [text]), { fill: panel })
  const onNewPage = () => canvas.repeatHeading(columns, headings, panel)
  const notes = (issues: readonly SheetIssue[]) => issues.reduce((sum, issue) => sum + issue.notes.length, 0)
  const figures = (issues: readonly SheetIssue[], style: TextStyle): CellText[][] => [[{ text: String(issues.length), style }], [{ text: String(notes(issues)), style }]]
  const cells = sections.map((section): PageCell => {
    const height = breakLines(section.title, columns[1]?.width ?? 0, (piece) => canvas.measure(piece, body)).length * canvas.lineHeight(body)
    const boxes = canvas.row(table, 'TD', columns, [[{ text: section.number, style: body }], [{ text: section.title, style: body }], ...figures(section.issues, body), []], { onNewPage })
    const last = columns.at(-1)
    return { cell: boxes.at(-1) as Structure, x: (last?.x ?? 0) + (last?.width ?? 0), y: canvas.y - height - 4, onPage: canvas.pageIndex }
  })
  const all = sections.flatMap((section) => section.issues)
  canvas.row(table, 'TD', columns, [[], [{ text: words.total, style: strong }], ...figures(all, strong), []], { onNewPage })
  return cells
}

/** How many rows are set in one go: other work of the process must not wait for a whole document. */
const rowsAtOnce = 20

/** Answers the page that the section begins on, from 0. */
const writeSection = async (canvas: Canvas, section: Section, words: IssuesSheetWords, onNewPage: boolean): Promise<number> => {
  const { doc, root } = canvas
  const inset = { x: page.left + 13, width: textWidth - 13 }
  const height = breakLines(section.heading, inset.width, (piece) => canvas.measure(piece, heading)).length * canvas.lineHeight(heading) + canvas.lineHeight(soft) + 2
  if (onNewPage) canvas.newPage()
  else {
    canvas.skip(26)
    canvas.need(height + 90)
  }
  const startsAt = canvas.pageIndex
  canvas.artifact(() => doc.rect(page.left, canvas.y, 5, height).fill(`#${section.bar}`))
  doc.outline.addItem(section.heading)
  canvas.paragraph(root, 'H2', section.heading, heading, { ...inset, after: 2 })
  canvas.paragraph(root, 'P', section.counts, soft, { ...inset, after: 7 })
  if (section.issues.length === 0) return startsAt
  const columns = columnsOf([38, textWidth - 38 - 88, 88])
  const headings = [words.number, words.issue, words.origin].map((text): CellText => ({ text, style: columnHeading }))
  const table = doc.struct('Table')
  root.add(table)
  canvas.row(table, 'TH', columns, headings.map((text) => [text]), { fill: section.tint })
  for (const [index, issue] of section.issues.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) await setImmediate()
    canvas.row(table, 'TD', columns, cellsOf(issue, words), { onNewPage: () => canvas.repeatHeading(columns, headings, section.tint) })
  }
  return startsAt
}

const cellsOf = (issue: SheetIssue, words: IssuesSheetWords): CellText[][] => {
  const [first] = issue.notes
  const origin = issue.tellsNotes || !first ? words.noteCount(issue.notes.length) : words.place(first.table, first.round)
  const notes = issue.tellsNotes ? issue.notes.map((note): CellText => ({ text: `–\u00A0${words.quoted(note.text)} ${words.place(note.table, note.round)}`, style: soft, indent: 8, before: 2 })) : []
  return [
    [{ text: issue.number, style: strong }],
    [{ text: issue.text, style: issue.tellsNotes ? strong : body }, ...notes],
    [{ text: origin, style: { ...soft, leading: 1.55 } }],
  ]
}

/** Columns side by side from the left margin, with a gap inside each; those named stand at the right of theirs. */
const columnsOf = (widths: readonly number[], right: readonly number[] = []): Column[] =>
  widths.map((width, index) => ({ x: page.left + widths.slice(0, index).reduce((sum, before) => sum + before, 0) + 5, width: width - 10, alignRight: right.includes(index) }))

const writeFeet = (canvas: Canvas, sheet: IssuesSheet, words: IssuesSheetWords): void => {
  const style: TextStyle = { size: 8, colour: inkSoft }
  const pages = canvas.pageIndex + 1
  const [before, between] = words.page
  for (let index = 0; index < pages; index += 1) {
    canvas.doc.switchToPage(index)
    const number = `${before}${index + 1}${between}${pages}`
    canvas.artifact(() => {
      canvas.drawLine(`${sheet.title.length > 70 ? words.sheet : `${sheet.title} · ${words.sheet}`}, ${sheet.snapshot}`, style, page.left, page.bottom + 20)
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
