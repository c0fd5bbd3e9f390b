import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stackHeight } from './paginate.ts'
import { dealDeck, pageOf, piecesOf, type IssuePiece, type ThemePieces } from './deck.ts'

const room = { columns: 2, height: 10, gap: 1 }
const theme = (themeId: string, ...heights: number[]): ThemePieces => ({
  themeId,
  pieces: heights.map((height, index): IssuePiece => ({ id: `${themeId}-${index}`, issueId: `${themeId}-${index}`, text: '', part: 1, parts: 1, height: Math.min(height, room.height), wide: height > room.height })),
})

describe('the pages of a harvest', () => {
  test('given small themes, then two share a page; given a long one, then it has its own', () => {
    const deck = dealDeck([[['a', 'c'], ['b', 'd']]], [theme('a', 3), theme('b', 3, 3), theme('c', 6, 6, 6), theme('d')], room)
    expect(deck.map(({ key }) => key)).toEqual(['overview:1', 'beside:a', 'theme:c:1', 'theme:c:2', 'theme:d:1'])
  })
  test('given an issue that needs the whole width, then it has it, in its order, and shares the page if it can', () => {
    const wide = { ...theme('a', 3, 5, 3).pieces[1] as IssuePiece, wide: true }
    const { pieces } = theme('a', 3, 5, 3)
    const deck = dealDeck([], [{ themeId: 'a', pieces: pieces.map((piece, index) => (index === 1 ? wide : piece)) }], room)
    expect(deck.map((page) => page.kind === 'theme' && page.blocks.map((block) => [block.wide, block.columns.flat().map(({ issueId }) => issueId)]))).toEqual([
      [[false, ['a-0']], [true, ['a-1']]], [[false, ['a-2']]],
    ])
  })
  test('given an issue wanted, then its page is found; given a theme alone, then where it begins', () => {
    const deck = dealDeck([[['c']]], [theme('c', 6, 6, 6)], room)
    expect(pageOf(deck, { themeId: 'c', issueId: 'c-2' })?.key).toBe('theme:c:2')
    expect(pageOf(deck, { themeId: 'c', issueId: null })?.key).toBe('theme:c:1')
    expect(pageOf(deck, { themeId: 'gone', issueId: null })).toBeNull()
  })
  test('given any themes, then every issue is on exactly one page and every key is unique', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 12 }), { maxLength: 12 }), (lists) => {
        const themes = lists.map((heights, index) => theme(`t${index}`, ...heights))
        const deck = dealDeck([], themes, room)
        const shown = deck.flatMap((page) => (page.kind === 'theme' ? piecesOf(page) : page.kind === 'beside' ? page.themes.flatMap(({ pieces }) => pieces) : [])).map(({ id }) => id)
        expect(shown.sort()).toEqual(themes.flatMap(({ pieces }) => pieces.map(({ id }) => id)).sort())
        expect(new Set(deck.map(({ key }) => key)).size).toBe(deck.length)
        for (const page of deck) {
          if (page.kind !== 'theme') continue
          const high = page.blocks.map(({ columns }) => Math.max(...columns.map((column) => stackHeight(column, room.gap))))
          expect(high.reduce((sum, height) => sum + height, Math.max(0, high.length - 1) * room.gap)).toBeLessThanOrEqual(room.height)
        }
        for (const { themeId } of themes) expect(pageOf(deck, { themeId, issueId: null })).not.toBeNull()
      }),
    )
  })
})
