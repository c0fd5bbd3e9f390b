import { partsOf, paragraphsOf } from '../packages/export/test/office.ts'
import type { FoundingCafe } from '../tools/demo/foundingCafe.ts'
import { readCsv } from './csv.ts'

/** White space does not tell two texts apart, nor does what Markdown puts before a sign to disarm it. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Theme's number and title, issue's number, its text, and one note of it: a line for every note. */
export type Line = readonly [theme: string, title: string, issue: string, text: string, note: string]

/** What the sheet of the founding café must say, note by note, in order. */
export const expectedLines = ({ themes, notes }: FoundingCafe): Line[] => {
  const textOf = (key: string): string => plain(notes.find((note) => note.key === key)?.text ?? '')
  return themes.flatMap(({ title, issues }, theme) => issues.flatMap(({ notes: keys, text }, issue) =>
    keys.map((key): Line => [String(theme + 1), plain(title), String(issue + 1), plain(text ?? textOf(keys[0] ?? '')), textOf(key)])))
}

/** Excel's shield before a sign that would begin a formula is not part of the text. */
const withoutShield = (text: string): string => plain(text.replace(/^'(?=[=+\-@'])/, ''))

export const linesOfCsv = (file: string): { lines: Line[]; notices: string[] } => {
  const [, ...rows] = readCsv(file)
  return {
    lines: rows.map((row): Line => { const [theme = '', title = '', issue = '', text = '', note = ''] = row.slice(0, 5).map(withoutShield); return [theme, title, issue, text, note] }),
    notices: rows.map((row) => plain(row.at(-1) ?? '')),
  }
}

/** Read by headings and list marks, as a person reads it: `## 1\. title`, `- **1.2** text`, `  - note (table 1, tour 2)`. */
export const linesOfMarkdown = (file: string): Line[] => {
  const lines: Line[] = []
  const unescaped = (text: string): string => plain(text.replace(/\\([!-/:-@[-`{-~])/g, '$1'))
  const place = / \(table\s\d+, tour\s\d+\)$/
  let theme = '', title = '', issue = '', text = ''
  // A hard break within a note is white space like any other.
  for (const row of file.replaceAll(/\\\n\s*/g, ' ').split('\n')) {
    const heading = /^## (\d+)\\\. (.*)$/.exec(row), item = /^- \*\*\d+\.(\d+)\*\* (.*)$/.exec(row), note = /^ {2}- (.*)$/.exec(row)
    if (heading) [theme, title] = [heading[1] ?? '', unescaped(heading[2] ?? '')]
    if (item) {
      [issue, text] = [item[1] ?? '', unescaped(item[2] ?? '')]
      if (place.test(text)) lines.push([theme, title, issue, text.replace(place, ''), text.replace(place, '')])
    }
    if (note) lines.push([theme, title, issue, text, unescaped(note[1] ?? '').replace(place, '')])
  }
  return lines
}

/** Read by the document's own styles. */
export const linesOfWord = (file: Uint8Array): { counts: string[]; lines: Line[] } => {
  const paragraphs = paragraphsOf(partsOf(file).get('word/document.xml') ?? '')
  const lines: Line[] = []
  let theme = '', title = '', issue = '', text = '', told = true
  const tell = (note: string): void => { lines.push([theme, title, issue, text, note]); told = true }
  for (const { style, text: typed } of paragraphs) {
    const heading = style === 'Heading1' ? /^(\d+)\. (.*)$/.exec(plain(typed)) : null
    if (heading) [theme, title] = [heading[1] ?? '', heading[2] ?? '']
    if (theme === '') continue
    const number = style === 'Cell' ? /^\d+\.(\d+)$/.exec(typed) : null
    if (number) { [issue, text, told] = [number[1] ?? '', '', false]; continue }
    if (style === 'Cell' && issue !== '' && text === '') text = plain(typed)
    if (style === 'Note') tell(plain(typed).replace(/^– « /, '').replace(/ » table \d+, tour \d+$/, ''))
    // An issue of one note in its own words says them once.
    if (style === 'Origin' && !told) tell(text)
  }
  return { counts: paragraphs.filter(({ style }) => style === 'Counts').map(({ text: typed }) => plain(typed)), lines }
}
