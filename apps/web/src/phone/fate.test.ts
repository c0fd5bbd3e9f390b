import { emptyCafe, fold } from '@tablee/domain/cafe'
import type { CafeState } from '@tablee/domain/cafe/state'
import type { DomainEvent } from '@tablee/domain/event'
import { describe, expect, test } from 'vitest'
import { fateOf, isRead, issuesByNote, type Fate } from './fate.ts'

const posted = (noteId: string, author: string | null, text: string): DomainEvent => ({ type: 'NotePosted', noteId, author, text, table: 1, round: 1, question: 0, silent: false })
const theme: DomainEvent = { type: 'ThemeCreated', themeId: 'theme-1', title: 'Se connaître', colour: 'honey' }
const place = (...issueIds: string[]): DomainEvent => ({ type: 'IssuesPlaced', issueIds, themeId: 'theme-1', before: null })
const after = (...events: DomainEvent[]): CafeState => fold(emptyCafe('cafe-0001'), events.map((event, index) => ({ position: index + 1, at: index, by: 'facilitator', event })))
const fate = (state: CafeState, id = 'note-mine'): Fate | null => { const note = state.notes.get(id); return note ? fateOf(state, note, issuesByNote(state).get(id)) : null }
const mine = posted('note-mine', 'me', 'un annuaire')

describe('where a note ended', () => {
  test('given nothing done to it, then it waits', () => {
    expect(fate(after(mine, theme))).toEqual({ kind: 'waiting', others: 0 })
  })
  test('given it was placed, then its theme is told, alone or joined with others', () => {
    expect(fate(after(mine, theme, place('note-mine')))).toMatchObject({ kind: 'placed', theme: { title: 'Se connaître' }, others: 0, reads: null })
    const joined = after(mine, theme, place('note-other'), { type: 'IssuesMerged', issueIds: ['note-mine'], into: 'note-other' })
    expect(fate(joined), 'a phone that was not told of the other note still follows its own').toMatchObject({ kind: 'placed', others: 0 })
    const both = after(mine, posted('note-other', null, 'des rencontres'), theme, place('note-other'), { type: 'IssuesMerged', issueIds: ['note-mine'], into: 'note-other' })
    expect(fate(both)).toMatchObject({ kind: 'placed', others: 1, reads: 'des rencontres' })
  })
  test('given the facilitator reworded it, then what it reads now is told, and it is not said to be joined', () => {
    expect(fate(after(mine, theme, place('note-mine'), { type: 'IssueReworded', issueId: 'note-mine', text: 'Un annuaire à jour' }))).toMatchObject({ others: 0, reads: 'Un annuaire à jour' })
  })
  test('given it was joined and not placed, or hidden, then that is told', () => {
    expect(fate(after(mine, posted('note-other', null, 'x'), { type: 'IssuesMerged', issueIds: ['note-other'], into: 'note-mine' }))).toEqual({ kind: 'waiting', others: 1 })
    expect(fate(after(mine, theme, place('note-mine'), { type: 'NoteHidden', noteId: 'note-mine' }))).toEqual({ kind: 'hidden' })
  })
})

describe('whether a theme can be read here', () => {
  const shown = (state: CafeState): boolean => { const found = state.themes.get('theme-1'); return found !== undefined && isRead(state, found) }
  test('given issues of which this phone was not told the notes, then not yet; given all of them, then yes', () => {
    expect(shown(after(mine, theme, place('note-mine', 'note-other')))).toBe(false)
    expect(shown(after(mine, theme, place('note-mine', 'note-other'), posted('note-other', null, 'x')))).toBe(true)
    expect(shown(after(theme))).toBe(true)
  })
})
