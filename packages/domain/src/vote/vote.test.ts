import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advance, ann, bob, cat, dan, facilitator, guest, inHarvest, type Story } from '../../test/given.ts'
import { project, type Audience } from '../visibility.ts'
import type { Ballot } from './commands.ts'
import { voteRanking } from './read.ts'

const themes = ['theme-01', 'theme-02', 'theme-03']
const withThemes = (): Story => {
  const tale = inHarvest()
  themes.forEach((themeId, at) => tale.given(facilitator, { type: 'createTheme', themeId, title: `thème ${at + 1}`, colour: 'sky' }))
  return tale
}
const open = (tale: Story, over: { dots?: number; per?: 'person' | 'organisation'; choices?: string[] } = {}): Story =>
  tale.given(facilitator, { type: 'openVote', on: 'themes', dots: 3, per: 'person', choices: [], ...over })
const cast = (tale: Story, id: string, ballot: Ballot) => tale.when(guest(id), { type: 'castVote', ballot })
const ranking = (tale: Story) => voteRanking(tale.state).map(({ id, dots, rank }) => [id, dots, rank])
const told = (tale: Story, audience: Audience) => JSON.stringify(tale.log.flatMap(({ event }) => project(event, audience, tale.state, () => undefined) ?? []))

describe('a vote with dots', () => {
  test('given dots given by several, when the vote is closed, then the sums are told, the most first, and equals share a rank', () => {
    const tale = open(withThemes())
    cast(tale, ann, [{ id: 'theme-02', dots: 2 }, { id: 'theme-01', dots: 1 }])
    cast(tale, bob, [{ id: 'theme-02', dots: 3 }])
    cast(tale, cat, [{ id: 'theme-03', dots: 1 }])
    expect(ranking(tale), 'secret until closed').toEqual([])
    tale.given(facilitator, { type: 'closeVote' })
    expect(ranking(tale)).toEqual([['theme-02', 5, 1], ['theme-01', 1, 2], ['theme-03', 1, 2]])
    expect(tale.state.vote?.result?.voters).toBe(3)
  })
  test('given a second ballot of the same person, then it replaces the first; an empty one takes it back', () => {
    const tale = open(withThemes())
    cast(tale, ann, [{ id: 'theme-01', dots: 3 }])
    cast(tale, ann, [{ id: 'theme-02', dots: 1 }])
    cast(tale, bob, [{ id: 'theme-01', dots: 2 }])
    cast(tale, bob, [])
    tale.given(facilitator, { type: 'closeVote' })
    expect(ranking(tale)[0]).toEqual(['theme-02', 1, 1])
    expect(tale.state.vote?.result?.voters).toBe(1)
  })
  test('given what no ballot may be, then it is refused and changes nothing', () => {
    const tale = withThemes()
    expect(cast(tale, ann, [])).toEqual({ ok: false, refusal: { code: 'VOTE_CLOSED' } })
    open(tale, { choices: ['theme-01', 'theme-03'] })
    const { vote } = tale.state
    expect(cast(tale, ann, [{ id: 'theme-01', dots: 4 }])).toEqual({ ok: false, refusal: { code: 'VOTE_TOO_MANY', dots: 3 } })
    expect(cast(tale, ann, [{ id: 'theme-01', dots: 2 }, { id: 'theme-03', dots: 2 }])).toEqual({ ok: false, refusal: { code: 'VOTE_TOO_MANY', dots: 3 } })
    expect(cast(tale, ann, [{ id: 'theme-02', dots: 1 }]), 'not on the shortlist').toEqual({ ok: false, refusal: { code: 'VOTE_CHOICE_UNKNOWN' } })
    expect(cast(tale, ann, [{ id: 'theme-01', dots: 1 }, { id: 'theme-01', dots: 1 }])).toEqual({ ok: false, refusal: { code: 'VOTE_CHOICE_UNKNOWN' } })
    expect(tale.when(facilitator, { type: 'castVote', ballot: [] })).toEqual({ ok: false, refusal: { code: 'PERSON_UNKNOWN' } })
    expect(tale.when(facilitator, { type: 'openVote', on: 'themes', dots: 3, per: 'person', choices: [] })).toEqual({ ok: false, refusal: { code: 'VOTE_OPEN' } })
    expect(tale.state.vote).toBe(vote)
    tale.given(facilitator, { type: 'discardVote' })
    expect(tale.when(facilitator, { type: 'openVote', on: 'themes', dots: 3, per: 'person', choices: ['theme-01'] })).toEqual({ ok: false, refusal: { code: 'VOTE_TOO_FEW' } })
  })
  test('given one voice per organisation, then the last of its people counts, and who gave no organisation is told so', () => {
    const tale = open(withThemes(), { per: 'organisation' })
    tale.organisations.set(ann, 'Réseau CREE').set(bob, ' réseau  cree ').set(cat, 'Mairie')
    cast(tale, ann, [{ id: 'theme-01', dots: 3 }])
    cast(tale, cat, [{ id: 'theme-03', dots: 1 }])
    cast(tale, bob, [{ id: 'theme-02', dots: 2 }])
    expect(cast(tale, dan, [{ id: 'theme-02', dots: 1 }])).toEqual({ ok: false, refusal: { code: 'VOTE_NO_ORGANISATION' } })
    tale.given(facilitator, { type: 'closeVote' })
    expect(ranking(tale)).toEqual([['theme-02', 2, 1], ['theme-03', 1, 2], ['theme-01', 0, 3]])
  })
  test('given somebody without a phone, then a phone of their table votes for them; nobody votes for people with one', () => {
    const tale = open(withThemes())
    tale.state.participants.set(dan, { ...tale.state.participants.get(dan)!, withoutPhone: true })
    const forDan = (actor: string) => tale.when(guest(actor), { type: 'castVote', ballot: [{ id: 'theme-01', dots: 1 }], voter: dan })
    expect(forDan(bob)).toMatchObject({ ok: true, events: [{ voter: dan, caster: bob }] })
    expect(forDan(ann)).toEqual({ ok: false, refusal: { code: 'NOT_FOR_THEM' } })
    expect(tale.when(guest(bob), { type: 'castVote', ballot: [], voter: ann })).toEqual({ ok: false, refusal: { code: 'NOT_FOR_THEM' } })
    expect(told(tale, `person:${bob}`), 'the phone goes on showing what it cast').toContain('"dots":1')
  })
  test('given an open vote, then nobody but the voter is told what is on a ballot, and phones hear of no ballot of others', () => {
    const tale = open(withThemes())
    cast(tale, ann, [{ id: 'theme-02', dots: 3 }])
    const others = ['cafe', 'hall', 'desk', 'board', 'themes', 'table:1', `person:${bob}`] as const
    expect(others.map((audience) => told(tale, audience)).join('')).not.toContain('"dots":3}]')
    expect(told(tale, `person:${ann}`)).toContain('"ballot":[{"id":"theme-02","dots":3}]')
    expect(told(tale, 'desk'), 'the desk sees that somebody voted').toContain('"ballot":null')
    for (const audience of ['cafe', 'themes', 'board', `person:${bob}`] as const) expect(told(tale, audience)).not.toContain('VoteCast')
  })
  test('given an open vote, when the café is closed, then the result is told with it; and a closed vote can be opened again', () => {
    const tale = open(withThemes())
    cast(tale, ann, [{ id: 'theme-02', dots: 3 }])
    tale.given(facilitator, { type: 'closeVote' }).given(facilitator, { type: 'reopenVote' })
    expect(ranking(tale)).toEqual([])
    cast(tale, bob, [{ id: 'theme-02', dots: 1 }])
    advance(tale)
    expect([tale.state.phase, ranking(tale)[0]]).toEqual(['closed', ['theme-02', 4, 1]])
  })
  test('given any ballots in any order, then the sums are those of each voter’s last one', () => {
    const ballot = fc.uniqueArray(fc.record({ id: fc.constantFrom(...themes), dots: fc.integer({ min: 1, max: 3 }) }), { selector: ({ id }) => id, maxLength: 3 })
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(ann, bob, cat, dan), ballot), { maxLength: 20 }), (given) => {
      const tale = open(withThemes())
      const last = new Map<string, Ballot>()
      for (const [id, dots] of given) if (cast(tale, id, dots).ok) last.set(id, dots)
      tale.given(facilitator, { type: 'closeVote' })
      for (const id of themes) expect(tale.state.vote?.result?.totals.find((total) => total.id === id)?.dots).toBe([...last.values()].flat().filter((dot) => dot.id === id).reduce((sum, { dots }) => sum + dots, 0))
      expect(tale.state.vote?.result?.voters).toBe([...last.values()].filter(({ length }) => length > 0).length)
    }), { numRuns: 60 })
  })
})
