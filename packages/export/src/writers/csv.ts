import { stringify } from 'csv-stringify/sync'
import { issuesSheetWords } from '@tablee/words/issuesSheet'
import type { IssuesSheet } from '../model/issuesSheet.ts'

/** French Excel wants semicolons and a byte order mark to open a file rightly with a double click; the rest of the world RFC 4180. */
export type CsvFlavour = 'frenchExcel' | 'rfc4180'

/**
 * The issues sheet as a table of one row per note, a heading row first. Theme and issue numbers stand in
 * two columns, because a spreadsheet would read « 1.10 » as the number 1.1 or as a day of the year.
 */
export const writeCsv = (sheet: IssuesSheet, flavour: CsvFlavour): string => {
  const words = issuesSheetWords(sheet.language)
  const heading = [
    words.themeNumber, words.theme, words.issueNumber, words.issue, words.note, words.table, words.round,
    ...(sheet.namesAuthors ? [words.author] : []), ...(sheet.voted.themes ? [words.themeVotes] : []), ...(sheet.voted.issues ? [words.votes] : []),
    words.state, ...(sheet.notice === '' ? [] : [words.notice]),
  ]
  const tail = [String(sheet.position), ...(sheet.notice === '' ? [] : [sheet.notice])]
  const groups = [...sheet.themes, { title: sheet.annexTitle, issues: sheet.unplaced, votes: null }]
  const rows = groups.flatMap(({ title, issues, votes }) => issues.flatMap((issue) => {
    const [group = '', rank = ''] = issue.number.split('.')
    return issue.notes.map((note) => [group, title, rank, issue.text, note.text, String(note.table), String(note.round),
      ...(sheet.namesAuthors ? [note.author] : []), ...(sheet.voted.themes ? [String(votes ?? '')] : []), ...(sheet.voted.issues ? [String(issue.votes ?? '')] : []), ...tail])
  }))
  if (sheet.empty) rows.push(['', '', '', words.emptyCafe, ...Array.from({ length: heading.length - tail.length - 4 }, () => ''), ...tail])
  return stringify([heading, ...rows].map((row) => row.map(inert)), {
    delimiter: flavour === 'frenchExcel' ? ';' : ',',
    bom: flavour === 'frenchExcel',
    record_delimiter: '\r\n',
    escape_formulas: true,
    // A line break inside a cell needs quotes even where it is not the one that ends a record.
    quoted_match: /[\r\n]/,
  })
}

/* Spreadsheets take a cell for a formula by its first character, full-width forms included, and some skip blanks before it.
   A text that already begins with apostrophes and would be read as disarmed gets one more, so that taking one away gives back every text. */
const formula = /^'*[\s\u200B\uFEFF]*[=+\-@\t\r＝＋－＠]/

/** A cell's text that no spreadsheet computes (OWASP, CSV injection): an apostrophe before what looks like a formula. */
export const inert = (text: string): string => (formula.test(text) ? `'${text}` : text)
