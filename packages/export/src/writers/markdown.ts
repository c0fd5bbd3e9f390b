import { issuesSheetWords } from '@tablee/words/issuesSheet'
import type { IssuesSheet, SheetIssue } from '../model/issuesSheet.ts'

/** The issues sheet as Markdown (CommonMark): what participants typed reads as typed and never as markup. */
export const writeMarkdown = (sheet: IssuesSheet): string => {
  const words = issuesSheetWords(sheet.language)
  const blocks: string[] = [`# ${line(sheet.title)}`]
  const where = [sheet.date, sheet.place].filter((part) => part !== '').map(line).join(', ')
  if (where !== '') blocks.push(where)
  blocks.push(`**${line(sheet.counts)}**`)
  if (sheet.method !== '') blocks.push(line(sheet.method))
  if (sheet.notice !== '') blocks.push(`*${words.notice}${words.colon} ${line(sheet.notice)}*`)
  if (sheet.questions.length > 0) {
    blocks.push(`## ${sheet.questions.length === 1 ? words.question : words.questions}`)
    blocks.push(...sheet.questions.map(({ label, text }) => `> ${label === '' ? '' : `**${line(label)}** `}${line(text)}`))
  }
  for (const theme of sheet.themes) {
    blocks.push(`## ${theme.number}\\. ${line(theme.title)}`, line(theme.counts), ...list(theme.issues, sheet))
  }
  if (sheet.unplaced.length > 0) blocks.push(`## ${line(sheet.annexTitle)}`, ...list(sheet.unplaced, sheet))
  blocks.push('---', line(`${words.sheet}, ${sheet.snapshot}`))
  return `${blocks.join('\n\n')}\n`
}

const list = (issues: readonly SheetIssue[], { language }: IssuesSheet): string[] =>
  issues.length === 0 ? [] : [issues.map((issue) => item(issue, language)).join('\n')]

const item = (issue: SheetIssue, language: IssuesSheet['language']): string => {
  const words = issuesSheetWords(language)
  const [first] = issue.notes
  const origin = issue.tellsNotes || !first ? '' : ` (${words.place(first.table, first.round)})`
  const notes = issue.tellsNotes ? issue.notes.map((note) => `  - ${paragraph(note.text, '    ')} (${words.place(note.table, note.round)})`) : []
  return [`- **${issue.number}** ${paragraph(issue.text, '  ')}${origin}`, ...notes].join('\n')
}

const line = (text: string): string => escape(text.replace(/\s*\n\s*/g, ' '))

/** Several lines stay several: each but the last ends in a hard break, the next begins within its list item. */
const paragraph = (text: string, indent: string): string =>
  text.split('\n').map((part) => escape(part.trim())).filter((part) => part !== '').join(`\\\n${indent}`)

/** CommonMark lets every ASCII punctuation sign be escaped; these are the ones that could mean something. */
const escape = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()#|<>!~&$]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d{1,9}(?=[.)]))/, (_, blank: string, sign: string) => (/\d/.test(sign) ? `${blank}${sign}\\` : `${blank}\\${sign}`))
    .replace(/:(?=\/\/)|@|(?<=www)\./gi, '\\$&')
