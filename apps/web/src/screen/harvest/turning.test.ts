import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dealDeck, type DeckPage } from './deck.ts'
import { currentIndex, firstTurning, glance, stay, turn, untilTurn, type Turning } from './turning.ts'

const room = { columns: 1, height: 10, gap: 1 }
const piece = (issueId: string) => ({ id: issueId, issueId, text: '', part: 1, parts: 1, height: 6, wide: false })
/** Overview, then one page for each issue: a-0, a-1, b-0. */
const deck: DeckPage[] = dealDeck([['a', 'b']], [{ themeId: 'a', pieces: [piece('a-0'), piece('a-1')] }, { themeId: 'b', pieces: [piece('b-0')] }], room)
const shown = (turning: Turning) => deck[currentIndex(deck, turning)]?.key
const want = (turning: Turning, themeId: string, issueId: string | null): Turning => ({ ...turning, wanted: { themeId, issueId } })

describe('turning pages', () => {
  test('given nothing new, then every page stays its time, and after the last comes the first', () => {
    let turning = firstTurning(0)
    expect(turn(turning, deck, stay - 1)).toBe(turning)
    const seen = [shown(turning)]
    for (let page = 1; page <= 4; page += 1) { turning = turn(turning, deck, page * stay); seen.push(shown(turning)) }
    expect(seen).toEqual(['overview:1', 'theme:a:1', 'theme:a:2', 'theme:b:1', 'overview:1'])
  })
  test('given an issue placed, then its page is up at once and stays its whole time', () => {
    const turning = turn(want(firstTurning(0), 'a', 'a-1'), deck, 100)
    expect(shown(turning)).toBe('theme:a:2')
    expect(shown(turn(turning, deck, 100 + stay - 1))).toBe('theme:a:2')
  })
  test('given changes in a rush, then a page is up long enough to be read, and the last change follows', () => {
    const first = turn(want(firstTurning(0), 'a', 'a-0'), deck, 0)
    const rushed = want(want(first, 'a', 'a-1'), 'b', 'b-0')
    expect(shown(turn(rushed, deck, glance - 1))).toBe('theme:a:1')
    expect(shown(turn(rushed, deck, glance))).toBe('theme:b:1')
  })
  test('given a change that is no longer there, then nothing turns for it', () => {
    expect(turn(want(firstTurning(0), 'gone', 'x'), deck, 100)).toEqual(firstTurning(0))
  })
  test('given pages that went away, then the page up is still one of the deck', () => {
    const last: Turning = { key: 'theme:gone:1', index: 9, since: 0, led: false, wanted: null }
    expect(currentIndex(deck, last)).toBe(deck.length - 1)
    expect(currentIndex([], last)).toBe(0)
  })
  test('given any moment, then after the time it says to wait there is something to do, and not before', () => {
    const turnings = fc.record({ key: fc.constantFrom(...deck.map(({ key }) => key)), index: fc.constant(0), since: fc.constant(0), led: fc.boolean(), wanted: fc.constantFrom(null, { themeId: 'b', issueId: 'b-0' }) })
    fc.assert(
      fc.property(turnings, fc.integer({ min: 0, max: 20_000 }), (turning, now) => {
        const wait = untilTurn(turning, now)
        expect(turn(turning, deck, now + wait)).not.toBe(turning)
        if (wait > 0) expect(turn(turning, deck, now + wait - 1)).toBe(turning)
      }),
    )
  })
})
