import { issuesSheetWords, type IssuesSheetWords } from '@tablee/words/issuesSheet'
import type { Block, CafeDocument, Section } from '../model/document.ts'
import { originOf, type SheetIssue } from '../model/issuesSheet.ts'

/** A document about a café as Markdown (CommonMark): what people typed reads as typed and never as markup. */
export const writeMarkdown = (document: CafeDocument): string => {
  const words = issuesSheetWords(document.language)
  const blocks: string[] = [`# ${line(document.title)}`]
  if (document.kind !== 'sheet') blocks.push(`**${line(document.name)}**`)
  const where = document.whenWhere.map(line).join(', ')
  if (where !== '') blocks.push(where)
  for (const block of document.opening) blocks.push(...blockOf(block, document, words, 2))
  for (const section of document.sections) blocks.push(...sectionOf(section, document, words))
  blocks.push('---', line(`${document.name}, ${document.snapshot}`))
  return `${blocks.join('\n\n')}\n`
}

const sectionOf = (section: Section, document: CafeDocument, words: IssuesSheetWords): string[] => [
  `${'#'.repeat(section.level + 1)} ${line(section.heading)}`,
  ...(section.counts === '' ? [] : [line(section.counts)]),
  ...section.blocks.flatMap((block) => blockOf(block, document, words, section.level + 2)),
]

const blockOf = (block: Block, document: CafeDocument, words: IssuesSheetWords, level: number): string[] => {
  switch (block.kind) {
    case 'paragraph': {
      if (block.soft === true) return [`*${block.label === undefined ? '' : `${line(block.label)}${words.colon} `}${line(block.text)}*`]
      return [`${block.label === undefined ? '' : `**${line(block.label)}${words.colon}** `}${paragraph(block.text, '')}`]
    }
    case 'result': return [`**${line(block.text)}**`]
    case 'questions': return [
      `${'#'.repeat(level)} ${line(block.title)}`,
      ...block.questions.map(({ label, text }) => `> ${label === '' ? '' : `**${line(label)}** `}${line(text)}`),
    ]
    case 'list': return block.items.length === 0 ? [] : [block.items.map((item, index) => (block.ordered ? `${index + 1}. ${paragraph(item, '   ')}` : `- ${paragraph(item, '  ')}`)).join('\n')]
    case 'issues': return block.issues.length === 0 ? [] : [block.issues.map((issue) => itemOf(issue, document, words)).join('\n')]
    case 'table': return [[
      `| ${block.columns.map(({ heading }) => line(heading)).join(' | ')} |`,
      `|${block.columns.map(() => ' --- |').join('')}`,
      ...block.rows.map((cells) => `| ${cells.map((cell) => line(cell)).join(' | ')} |`),
    ].join('\n')]
    case 'statement': return [[`**${line(block.about)}**`, paragraph(block.text, ''), ...(block.by === '' ? [] : [`*${line(block.by)}*`])].map((part) => part.split('\n').map((each) => `> ${each}`).join('\n')).join('\n>\n')]
    default: return block satisfies never
  }
}

const itemOf = (issue: SheetIssue, { voted }: CafeDocument, words: IssuesSheetWords): string => {
  const [first] = issue.notes
  const told = [...(issue.tellsNotes || !first ? [] : [line(originOf(first, words))]), ...(voted && issue.votes !== null ? [words.voteCount(issue.votes)] : [])]
  const notes = issue.tellsNotes ? issue.notes.map((note) => `  - ${paragraph(note.text, '    ')} (${line(originOf(note, words))})`) : []
  return [`- **${issue.number}** ${paragraph(issue.text, '  ')}${told.length === 0 ? '' : ` (${told.join(', ')})`}`, ...notes].join('\n')
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
