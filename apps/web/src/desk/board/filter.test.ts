import { describe, expect, test } from 'vitest'
import { advance, ann, bob, facilitator, inRound, post, seen } from '../../../../../packages/domain/test/given.ts'
import { everything, isNarrow } from './filter.ts'
import { themeIds, unplacedIds } from './lists.ts'

/** Ann sits at table 1, Bob at table 2; two rounds. */
const board = () => {
  const tale = inRound({ rounds: 1 })
  post(tale, ann, 'note-0001', 'Des BUS le soir')
  post(tale, bob, 'note-0002', 'L’été, des bus climatisés')
  post(tale, bob, 'note-0003', 'Encadrer les loyers')
  return advance(advance(tale)).given(facilitator, { type: 'createTheme', themeId: 'theme-01', title: 'Bouger', colour: 'mint' })
}

describe('what is looked for on the board', () => {
  test('given nothing, then everything that waits, in the order it came', () => {
    expect(unplacedIds(board().state, everything)).toEqual(['note-0001', 'note-0002', 'note-0003'])
    expect(isNarrow(everything)).toBe(false)
  })
  test('given a table, then what was written there; the themes still show all they hold', () => {
    const tale = board()
    tale.given(facilitator, { type: 'placeIssues', issues: [seen(tale, 'note-0001')], themeId: 'theme-01', before: null })
    const filter = { ...everything, table: 2 }
    expect(unplacedIds(tale.state, filter)).toEqual(['note-0002', 'note-0003'])
    expect(themeIds(tale.state, 'theme-01', filter)).toEqual(['note-0001'])
  })
  test('given words, then they are found everywhere, whatever the case, the accents and the apostrophe, in notes and in wordings', () => {
    const tale = board()
    tale.given(facilitator, { type: 'placeIssues', issues: [seen(tale, 'note-0001')], themeId: 'theme-01', before: null })
    expect(unplacedIds(tale.state, { ...everything, text: 'l\'ete' })).toEqual(['note-0002'])
    expect(themeIds(tale.state, 'theme-01', { ...everything, text: 'bus' })).toEqual(['note-0001'])
    expect(themeIds(tale.state, 'theme-01', { ...everything, text: 'loyer' })).toEqual([])
    tale.given(facilitator, { type: 'rewordIssue', issue: seen(tale, 'note-0003'), text: 'Se loger' })
    expect(unplacedIds(tale.state, { ...everything, text: 'se LOGER' })).toEqual(['note-0003'])
  })
  test('given a hidden note, then it is not on the board', () => {
    const tale = board().given(facilitator, { type: 'hideNote', noteId: 'note-0002' })
    expect(unplacedIds(tale.state, everything)).toEqual(['note-0001', 'note-0003'])
  })
})
