import * as commonmark from 'commonmark'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { story } from '../../../domain/test/given.ts'
import { allIssues, anyHarvest, foundingCafe, harvestOf, hostileCafe, hostileTexts, sheetAt } from '../../test/cafes.ts'
import type { IssuesSheet } from '../model/issuesSheet.ts'
import { sheetDocument } from '../model/sheetDocument.ts'
import { writeMarkdown } from './markdown.ts'

type Parsed = { readonly nodes: ReadonlyMap<string, number>; readonly items: readonly string[]; readonly headings: readonly string[] }

/** What a CommonMark reader sees: how many nodes of each kind, the plain text of list items (nested ones apart) and of headings. */
const parse = (markdown: string): Parsed => {
  const walker = new commonmark.Parser().parse(markdown).walker()
  const nodes = new Map<string, number>()
  const items: string[] = []
  const headings: string[] = []
  const open: string[] = []
  for (let step = walker.next(); step; step = walker.next()) {
    const { node, entering } = step
    if (entering) nodes.set(node.type, (nodes.get(node.type) ?? 0) + 1)
    if (node.type === 'item' || node.type === 'heading') {
      if (entering) open.push('')
      else (node.type === 'item' ? items : headings).push(open.pop() ?? '')
    }
    if (!entering || open.length === 0) continue
    if (node.type === 'text') open.push(`${open.pop() ?? ''}${node.literal ?? ''}`)
    if (node.type === 'linebreak' || node.type === 'softbreak') open.push(`${open.pop() ?? ''}\n`)
  }
  return { nodes, items, headings }
}

const lines = (text: string): string => text.split('\n').map((part) => part.trim()).filter((part) => part !== '').join('\n')

const own = ['document', 'heading', 'paragraph', 'text', 'linebreak', 'softbreak', 'strong', 'emph', 'list', 'item', 'block_quote', 'thematic_break']

/** What a reader finds in what was written… */
const found = (sheet: IssuesSheet) => {
  const { nodes, items } = parse(writeMarkdown(sheetDocument(sheet)))
  const place = sheet.language === 'fr' ? /\s\(table\s\d+, tour\s\d+\)$/ : /\s\(table\s\d+, round\s\d+\)$/
  return {
    foreign: [...nodes.keys()].filter((type) => !own.includes(type)),
    headings: nodes.get('heading'), rules: nodes.get('thematic_break'), strong: nodes.get('strong'),
    items: items.map((item) => item.replace(place, '')).sort(),
  }
}

/** … and what the sheet says. */
const said = (sheet: IssuesSheet) => {
  const issues = allIssues(sheet)
  const notes = issues.flatMap((issue) => (issue.tellsNotes ? issue.notes : []))
  return {
    foreign: [],
    headings: 1 + (sheet.questions.length > 0 ? 1 : 0) + sheet.themes.length + (sheet.unplaced.length > 0 ? 1 : 0),
    rules: 1,
    strong: 1 + issues.length + sheet.questions.filter(({ label }) => label !== '').length,
    items: [...issues.map((issue) => `${issue.number} ${lines(issue.text)}`), ...notes.map((note) => lines(note.text))].sort(),
  }
}

describe('the issues sheet as Markdown', () => {
  it('given an issue, writes its number, text and origin; given a merged one, its notes below', () => {
    const markdown = writeMarkdown(sheetDocument(sheetAt(foundingCafe().state)))
    expect(markdown).toMatch(/^# Comité partenarial de l’ESS\n\nmardi 20 mars 2012\n\n## La question\n\n> Sur la base .*\n\n\*\*6 thématiques, 62 enjeux issus de 74 post-it\*\*\n/)
    expect(markdown).toMatch(/\n- \*\*1\.2\*\* Faire vivre la démocratie dans nos structures, au-delà des statuts\n {2}- Une personne, une voix.: le vivre pour de bon, pas seulement l’écrire dans les statuts \(table\s\d, tour\s1\)\n/)
    expect(markdown).toMatch(/\nFiche des enjeux, état au n° 412\n$/)
  })
  it.each(hostileTexts)('given %j, adds no block, link or picture, and the text can be read back', (text) => {
    const sheet = sheetAt(harvestOf([text, 'un autre']).state)
    expect(found(sheet)).toEqual(said(sheet))
  })
  it('given hostile titles, places and wordings, stays the same document', () => {
    const sheet = sheetAt(hostileCafe().state)
    expect(found(sheet)).toEqual(said(sheet))
    expect(parse(writeMarkdown(sheetDocument(sheet))).headings[0]).toBe(sheet.title)
  })
  it('given any harvest, a CommonMark reader finds every issue and note, and nothing else', () => {
    fc.assert(fc.property(anyHarvest, (state) => {
      const sheet = sheetAt(state)
      expect(found(sheet)).toEqual(said(sheet))
    }))
  })
  it('given starts of lists, headings, rules and code, keeps them words', () => {
    const starts = ['1. un', '12) deux', '- trois', '+ quatre', '* cinq', '---', '===', '~~~', '```', '> six', '#hash', '    code', '&amp;', 'a\\', '[x]: http://evil.example', 'http://evil.example', 'www.evil.example', 'moi@evil.example', 'a  \nb', '- [ ] tâche', '| a |\n|---|', '$x$', '1\n===', '<b>x</b>', '![](x)', '\u00a0- x']
    const sheet = sheetAt(harvestOf(starts).state)
    expect(found(sheet)).toEqual(said(sheet))
    expect(writeMarkdown(sheetDocument(sheet))).not.toMatch(/https?:\/\/|(?<!\\)www\.|[^\\]@/)
  })
  it('given an empty café, says so', () => {
    expect(writeMarkdown(sheetDocument(sheetAt(story().state)))).toContain('**Aucune note dans ce café.**')
  })
})
