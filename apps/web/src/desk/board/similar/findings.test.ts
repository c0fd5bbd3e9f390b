import { describe, expect, test } from 'vitest'
import { facilitator, advance, ann, bob, inRound, post, seen } from '../../../../../../packages/domain/test/given.ts'
import { findingsOf } from './findings.ts'
import { questionOf } from './messages.ts'

const board = () => {
  const tale = inRound({ rounds: 1 })
  for (const [id, text] of [['note-0001', 'Plus de bus le soir'], ['note-0002', 'plus de bus le soir !'], ['note-0003', 'Encadrer les loyers'], ['note-0004', 'Le train est trop cher']] as const) post(tale, ann, id, text)
  post(tale, bob, 'note-0005', 'xylophone')
  return advance(advance(tale))
}

describe('similar notes of a board', () => {
  test('given two that say the same, then each is told of the other; merged, they need no telling', () => {
    const tale = board()
    expect(new Map(findingsOf(questionOf(tale.state)).alike)).toEqual(new Map([['note-0001', ['note-0002']], ['note-0002', ['note-0001']]]))
    tale.given(facilitator, { type: 'mergeIssues', issues: [seen(tale, 'note-0002')], into: seen(tale, 'note-0001') })
    expect(findingsOf(questionOf(tale.state)).alike).toEqual([])
  })
  test('given no theme with a note in it, then no theme is likely; then its own kind is, and what nothing speaks for is left in silence', () => {
    const tale = board().given(facilitator, { type: 'createTheme', themeId: 'theme-01', title: 'Se déplacer', colour: 'mint' }).given(facilitator, { type: 'createTheme', themeId: 'theme-02', title: 'Se loger', colour: 'rose' })
    expect(findingsOf(questionOf(tale.state)).likely).toEqual([])
    tale.given(facilitator, { type: 'placeIssues', issues: [seen(tale, 'note-0001')], themeId: 'theme-01', before: null }).given(facilitator, { type: 'placeIssues', issues: [seen(tale, 'note-0003')], themeId: 'theme-02', before: null })
    const likely = new Map(findingsOf(questionOf(tale.state)).likely)
    expect(likely.get('note-0004')?.[0]).toBe('theme-01')
    expect(likely.has('note-0005')).toBe(false)
  })
  test('given a hidden note, then nothing is told of it', () => {
    const tale = board().given(facilitator, { type: 'hideNote', noteId: 'note-0002' })
    const { alike, groups } = findingsOf(questionOf(tale.state))
    expect(JSON.stringify([alike, groups])).not.toContain('note-0002')
  })
})
