import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dealDeck, type DeckPage } from './deck.ts'
import { currentIndex, firstTurning, glance, stay, turn, untilTurn, type Turning } from './turning.ts'

const room = { columns: 1, height: 10, gap: 1 }
const piece = (issueId: string) => ({ id: issueId, issueId, text: '', part: 1, parts: 1, height: 6, wide: false })
/** Overview, then one page for each issue: a-0, a-1, b-0. */
const deck: DeckPage[] = dealDeck([[['a'], ['b']]], [{ themeId: 'a', pieces: [piece('a-0'), piece('a-1')] }, { themeId: 'b', pieces: [piece('b-0')] }], room)
const shown = (turning: Turning) => deck[currentIndex(deck, turning)]?.key
const change = (themeId: string, issueId: string) => ({ themeId, issueId })

describe('turning pages', () => {
  test('given nothing new, then every page stays its time, and after the last comes the first', () => {
    let turning = firstTurning(0)
    expect(turn(turning, null, deck, stay - 1)).toBe(turning)
    const seen = [shown(turning)]
    for (let page = 1; page <= 4; page += 1) { turning = turn(turning, null, deck, page * stay); seen.push(shown(turning)) }
    expect(seen).toEqual(['overview:1', 'theme:a:1', 'theme:a:2', 'theme:b:1', 'overview:1'])
  })
  test('given an issue placed, then its page is up at once, once, and stays its whole time', () => {
    const newest = change('a', 'a-1')
    const turning = turn(firstTurning(0), newest, deck, 100)
    expect(shown(turning)).toBe('theme:a:2')
    expect(turn(turning, newest, deck, 100 + stay - 1)).toBe(turning)
    expect(shown(turn(turning, newest, deck, 100 + stay))).toBe('theme:b:1')
  })
  test('given changes in a rush, then a page is up long enough to be read, and the last change follows', () => {
    const first = turn(firstTurning(0), change('a', 'a-0'), deck, 0)
    const last = change('b', 'b-0')
    expect(shown(turn(first, last, deck, glance - 1))).toBe('theme:a:1')
    expect(shown(turn(first, last, deck, glance))).toBe('theme:b:1')
  })
  test('given a change that is no longer there, then nothing turns for it, and it is not waited for', () => {
    const gone = change('gone', 'x')
    const turning = turn(firstTurning(0), gone, deck, 100)
    expect(shown(turning)).toBe('overview:1')
    expect(untilTurn(turning, gone, 100)).toBe(stay - 100)
  })
  test('given pages that went away, then the page up is still one of the deck', () => {
    const last: Turning = { key: 'theme:gone:1', index: 9, since: 0, led: false, answered: null }
    expect(currentIndex(deck, last)).toBe(deck.length - 1)
    expect(currentIndex([], last)).toBe(0)
  })
  test('given any moment, then after the time it says to wait there is something to do, and not before', () => {
    const turnings = fc.record({ key: fc.constantFrom(...deck.map(({ key }) => key)), index: fc.constant(0), since: fc.constant(0), led: fc.boolean(), answered: fc.constant(null) })
    fc.assert(
      fc.property(turnings, fc.constantFrom(null, change('b', 'b-0')), fc.integer({ min: 0, max: 20_000 }), (turning, newest, now) => {
        const wait = untilTurn(turning, newest, now)
        expect(turn(turning, newest, deck, now + wait)).not.toBe(turning)
        if (wait > 0) expect(turn(turning, newest, deck, now + wait - 1)).toBe(turning)
      }),
    )
  })
})
