import { describe, expect, test } from 'vitest'
import { advance, facilitator, guest, inHarvest, inRound, ann } from '../../test/given.ts'
import { audiencesOf, project } from '../visibility.ts'
import { showingOn } from './read.ts'

const blank = { type: 'directScreen', show: { kind: 'blank' } } as const
const live = { type: 'directScreen', show: { kind: 'live' } } as const
const onTheme = { type: 'directScreen', show: { kind: 'theme', themeId: 'theme-01' } } as const

describe('the screen is directed from the desk', () => {
  test('given a screen that was blanked, then it stays so until it is told otherwise', () => {
    const tale = inRound().given(facilitator, blank)
    expect(showingOn(tale.state)).toEqual({ kind: 'blank' })
    tale.given(facilitator, live)
    expect(showingOn(tale.state)).toEqual({ kind: 'live' })
  })
  test('given a directed screen, when the café takes a step, then it shows what goes on again', () => {
    const tale = inRound().given(facilitator, { type: 'directScreen', show: { kind: 'frozen' } })
    advance(tale)
    expect(showingOn(tale.state)).toEqual({ kind: 'live' })
    expect(tale.when(facilitator, { type: 'directScreen', show: { kind: 'frozen' } }), 'frozen before the step is not frozen now').toMatchObject({ ok: true, events: [{ type: 'ScreenDirected' }] })
  })
  test('given a theme alone on the screen, when the theme is removed, then the screen shows what goes on', () => {
    const tale = inHarvest().given(facilitator, { type: 'createTheme', themeId: 'theme-01', title: 'Réseaux', colour: 'sky' }).given(facilitator, onTheme)
    expect(showingOn(tale.state)).toEqual(onTheme.show)
    tale.given(facilitator, { type: 'removeTheme', themeId: 'theme-01', revision: 0 })
    expect(showingOn(tale.state)).toEqual({ kind: 'live' })
    expect(tale.when(facilitator, onTheme)).toEqual({ ok: false, refusal: { code: 'THEME_GONE', by: '' } })
  })
  test('given a directed screen, when a vote is opened, then the room sees the vote', () => {
    const tale = inHarvest().given(facilitator, { type: 'createTheme', themeId: 'theme-01', title: 'Réseaux', colour: 'sky' }).given(facilitator, { type: 'createTheme', themeId: 'theme-02', title: 'Financer', colour: 'rose' }).given(facilitator, onTheme)
    tale.given(facilitator, { type: 'openVote', on: 'themes', dots: 3, per: 'person', choices: [] })
    expect(showingOn(tale.state)).toEqual({ kind: 'live' })
  })
  test('given what is shown already, when it is asked for again, then nothing happens', () => {
    const tale = inRound()
    expect(tale.when(facilitator, live)).toEqual({ ok: true, events: [] })
    tale.given(facilitator, blank)
    expect(tale.when(facilitator, blank)).toEqual({ ok: true, events: [] })
  })
  test('given a participant, then they direct no screen; and the screen itself is told', () => {
    const tale = inRound().given(facilitator, blank)
    expect(tale.when(guest(ann), live)).toEqual({ ok: false, refusal: { code: 'FORBIDDEN' } })
    expect(audiencesOf(tale.state, { role: 'screen', id: 'screen' }).map((audience) => project({ type: 'ScreenDirected', show: { kind: 'blank' } }, audience, tale.state, () => undefined))).toContainEqual({ type: 'ScreenDirected', show: { kind: 'blank' } })
  })
})
