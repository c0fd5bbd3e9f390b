import { AlignmentType, Bookmark, BorderStyle, Document, Footer, HeadingLevel, ImageRun, InternalHyperlink, LevelFormat, Packer, PageNumber, Paragraph, TabStopType, TextRun, type Table } from 'docx'
import { issuesSheetWords, type IssuesSheetWords } from '@tablee/words/issuesSheet'
import type { Block, CafeDocument, Section } from '../model/document.ts'
import { originOf, type SheetIssue } from '../model/issuesSheet.ts'
import { contentsBlock } from './docx/contentsBlock.ts'
import { styles } from './docx/styles.ts'
import { ruledTable } from './docx/tables.ts'
import { runs, styled } from './docx/text.ts'
import { panel, tablecloth, themeLook } from './look.ts'

/** A4 with margins of 2 cm, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 1_134, text: 9_638 }

/**
 * A document about a café for Word: real headings, tables with marked heading rows, page numbers, linked contents.
 * The only fields are the page numbers of the footer; all that was typed is plain runs of text.
 */
export const writeDocx = async (document: CafeDocument): Promise<Uint8Array> => {
  const words = issuesSheetWords(document.language)
  const children = [
    ...opening(document, words),
    ...contents(document, words),
    ...document.sections.flatMap((section, index) => sectionBlocks(section, document, words, index === 0 && document.sections.length > 1)),
  ]
  const file = new Document({
    title: document.title,
    subject: document.name,
    description: document.summary,
    creator: 'Tablée',
    lastModifiedBy: 'Tablée',
    styles: styles(document.language),
    numbering: {
      config: [
        { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: { paragraph: { indent: { left: 400, hanging: 260 } } } }] },
        { reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent: { left: 400, hanging: 400 } } } }] },
      ],
    },
    sections: [{
      properties: { page: { size: { width: page.width, height: page.height }, margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin, footer: 567 } } },
      footers: { default: footer(document, words) },
      children,
    }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

const opening = (document: CafeDocument, words: IssuesSheetWords): (Paragraph | Table)[] => [
  new Paragraph({ spacing: { after: 0 }, children: [new ImageRun({ type: 'png', data: `data:image/png;base64,${tablecloth}`, transformation: { width: 642, height: 19 }, decorative: true })] }),
  styled('Eyebrow', document.name),
  new Paragraph({ heading: HeadingLevel.TITLE, children: runs(document.title) }),
  styled('WhenWhere', document.whenWhere.join(' · ')),
  styled('Snapshot', sentence(document.snapshot)),
  ...document.opening.flatMap((block) => blockOf(block, document, words, panel)),
]

/** What is where: links that work without a field to refresh, and the figures of each theme. */
const contents = (document: CafeDocument, words: IssuesSheetWords): (Paragraph | Table)[] => {
  const { sections, total, voted } = document
  if (sections.length < 2) return []
  const right = AlignmentType.END
  const figure = (number: number | null | undefined, bold = false) => [new Paragraph({ style: 'Cell', alignment: right, children: runs(number === null || number === undefined ? '' : String(number), { bold }) })]
  const counted = total === null ? [] : [words.issues, words.notes, ...(voted ? [words.votes] : [])]
  const figures = (of: Section['figures'], bold = false) => (total === null ? [] : [figure(of?.issues, bold), figure(of?.notes, bold), ...(voted ? [figure(of?.votes, bold)] : [])])
  const deep = sections.some(({ level }) => level === 2)
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(words.contents) }),
    contentsBlock(ruledTable(
      [{ heading: words.number, width: 700 }, { heading: deep ? words.part : words.theme, width: page.text - 700 - counted.length * 1_200 }, ...counted.map((heading) => ({ heading, width: 1_200, alignment: right }))],
      panel,
      [
        ...sections.map((section) => [
          [styled('Cell', section.number)],
          [new Paragraph({ style: 'Cell', ...(section.level === 2 ? { indent: { left: 260 } } : {}), children: [new InternalHyperlink({ anchor: anchorOf(section), children: [new TextRun({ text: section.title, style: 'Hyperlink' })] })] })],
          ...figures(section.figures),
        ]),
        ...(total === null ? [] : [[[styled('Cell', '')], [new Paragraph({ style: 'Cell', children: runs(words.total, { bold: true }) })], ...figures(total, true)]]),
      ],
    )),
  ]
}

const anchorOf = ({ id }: Section): string => id.replaceAll('-', '_')

const sectionBlocks = (section: Section, document: CafeDocument, words: IssuesSheetWords, onNewPage: boolean): (Paragraph | Table)[] => {
  const look = section.colour === null ? null : themeLook[section.colour]
  const bar = look === null ? {} : { border: { left: { style: BorderStyle.SINGLE, size: 48, space: 8, color: look.bar } }, indent: { left: 200 } }
  return [
    new Paragraph({
      heading: section.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, pageBreakBefore: onNewPage, ...bar,
      children: [new Bookmark({ id: anchorOf(section), children: runs(section.heading) })],
    }),
    ...(section.counts === '' ? [] : [new Paragraph({ style: 'ThemeCounts', ...bar, children: runs(section.counts) })]),
    ...section.blocks.flatMap((block) => blockOf(block, document, words, look?.tint ?? panel)),
  ]
}

const blockOf = (block: Block, document: CafeDocument, words: IssuesSheetWords, tint: string): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'paragraph': {
      const { label, text, soft = false } = block
      return [new Paragraph({ style: soft ? 'Notice' : 'Method', children: [...(label === undefined ? [] : runs(`${label}${words.colon} `, { bold: true })), ...runs(text)] })]
    }
    case 'result': return [styled('Counts', block.text)]
    case 'questions': return [
      styled('QuestionLabel', block.title),
      ...block.questions.map(({ label, text }) => new Paragraph({ style: 'Question', children: [...(label === '' ? [] : runs(`${label}${words.colon} `, { bold: true, italics: false })), ...runs(text)] })),
    ]
    case 'list': return block.items.map((item) => new Paragraph({ style: 'ListItem', numbering: { reference: block.ordered ? 'numbers' : 'bullets', level: 0 }, children: runs(item) }))
    case 'issues': {
      const votes = document.voted && block.issues.some((issue) => issue.votes !== null)
      return [ruledTable(
        [{ heading: words.number, width: 820 }, { heading: words.issue, width: page.text - 820 - 1_800 - (votes ? 900 : 0) }, { heading: words.origin, width: 1_800 }, ...(votes ? [{ heading: words.votes, width: 900, alignment: AlignmentType.END }] : [])],
        tint,
        block.issues.map((issue) => issueRow(issue, words, votes)),
      )]
    }
    case 'table': return [ruledTable(
      block.columns.map(({ heading, share }) => ({ heading, width: Math.round(page.text * share) })),
      tint,
      block.rows.map((row) => row.map((text) => [styled('Cell', text)])),
    )]
    case 'statement': return [
      styled('About', block.about),
      new Paragraph({ style: 'Statement', keepNext: block.by !== '', children: runs(block.text) }),
      ...(block.by === '' ? [] : [styled('SignedBy', block.by)]),
    ]
    default: return block satisfies never
  }
}

const issueRow = (issue: SheetIssue, words: IssuesSheetWords, votes: boolean): Paragraph[][] => {
  const [first] = issue.notes
  const origin = issue.tellsNotes || !first ? words.noteCount(issue.notes.length) : sentence(originOf(first, words))
  const notes = issue.tellsNotes
    ? issue.notes.map((note) => new Paragraph({ style: 'Note', children: [...runs(`–\u00A0\u00A0${words.quoted(note.text)}`), ...runs(` ${originOf(note, words)}`, { noProof: true })] }))
    : []
  return [
    [new Paragraph({ style: 'Cell', children: runs(issue.number, { bold: true }) })],
    [new Paragraph({ style: 'Cell', keepNext: notes.length > 0, children: runs(issue.text, issue.tellsNotes ? { bold: true } : {}) }), ...notes],
    [styled('Origin', origin)],
    ...(votes ? [[new Paragraph({ style: 'Cell', alignment: AlignmentType.END, children: runs(issue.votes === null ? '' : String(issue.votes)) })]] : []),
  ]
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const footer = (document: CafeDocument, words: IssuesSheetWords): Footer => {
  const [before, between] = words.page
  return new Footer({
    children: [
      new Paragraph({
        style: 'Foot',
        tabStops: [{ type: TabStopType.RIGHT, position: page.text }],
        children: [
          ...runs(`${document.title.length > 40 ? document.name : `${document.title} · ${document.name}`}, ${document.snapshot}`),
          new TextRun({ children: ['\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
