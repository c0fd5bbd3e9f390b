import * as fc from 'fast-check'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { story } from '../../../domain/test/given.ts'
import { allIssues, anyHarvest, foundingCafe, harvestOf, hide, hostileCafe, hostileTexts, noteId, sheetAt } from '../../test/cafes.ts'
import type { IssuesSheet } from '../model/issuesSheet.ts'
import { sheetDocument } from '../model/sheetDocument.ts'
import { writeHtml } from './html.ts'

type Element = DefaultTreeAdapterTypes.Element

const elementsOf = (page: string): Element[] => {
  const found: Element[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(parse(page))
  return found
}
const textOf = (node: DefaultTreeAdapterTypes.Node): string => ('value' in node && node.nodeName === '#text' ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '')
const attribute = (element: Element, name: string): string => element.attrs.find((attr) => attr.name === name)?.value ?? ''
const named = (elements: readonly Element[], ...names: string[]) => elements.filter(({ tagName }) => names.includes(tagName))

const found = (sheet: IssuesSheet): string[] => {
  const elements = elementsOf(writeHtml(sheetDocument(sheet)))
  return named(elements, 'tr').map((row) => row.childNodes.filter((cell) => cell.nodeName === 'td')).filter((cells) => cells.length > 0)
    .map((cells) => cells.slice(0, 2).flatMap((cell) => ('childNodes' in cell ? cell.childNodes.map(textOf) : [])).join('\u0001'))
}
const said = (sheet: IssuesSheet): string[] => {
  const fr = sheet.language === 'fr'
  return allIssues(sheet).map((issue) => [
    issue.number,
    issue.text,
    ...(issue.tellsNotes ? [issue.notes.map((note) => `${fr ? `«\u00A0${note.text}\u00A0»` : `“${note.text}”`} table\u00A0${note.table}, ${fr ? 'tour' : 'round'}\u00A0${note.round}`).join('')] : []),
  ].join('\u0001'))
}

describe('the issues sheet as a web page', () => {
  it('given the founding café, has one h1, a heading for each theme, and tables with headings for their columns', () => {
    const sheet = sheetAt(foundingCafe().state)
    const elements = elementsOf(writeHtml(sheetDocument(sheet)))
    expect(attribute(named(elements, 'html')[0] as Element, 'lang')).toBe('fr')
    expect(named(elements, 'title').map(textOf)).toEqual(['Comité partenarial de l’ESS · Fiche des enjeux'])
    expect(named(elements, 'h1').map(textOf)).toEqual(['Comité partenarial de l’ESS'])
    expect(named(elements, 'h2').map(textOf)).toEqual(['La question', 'Sommaire', ...sheet.themes.map(({ number, title }) => `${number}. ${title}`)])
    expect(named(elements, 'th').every((cell) => attribute(cell, 'scope') === 'col')).toBe(true)
    expect(textOf(named(elements, 'body')[0] as Element)).toContain('6 thématiques, 62 enjeux issus de 74 post-it')
    expect(textOf(named(elements, 'footer')[0] as Element)).toBe('Fiche des enjeux, état au n° 412.')
  })

  it('given links and labels, each leads to an element of the page, and no id is there twice', () => {
    const elements = elementsOf(writeHtml(sheetDocument(sheetAt(foundingCafe().state))))
    const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== '')
    const targets = elements.flatMap((element) => [attribute(element, 'href').replace(/^#/, ''), attribute(element, 'aria-labelledby')]).filter((target) => target !== '')
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  it('given hostile texts, holds them as text: no element, attribute or request comes from them', () => {
    const page = writeHtml(sheetDocument(sheetAt(hostileCafe().state)))
    const elements = elementsOf(page)
    const own = ['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'nav', 'main', 'section', 'footer', 'h1', 'h2', 'p', 'span', 'b', 'small', 'ul', 'li', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td']
    expect(elements.map(({ tagName }) => tagName).filter((name) => !own.includes(name))).toEqual([])
    expect(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((name) => /^on|^src|^style$/.test(name))).toEqual([])
    expect(named(elements, 'a').every((link) => attribute(link, 'href').startsWith('#'))).toBe(true)
    const text = textOf(named(elements, 'body')[0] as Element)
    for (const typed of hostileTexts.filter((line) => /^[\x20-\x7E]+$/.test(line))) expect(text).toContain(typed)
  })

  it('given a hidden note, does not have it', () => {
    expect(writeHtml(sheetDocument(sheetAt(hide(harvestOf(['montrée', 'masquée']), noteId(1)).state)))).not.toContain('masquée')
  })

  it('given an empty café, says so', () => {
    expect(writeHtml(sheetDocument(sheetAt(story().state)))).toContain('Aucune note dans ce café.')
  })

  it('given any harvest, a browser’s parser finds every issue and note once', () => {
    fc.assert(fc.property(anyHarvest, (state) => {
      const sheet = sheetAt(state)
      expect(found(sheet)).toEqual(said(sheet))
    }))
  })
})
