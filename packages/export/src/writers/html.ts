import { issuesSheetWords, type IssuesSheetWords } from '@tablee/words/issuesSheet'
import type { IssuesSheet, SheetIssue } from '../model/issuesSheet.ts'
import { styleSheet } from './html/style.ts'
import { themeLook } from './look.ts'

/**
 * The issues sheet as one web page that needs nothing else: no script, no request, readable by a screen reader,
 * at 320 px and on A4 paper.
 */
export const writeHtml = (sheet: IssuesSheet): string => {
  const words = issuesSheetWords(sheet.language)
  const whenWhere = [sheet.date, sheet.place].filter((part) => part !== '').map((part) => html`<span dir="auto">${part}</span>`).join(' · ')
  const questions = sheet.questions.map(({ label, text }) => `<p>${label === '' ? '' : html`<b>${label}${words.colon}</b> `}${html`<span dir="auto">${text}</span>`}</p>`)
  const sections = [
    ...sheet.themes.map((theme) => section(`theme-${theme.number}`, theme.colour, `${theme.number}. ${theme.title}`, theme.counts, theme.issues, words)),
    ...(sheet.unplaced.length === 0 ? [] : [section('annex', 'stone', sheet.annexTitle, words.unplaced(sheet.unplaced.length), sheet.unplaced, words)]),
  ]
  return [
    `<!doctype html>\n<html lang="${sheet.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    html`<title>${sheet.title} · ${words.sheet}</title>`,
    `<style>${styleSheet}</style>`,
    '</head>',
    '<body>',
    '<header>',
    html`<p class="eyebrow">${words.sheet}</p>`,
    html`<h1 dir="auto">${sheet.title}</h1>`,
    whenWhere === '' ? '' : `<p class="when">${whenWhere}</p>`,
    questions.length === 0 ? '' : html`<section class="question" aria-labelledby="question"><h2 id="question">${questions.length === 1 ? words.question : words.questions}</h2>` + questions.join('') + '</section>',
    html`<p class="counts">${sheet.counts}</p>`,
    sheet.method === '' ? '' : html`<p>${sheet.method}</p>`,
    sheet.notice === '' ? '' : html`<p class="notice"><b>${words.notice}${words.colon}</b> ${sheet.notice}</p>`,
    '</header>',
    sections.length < 2 ? '' : contents(sheet, words),
    '<main>',
    ...sections,
    '</main>',
    html`<footer><p>${words.sheet}, ${sheet.snapshot}.</p></footer>`,
    '</body>\n</html>\n',
  ].filter((part) => part !== '').join('\n')
}

const contents = (sheet: IssuesSheet, words: IssuesSheetWords): string => {
  const entry = (anchor: string, text: string, counts: string) => `<li><a href="#${anchor}">${html`<span dir="auto">${text}</span>`}</a> ${html`<small>${counts}</small>`}</li>`
  const themes = sheet.themes.map((theme) => entry(`theme-${theme.number}`, `${theme.number}. ${theme.title}`, theme.counts))
  const annex = sheet.unplaced.length === 0 ? [] : [entry('annex', sheet.annexTitle, words.unplaced(sheet.unplaced.length))]
  return `<nav aria-labelledby="contents"><h2 id="contents">${words.contents}</h2><ul>${[...themes, ...annex].join('')}</ul></nav>`
}

const section = (anchor: string, colour: keyof typeof themeLook, heading: string, counts: string, issues: readonly SheetIssue[], words: IssuesSheetWords): string => {
  const table = issues.length === 0 ? '' : [
    `<table aria-labelledby="${anchor}">`,
    html`<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.issue}</th><th scope="col">${words.origin}</th></tr></thead>`,
    `<tbody>${issues.map((issue) => row(issue, words)).join('')}</tbody>`,
    '</table>',
  ].join('')
  return `<section class="theme ${colour}">${html`<h2 id="${anchor}" dir="auto">${heading}</h2><p class="of">${counts}</p>`}${table}</section>`
}

const row = (issue: SheetIssue, words: IssuesSheetWords): string => {
  const [first] = issue.notes
  const origin = issue.tellsNotes || !first ? words.noteCount(issue.notes.length) : words.place(first.table, first.round)
  const notes = issue.tellsNotes
    ? `<ul>${issue.notes.map((note) => html`<li><span class="typed" dir="auto">${words.quoted(note.text)}</span> <small>${words.place(note.table, note.round)}</small></li>`).join('')}</ul>`
    : ''
  return `<tr><td>${issue.number}</td><td>${html`<p class="${issue.tellsNotes ? 'issue reworded' : 'issue'}" dir="auto">${issue.text}</p>`}${notes}</td><td>${html`${origin}`}</td></tr>`
}

/** A template whose values are text and never markup, in an element or a quoted attribute. */
const html = (markup: TemplateStringsArray, ...texts: readonly string[]): string =>
  String.raw({ raw: markup }, ...texts.map(escape))

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
