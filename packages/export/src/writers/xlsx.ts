import { issuesSheetWords, type IssuesSheetWords } from '@tablee/words/issuesSheet'
import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { minutesWords } from '@tablee/words/minutes'
import type { Minutes } from '../model/minutes.ts'
import type { IssuesSheet, SheetIssue } from '../model/issuesSheet.ts'
import { accent, line, panel, themeLook } from './look.ts'
import { asTables } from './xlsx/asTables.ts'
import { rowHeight } from './xlsx/rowHeight.ts'

type Worksheet = Parameters<typeof writeExcelFile>[0][number]
type Group = { readonly number: string; readonly title: string; readonly tint: string; readonly votes: number | null; readonly issues: readonly SheetIssue[] }

/**
 * The issues sheet as an Excel workbook: issues, one to a row; notes, one to a row; and what the café was. With the
 * minutes, also who was present, reactions and next steps, one to a row, where any were recorded.
 * Every text is a cell of type text, so that nothing typed is ever computed, not even when the cell is edited.
 */
export const writeXlsx = async (sheet: IssuesSheet, minutes: Minutes | null = null): Promise<Uint8Array> => {
  const words = issuesSheetWords(sheet.language)
  const groups: Group[] = [
    ...sheet.themes.map(({ number, title, colour, votes, issues }) => ({ number: String(number), title, tint: themeLook[colour].tint, votes, issues })),
    { number: 'A', title: sheet.annexTitle, tint: themeLook.stone.tint, votes: null, issues: sheet.unplaced },
  ]
  const tables = [issuesTable(groups, sheet, words), notesTable(groups, sheet, words), ...(minutes === null ? [] : recordTables(minutes))]
  const file = writeExcelFile([...tables, about(sheet, minutes, words)], { fontFamily: 'Calibri', fontSize: 11, features: [asTables(tables.map(({ data }) => ({ rows: data.length, columns: data[0]?.length ?? 0 })))] })
  return new Uint8Array(await file.toBuffer())
}

const issuesTable = (groups: readonly Group[], sheet: IssuesSheet, words: IssuesSheetWords): Worksheet =>
  worksheet(words.issues, [13, 46, 11, 84, 9, ...(sheet.voted.themes ? [14] : []), ...(sheet.voted.issues ? [9] : [])], [
    [words.themeNumber, words.theme, words.issueNumber, words.issue, words.notes, ...(sheet.voted.themes ? [words.themeVotes] : []), ...(sheet.voted.issues ? [words.votes] : [])].map(heading),
    ...groups.flatMap((group) => group.issues.map((issue) => [
      ...placeOf(group, issue), text(issue.text), number(issue.notes.length),
      ...(sheet.voted.themes ? [known(group.votes)] : []), ...(sheet.voted.issues ? [known(issue.votes)] : []),
    ])),
    ...(sheet.empty ? [[text(''), text(''), text(''), text(words.emptyCafe), text('')]] : []),
  ])

const notesTable = (groups: readonly Group[], { namesAuthors }: IssuesSheet, words: IssuesSheetWords): Worksheet =>
  worksheet(words.notes, [13, 40, 11, 54, 72, 8, 8, ...(namesAuthors ? [24] : [])], [
    [words.themeNumber, words.theme, words.issueNumber, words.issue, words.note, words.table, words.round, ...(namesAuthors ? [words.author] : [])].map(heading),
    ...groups.flatMap((group) => group.issues.flatMap((issue) =>
      issue.notes.map((note) => [...placeOf(group, issue), text(issue.text), text(note.text), number(note.table), number(note.round), ...(namesAuthors ? [text(note.author)] : [])]))),
  ])

/** What the minutes add to the sheet, as far as it was recorded. */
const recordTables = (minutes: Minutes): Worksheet[] => {
  const words = minutesWords(minutes.sheet.language)
  const row = (...cells: readonly string[]): CellObject[] => cells.map(text)
  const present = (minutes.attendance ?? []).flatMap(({ organisation, people, unnamed }) => [
    ...people.map(({ name, role }) => row(organisation, name, role)), ...(unnamed === 0 ? [] : [row(organisation, words.unnamed(unnamed), '')]),
  ])
  const reactions = minutes.reactions.flatMap(({ network, given }) => given.map((each) => row(network, each.about, each.text, each.by)))
  const steps = minutes.nextSteps.map((step) => row(step.what, step.who, step.due, step.status))
  return [
    ...(present.length === 0 ? [] : [worksheet(words.present, [44, 32, 60], [[words.organisation, words.name, words.role].map(heading), ...present])]),
    ...(reactions.length === 0 ? [] : [worksheet(words.reactions, [36, 52, 84, 28], [[words.network, words.about, words.reaction, words.signedBy].map(heading), ...reactions])]),
    ...(steps.length === 0 ? [] : [worksheet(words.nextSteps, [84, 32, 32, 24], [[words.what, words.who, words.due, words.became].map(heading), ...steps])]),
  ]
}

const about = (sheet: IssuesSheet, minutes: Minutes | null, words: IssuesSheetWords): Worksheet => {
  const said = minutesWords(sheet.language)
  const meeting = minutes?.nextMeeting ?? null
  const lines = [
    [words.title, sheet.title],
    [words.date, sheet.date],
    [words.venue, sheet.place],
    ...sheet.questions.map(({ label, text: question }) => [label === '' ? words.question : label, question] as const),
    [words.figures, sheet.counts],
    [words.howItWent, sheet.method],
    [words.notice, sheet.notice],
    ...(minutes === null ? [] : [
      [said.agenda, minutes.agenda.map((item, index) => `${index + 1}. ${item}`).join('\n')], [said.opening, minutes.opening], [said.conclusion, minutes.conclusion],
      [said.nextMeeting, meeting === null ? '' : [said.meeting(meeting), meeting.note].filter((part) => part !== '').join('\n')],
    ] as const),
    [minutes === null ? words.sheet : said.minutes, sheet.snapshot],
  ] as const
  const rows = lines.filter(([, value]) => value !== '').map(([label, value]) => [{ ...text(label), fontWeight: 'bold' as const, textColor: `#${accent}` }, text(value)])
  return { ...worksheet(words.about, [18, 100], rows), stickyRowsCount: 0 }
}

const worksheet = (name: string, widths: readonly number[], rows: readonly (readonly CellObject[])[]): Worksheet => ({
  sheet: name,
  stickyRowsCount: 1,
  orientation: 'landscape',
  columns: widths.map((width) => ({ width })),
  data: rows.map((cells) => {
    const height = rowHeight(cells.map(({ value }, index) => ({ text: String(value ?? ''), width: widths[index] ?? 10 })))
    return cells.map((content) => ({ ...content, height }))
  }),
})

/** Numbers of theme and issue, apart: in one cell « 1.10 » would sort before « 1.9 ». */
const placeOf = (group: Group, issue: SheetIssue): CellObject[] => [
  group.number === 'A' ? text('A') : number(Number(group.number)),
  { ...text(group.title), backgroundColor: `#${group.tint}` },
  number(Number(issue.number.split('.')[1])),
]

const cell = { alignVertical: 'top', wrap: true, bottomBorderStyle: 'thin', bottomBorderColor: `#${line}` } as const

const number = (value: number): CellObject => ({ ...cell, type: Number, value, align: 'center' })

/** A figure, or an empty cell where there is none. */
const known = (value: number | null): CellObject => (value === null ? text('') : number(value))

const text = (value: string): CellObject => ({ ...cell, type: String, value: literal(value), format: '@' })

const heading = (value: string): CellObject => ({ ...text(value), fontWeight: 'bold', backgroundColor: `#${panel}` })

/* A spreadsheet reads `_x0041_` as the letter A (ECMA-376, ST_Xstring); its underscore written so is one that stays.
   Two more texts that the file's writer would lose are written in the same way: the sign for an unreadable character,
   which it drops, and names that every object has (« constructor »), which it takes for texts it has met. */
const literal = (value: string): string => {
  const kept = value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\uFFFD', '_xFFFD_')
  return kept in Object.prototype ? `_x${kept.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_${kept.slice(1)}` : kept
}
