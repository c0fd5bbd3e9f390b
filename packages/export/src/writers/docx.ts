import { AlignmentType, Bookmark, BorderStyle, Document, Footer, HeadingLevel, ImageRun, InternalHyperlink, Packer, PageNumber, Paragraph, TabStopType, TextRun, type Table } from 'docx'
import { issuesSheetWords, type IssuesSheetWords } from '@tablee/words/issuesSheet'
import type { IssuesSheet, SheetIssue } from '../model/issuesSheet.ts'
import { styles } from './docx/styles.ts'
import { ruledTable } from './docx/tables.ts'
import { runs, styled } from './docx/text.ts'
import { panel, tablecloth, themeLook } from './look.ts'

/** A4 with margins of 2 cm, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 1_134, text: 9_638 }

type Section = { readonly anchor: string; readonly heading: string; readonly counts: string; readonly number: string; readonly title: string; readonly issues: readonly SheetIssue[]; readonly bar: string; readonly tint: string }

/**
 * The issues sheet as a Word document: real headings, tables with marked heading rows, page numbers, linked contents.
 * The only fields are the page numbers of the footer; all that was typed is plain runs of text.
 */
export const writeDocx = async (sheet: IssuesSheet): Promise<Uint8Array> => {
  const words = issuesSheetWords(sheet.language)
  const sections = sectionsOf(sheet, words)
  const document = new Document({
    title: sheet.title,
    subject: words.sheet,
    description: `${sheet.counts}, ${sheet.snapshot}`,
    creator: 'Tablée',
    lastModifiedBy: 'Tablée',
    styles: styles(sheet.language),
    sections: [{
      properties: { page: { size: { width: page.width, height: page.height }, margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin, footer: 567 } } },
      footers: { default: footer(sheet, words) },
      children: [
        ...opening(sheet, words),
        ...contents(sheet, sections, words),
        ...sections.flatMap((section, index) => sectionBlocks(section, words, index === 0 && sections.length > 1)),
        styled('Snapshot', `${words.sheet}, ${sheet.snapshot}.`),
      ],
    }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

const sectionsOf = (sheet: IssuesSheet, words: IssuesSheetWords): Section[] => [
  ...sheet.themes.map((theme): Section => ({
    anchor: `theme_${theme.number}`, heading: `${theme.number}. ${theme.title}`, number: String(theme.number), title: theme.title, counts: theme.counts, issues: theme.issues, ...themeLook[theme.colour],
  })),
  ...(sheet.unplaced.length === 0 ? [] : [{
    anchor: 'annex', heading: sheet.annexTitle, number: 'A', title: sheet.annexTitle, counts: words.unplaced(sheet.unplaced.length), issues: sheet.unplaced, ...themeLook.stone,
  }]),
]

const opening = (sheet: IssuesSheet, words: IssuesSheetWords): Paragraph[] => {
  const whenWhere = [sheet.date, sheet.place].filter((part) => part !== '').join(' · ')
  return [
    new Paragraph({ spacing: { after: 0 }, children: [new ImageRun({ type: 'png', data: `data:image/png;base64,${tablecloth}`, transformation: { width: 642, height: 19 }, decorative: true })] }),
    styled('Eyebrow', words.sheet),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(sheet.title) }),
    styled('WhenWhere', whenWhere),
    ...(sheet.questions.length === 0 ? [] : [styled('QuestionLabel', sheet.questions.length === 1 ? words.question : words.questions)]),
    ...sheet.questions.map(({ label, text }) => new Paragraph({ style: 'Question', children: [...(label === '' ? [] : runs(`${label}${words.colon} `, { bold: true, italics: false })), ...runs(text)] })),
    styled('Counts', sheet.counts),
    ...(sheet.method === '' ? [] : [styled('Method', sheet.method)]),
    ...(sheet.notice === '' ? [] : [new Paragraph({ style: 'Notice', children: [...runs(`${words.notice}${words.colon} `, { bold: true }), ...runs(sheet.notice)] })]),
  ]
}

/** What is where: links that work without a field to refresh, and the figures of each theme. */
const contents = (sheet: IssuesSheet, sections: readonly Section[], words: IssuesSheetWords): (Paragraph | Table)[] => {
  if (sections.length < 2) return []
  const right = AlignmentType.END
  const figure = (number: number, bold = false) => [new Paragraph({ style: 'Cell', alignment: right, children: runs(String(number), { bold }) })]
  const notes = (issues: readonly SheetIssue[]) => issues.reduce((sum, issue) => sum + issue.notes.length, 0)
  const all = sections.flatMap((section) => section.issues)
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(words.contents) }),
    ruledTable(
      [{ heading: words.number, width: 700 }, { heading: words.theme, width: page.text - 700 - 2 * 1_200 }, { heading: words.issues, width: 1_200, alignment: right }, { heading: words.notes, width: 1_200, alignment: right }],
      panel,
      [
        ...sections.map((section) => [
          [styled('Cell', section.number)],
          [new Paragraph({ style: 'Cell', children: [new InternalHyperlink({ anchor: section.anchor, children: [new TextRun({ text: section.title, style: 'Hyperlink' })] })] })],
          figure(section.issues.length),
          figure(notes(section.issues)),
        ]),
        [[styled('Cell', '')], [new Paragraph({ style: 'Cell', children: runs(words.total, { bold: true }) })], figure(all.length, true), figure(notes(all), true)],
      ],
    ),
  ]
}

const sectionBlocks = (section: Section, words: IssuesSheetWords, onNewPage: boolean): (Paragraph | Table)[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: onNewPage,
    border: { left: { style: BorderStyle.SINGLE, size: 48, space: 8, color: section.bar } },
    indent: { left: 200 },
    children: [new Bookmark({ id: section.anchor, children: runs(section.heading) })],
  }),
  new Paragraph({ style: 'ThemeCounts', indent: { left: 200 }, border: { left: { style: BorderStyle.SINGLE, size: 48, space: 8, color: section.bar } }, children: runs(section.counts) }),
  ...(section.issues.length === 0 ? [] : [
    ruledTable(
      [{ heading: words.number, width: 820 }, { heading: words.issue, width: page.text - 820 - 1_800 }, { heading: words.origin, width: 1_800 }],
      section.tint,
      section.issues.map((issue) => issueRow(issue, words)),
    ),
  ]),
]

const issueRow = (issue: SheetIssue, words: IssuesSheetWords): Paragraph[][] => {
  const [first] = issue.notes
  const origin = issue.tellsNotes || !first ? words.noteCount(issue.notes.length) : sentence(words.place(first.table, first.round))
  const notes = issue.tellsNotes
    ? issue.notes.map((note) => new Paragraph({ style: 'Note', children: [...runs(`–\u00A0\u00A0${words.quoted(note.text)}`), ...runs(` ${words.place(note.table, note.round)}`, { noProof: true })] }))
    : []
  return [
    [new Paragraph({ style: 'Cell', children: runs(issue.number, { bold: true }) })],
    [new Paragraph({ style: 'Cell', keepNext: notes.length > 0, children: runs(issue.text, issue.tellsNotes ? { bold: true } : {}) }), ...notes],
    [styled('Origin', origin)],
  ]
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const footer = (sheet: IssuesSheet, words: IssuesSheetWords): Footer => {
  const [before, between] = words.page
  return new Footer({
    children: [
      new Paragraph({
        style: 'Foot',
        tabStops: [{ type: TabStopType.RIGHT, position: page.text }],
        children: [
          ...runs(`${sheet.title.length > 70 ? words.sheet : `${sheet.title} · ${words.sheet}`}, ${sheet.snapshot}`),
          new TextRun({ children: ['\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
