import { describe, expect, test } from 'vitest'
import { facilitator, inHarvest, seen, type Story } from '../../../../../packages/domain/test/given.ts'
import { newestChange } from './newestChange.ts'

const harvest = (): Story =>
  inHarvest()
    .given(facilitator, { type: 'createTheme', themeId: 'theme-01', title: 'Se faire connaître', colour: 'honey' })
    .given(facilitator, { type: 'createTheme', themeId: 'theme-02', title: 'Financer', colour: 'mint' })

const place = (tale: Story, themeId: string | null, ...ids: string[]) =>
  tale.given(facilitator, { type: 'placeIssues', issues: ids.map((id) => seen(tale, id)), themeId, before: null })

describe('the newest change of the board', () => {
  test('given an issue placed, then it is the newest, in its theme', () => {
    const tale = harvest(), before = tale.state
    place(tale, 'theme-01', 'note-ann-1')
    expect(newestChange(before, tale.state)).toEqual({ themeId: 'theme-01', issueId: 'note-ann-1', issueIds: ['note-ann-1'] })
  })
  test('given several placed at once, then all are new and the last is looked at', () => {
    const tale = harvest(), before = tale.state
    place(tale, 'theme-02', 'note-ann-1', 'note-bob-1')
    expect(newestChange(before, tale.state)).toEqual({ themeId: 'theme-02', issueId: 'note-bob-1', issueIds: ['note-ann-1', 'note-bob-1'] })
  })
  test('given an issue reworded, or one that took in another, then it is the newest', () => {
    const tale = place(harvest(), 'theme-01', 'note-ann-1', 'note-bob-1')
    const placed = tale.state
    tale.given(facilitator, { type: 'rewordIssue', issue: seen(tale, 'note-ann-1'), text: 'Mieux dit' })
    expect(newestChange(placed, tale.state)?.issueId).toBe('note-ann-1')
    const reworded = tale.state
    tale.given(facilitator, { type: 'mergeIssues', issues: [seen(tale, 'note-cat-1')], into: seen(tale, 'note-bob-1') })
    expect(newestChange(reworded, tale.state)?.issueId).toBe('note-bob-1')
  })
  test('given a new title, then its theme is the newest', () => {
    const tale = harvest(), before = tale.state
    tale.given(facilitator, { type: 'renameTheme', themeId: 'theme-01', revision: 0, title: 'Les valeurs' })
    expect(newestChange(before, tale.state)).toEqual({ themeId: 'theme-01', issueId: null, issueIds: [] })
  })
  test('given an issue taken back, a note hidden or time passing, then there is nothing to point at', () => {
    const tale = place(harvest(), 'theme-01', 'note-ann-1')
    const before = tale.state
    expect(newestChange(before, tale.state)).toBeNull()
    place(tale, null, 'note-ann-1')
    expect(newestChange(before, tale.state)).toBeNull()
    const again = tale.state
    tale.given(facilitator, { type: 'hideNote', noteId: 'note-bob-1' })
    expect(newestChange(again, tale.state)).toBeNull()
  })
})
