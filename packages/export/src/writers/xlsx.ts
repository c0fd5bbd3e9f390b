import { issuesSheetWords, type IssuesSheetWords } from '@tablee/words/issuesSheet'
import writeExcelFile, { type Cell, type CellObject } from 'write-excel-file/node'
import type { IssuesSheet, SheetIssue } from '../model/issuesSheet.ts'
import { accent, line, panel, themeLook } from './look.ts'
import { filters } from './xlsx/filters.ts'

type Worksheet = Parameters<typeof writeExcelFile>[0][number]
type Group = { readonly number: string; readonly title: string; readonly tint: string; readonly issues: readonly SheetIssue[] }

/**
 * The issues sheet as an Excel workbook: issues, one to a row; notes, one to a row; and what the café was.
 * Every text is a cell of type text, so that nothing typed is ever computed, not even when the cell is edited.
 */
export const writeXlsx = async (sheet: IssuesSheet): Promise<Uint8Array> => {
  const words = issuesSheetWords(sheet.language)
  const groups: Group[] = [
    ...sheet.themes.map(({ number, title, colour, issues }) => ({ number: String(number), title, tint: themeLook[colour].tint, issues })),
    { number: 'A', title: sheet.annexTitle, tint: themeLook.stone.tint, issues: sheet.unplaced },
  ]
  const tables = [issuesTable(groups, sheet, words), notesTable(groups, words)]
  const file = writeExcelFile([...tables, about(sheet, words)], { fontFamily: 'Calibri', fontSize: 11, features: [filters(tables.map(({ data }) => ({ rows: data.length, columns: data[0]?.length ?? 0 })))] })
  return new Uint8Array(await file.toBuffer())
}

const issuesTable = (groups: readonly Group[], sheet: IssuesSheet, words: IssuesSheetWords): Worksheet => ({
  sheet: words.issues,
  stickyRowsCount: 1,
  orientation: 'landscape',
  columns: [{ width: 12 }, { width: 42 }, { width: 10 }, { width: 80 }, { width: 10 }],
  data: [
    [words.themeNumber, words.theme, words.issueNumber, words.issue, words.notes].map(heading),
    ...groups.flatMap((group) => group.issues.map((issue) => [...placeOf(group, issue), text(issue.text), number(issue.notes.length)])),
    ...(sheet.empty ? [[null, null, null, text(words.emptyCafe), null]] : []),
  ],
})

const notesTable = (groups: readonly Group[], words: IssuesSheetWords): Worksheet => ({
  sheet: words.notes,
  stickyRowsCount: 1,
  orientation: 'landscape',
  columns: [{ width: 12 }, { width: 34 }, { width: 10 }, { width: 50 }, { width: 70 }, { width: 8 }, { width: 8 }],
  data: [
    [words.themeNumber, words.theme, words.issueNumber, words.issue, words.note, words.table, words.round].map(heading),
    ...groups.flatMap((group) => group.issues.flatMap((issue) =>
      issue.notes.map((note) => [...placeOf(group, issue), text(issue.text), text(note.text), number(note.table), number(note.round)]))),
  ],
})

const about = (sheet: IssuesSheet, words: IssuesSheetWords): Worksheet => ({
  sheet: words.about,
  columns: [{ width: 18 }, { width: 90 }],
  data: [
    [words.title, sheet.title],
    [words.date, sheet.date],
    [words.venue, sheet.place],
    ...sheet.questions.map(({ label, text: question }) => [label === '' ? words.question : label, question] as const),
    [words.figures, sheet.counts],
    [words.howItWent, sheet.method],
    [words.notice, sheet.notice],
    [words.sheet, sheet.snapshot],
  ].filter(([, value]) => value !== '').map(([label = '', value = '']) => [{ ...text(label), fontWeight: 'bold' as const, textColor: `#${accent}` }, text(value)]),
})

/** Numbers of theme and issue, apart: in one cell « 1.10 » would sort before « 1.9 ». */
const placeOf = (group: Group, issue: SheetIssue): Cell[] => [
  group.number === 'A' ? text('A') : number(Number(group.number)),
  { ...text(group.title), backgroundColor: `#${group.tint}` },
  number(Number(issue.number.split('.')[1])),
]

const cell = { alignVertical: 'top', wrap: true, bottomBorderStyle: 'thin', bottomBorderColor: `#${line}` } as const

const number = (value: number): CellObject => ({ ...cell, type: Number, value, align: 'center' })

const text = (value: string): CellObject => ({ ...cell, type: String, value: literal(value), format: '@' })

const heading = (value: string): CellObject => ({ ...text(value), fontWeight: 'bold', backgroundColor: `#${panel}` })

/* A spreadsheet reads `_x0041_` as the letter A (ECMA-376, ST_Xstring); its underscore written so is one that stays. */
const literal = (value: string): string => value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
