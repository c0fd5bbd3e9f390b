import { describe, expect, test } from 'vitest'
import type { Command } from '../command.ts'
import { facilitator, inHarvest, organiser, seen } from '../../test/given.ts'

const themed = () => inHarvest().given(facilitator, { type: 'createTheme', themeId: 'theme-01', title: 'Les valeurs', colour: 'honey' })
const refused = (code: string, more: object) => ({ ok: false, refusal: { code, ...more } })
const other = { role: 'facilitator', id: 'facilitator.desk-0002' } as const

describe('two facilitators at once: the second is told who was first, and nothing of the first is overwritten', () => {
  test('given an issue that somebody merged into another, when it is placed, then ISSUE_MERGED says by whom', () => {
    const tale = themed()
    const issues = [seen(tale, 'note-ann-1')]
    tale.given(other, { type: 'mergeIssues', issues, into: seen(tale, 'note-bob-1') })
    expect(tale.when(organiser, { type: 'placeIssues', issues, themeId: 'theme-01', before: null })).toEqual(refused('ISSUE_MERGED', { by: other.id }))
    expect(tale.when(organiser, { type: 'rewordIssue', issue: { id: 'nobody-knows', revision: 0 }, text: 'x' })).toEqual(refused('ISSUE_GONE', {}))
  })
  test('given an issue that somebody moved, then CONFLICT says whither; given one that they reworded where it is, then it names no theme', () => {
    const tale = themed()
    const before = seen(tale, 'note-ann-1')
    const reword = (issue: typeof before): Command => ({ type: 'rewordIssue', issue, text: 'Autrement' })
    tale.given(other, { type: 'placeIssues', issues: [before], themeId: 'theme-01', before: null })
    expect(tale.when(organiser, reword(before))).toEqual(refused('CONFLICT', { by: other.id, theme: 'Les valeurs' }))
    const placed = seen(tale, 'note-ann-1')
    tale.given(other, reword(placed))
    expect(tale.when(organiser, reword(placed))).toEqual(refused('CONFLICT', { by: other.id, theme: null }))
    expect(tale.when(organiser, reword(before)), 'moved, then reworded').toEqual(refused('CONFLICT', { by: other.id, theme: 'Les valeurs' }))
  })
  test('given a theme that somebody renamed, when it is renamed, recoloured or removed as it was before, then THEME_CHANGED says by whom and how it is called', () => {
    const tale = themed().given(other, { type: 'renameTheme', themeId: 'theme-01', revision: 0, title: 'Nos valeurs' })
    const change = refused('THEME_CHANGED', { by: other.id, title: 'Nos valeurs' })
    expect(tale.when(organiser, { type: 'renameTheme', themeId: 'theme-01', revision: 0, title: 'Valeurs' })).toEqual(change)
    expect(tale.when(organiser, { type: 'recolourTheme', themeId: 'theme-01', revision: 0, colour: 'mint' })).toEqual(change)
    expect(tale.when(organiser, { type: 'removeTheme', themeId: 'theme-01', revision: 0 })).toEqual(change)
    expect(tale.state.themes.get('theme-01')).toMatchObject({ title: 'Nos valeurs', colour: 'honey', changedBy: other.id })
  })
  test('given a theme that somebody removed, when it is used, renamed or put on the screen, then THEME_GONE says by whom; nobody is named to whoever removed it, or for a theme that never was', () => {
    const tale = themed().given(other, { type: 'removeTheme', themeId: 'theme-01', revision: 0 })
    const place = (themeId: string): Command => ({ type: 'placeIssues', issues: [seen(tale, 'note-ann-1')], themeId, before: null })
    const gone = refused('THEME_GONE', { by: other.id }), nobody = refused('THEME_GONE', { by: '' })
    expect(tale.when(organiser, place('theme-01'))).toEqual(gone)
    expect(tale.when(organiser, { type: 'renameTheme', themeId: 'theme-01', revision: 0, title: 'Valeurs' })).toEqual(gone)
    expect(tale.when(organiser, { type: 'directScreen', show: { kind: 'theme', themeId: 'theme-01' } })).toEqual(gone)
    expect(tale.when(other, place('theme-01'))).toEqual(nobody)
    expect(tale.when(organiser, place('theme-09'))).toEqual(nobody)
  })
  test('given a theme that somebody removed and brought back under its id, when it is renamed as it was before, then THEME_CHANGED says by whom', () => {
    const tale = themed().given(other, { type: 'removeTheme', themeId: 'theme-01', revision: 0 }).given(other, { type: 'createTheme', themeId: 'theme-01', title: 'Les valeurs', colour: 'honey' })
    expect(tale.when(organiser, { type: 'renameTheme', themeId: 'theme-01', revision: 0, title: 'Valeurs' })).toEqual(refused('THEME_CHANGED', { by: other.id, title: 'Les valeurs' }))
  })
  test('given a theme that issues came into, then renaming it is no race', () => {
    const tale = themed()
    tale.given(other, { type: 'placeIssues', issues: [seen(tale, 'note-ann-1')], themeId: 'theme-01', before: null })
    expect(tale.when(organiser, { type: 'renameTheme', themeId: 'theme-01', revision: 0, title: 'Valeurs' })).toMatchObject({ ok: true })
  })
})
