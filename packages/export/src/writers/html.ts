import { issuesSheetWords, type IssuesSheetWords } from '@tablee/words/issuesSheet'
import type { Block, CafeDocument, Section } from '../model/document.ts'
import { originOf, type SheetIssue } from '../model/issuesSheet.ts'
import { styleSheet } from './html/style.ts'

/**
 * A document about a café as one web page that needs nothing else: no script, no request, readable by a screen reader,
 * at 320 px and on A4 paper.
 */
export const writeHtml = (document: CafeDocument): string => {
  const words = issuesSheetWords(document.language)
  const whenWhere = document.whenWhere.map((part) => html`<span dir="auto">${part}</span>`).join(' · ')
  return [
    `<!doctype html>\n<html lang="${document.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    html`<title>${document.title} · ${document.name}</title>`,
    `<style>${styleSheet}</style>`,
    '</head>',
    '<body>',
    '<header>',
    html`<p class="eyebrow">${document.name}</p>`,
    html`<h1 dir="auto">${document.title}</h1>`,
    whenWhere === '' ? '' : `<p class="when">${whenWhere}</p>`,
    ...document.opening.map((block) => blockOf(block, { document, words, under: '', level: 2 })),
    '</header>',
    document.sections.length < 2 ? '' : contents(document, words),
    '<main>',
    ...document.sections.map((section) => sectionOf(section, document, words)),
    '</main>',
    html`<footer><p>${document.name}, ${document.snapshot}.</p></footer>`,
    '</body>\n</html>\n',
  ].filter((part) => part !== '').join('\n')
}

const contents = (document: CafeDocument, words: IssuesSheetWords): string => {
  const entries = document.sections.map(({ id, level, heading, counts }) =>
    `<li${level === 2 ? ' class="under"' : ''}><a href="#${id}">${html`<span dir="auto">${heading}</span>`}</a> ${html`<small>${counts}</small>`}</li>`)
  return `<nav aria-labelledby="contents"><h2 id="contents">${words.contents}</h2><ul>${entries.join('')}</ul></nav>`
}

const sectionOf = (section: Section, document: CafeDocument, words: IssuesSheetWords): string => {
  const level = section.level + 1
  const heading = `<h${level} id="${section.id}" dir="auto">${html`${section.heading}`}</h${level}>`
  const counts = section.counts === '' ? '' : html`<p class="of">${section.counts}</p>`
  const blocks = section.blocks.map((block) => blockOf(block, { document, words, under: section.id, level: level + 1 }))
  return `<section class="part ${section.colour === null ? 'plain' : `theme ${section.colour}`}">${heading}${counts}${blocks.join('')}</section>`
}

type Place = { readonly document: CafeDocument; readonly words: IssuesSheetWords; readonly under: string; /** Of a heading within. */ readonly level: number }

const blockOf = (block: Block, { document, words, under, level }: Place): string => {
  switch (block.kind) {
    case 'paragraph': {
      const { label, text, soft = false } = block
      return `<p class="${soft ? 'notice' : 'text'}" dir="auto">${label === undefined ? '' : html`<b>${label}${words.colon}</b> `}${html`${text}`}</p>`
    }
    case 'result': return html`<p class="counts">${block.text}</p>`
    case 'questions': {
      const questions = block.questions.map(({ label, text }) => `<p>${label === '' ? '' : html`<b>${label}${words.colon}</b> `}${html`<span dir="auto">${text}</span>`}</p>`)
      return `<section class="question" aria-labelledby="question"><h${level} id="question">${html`${block.title}`}</h${level}>${questions.join('')}</section>`
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => html`<li class="text" dir="auto">${item}</li>`).join('')}</${tag}>`
    }
    case 'issues': return issuesTable(block.issues, under, document, words)
    case 'table': {
      const head = block.columns.map(({ heading }) => html`<th scope="col">${heading}</th>`).join('')
      const rows = block.rows.map((cells) => `<tr>${cells.map((cell, index) => html`<td data-of="${block.columns[index]?.heading ?? ''}" class="text" dir="auto">${cell}</td>`).join('')}</tr>`)
      return `<table class="free"${under === '' ? '' : ` aria-labelledby="${under}"`}><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
    }
    case 'statement': return [
      `<div class="statement"><p class="about" dir="auto">${html`${block.about}`}</p>`,
      html`<blockquote class="text" dir="auto">${block.text}</blockquote>`,
      block.by === '' ? '' : html`<p class="by">${block.by}</p>`,
      '</div>',
    ].join('')
    default: return block satisfies never
  }
}

const issuesTable = (issues: readonly SheetIssue[], under: string, document: CafeDocument, words: IssuesSheetWords): string => {
  const votes = document.voted && issues.some((issue) => issue.votes !== null)
  return [
    `<table class="issues" aria-labelledby="${under}">`,
    html`<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.issue}</th><th scope="col">${words.origin}</th>`,
    votes ? html`<th scope="col">${words.votes}</th>` : '',
    '</tr></thead>',
    `<tbody>${issues.map((issue) => row(issue, words, votes)).join('')}</tbody>`,
    '</table>',
  ].join('')
}

const row = (issue: SheetIssue, words: IssuesSheetWords, votes: boolean): string => {
  const [first] = issue.notes
  const origin = issue.tellsNotes || !first ? words.noteCount(issue.notes.length) : originOf(first, words)
  const notes = issue.tellsNotes
    ? `<ul>${issue.notes.map((note) => html`<li><span class="typed" dir="auto">${words.quoted(note.text)}</span> <small>${originOf(note, words)}</small></li>`).join('')}</ul>`
    : ''
  const got = votes ? html`<td class="votes" data-of="${words.votes}">${issue.votes === null ? '' : String(issue.votes)}</td>` : ''
  return `<tr><td>${issue.number}</td><td>${html`<p class="${issue.tellsNotes ? 'issue reworded' : 'issue'}" dir="auto">${issue.text}</p>`}${notes}</td><td>${html`${origin}`}</td>${got}</tr>`
}

/** A template whose values are text and never markup, in an element or a quoted attribute. */
const html = (markup: TemplateStringsArray, ...texts: readonly string[]): string =>
  String.raw({ raw: markup }, ...texts.map(escape))

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
