import { describe, expect, test } from 'vitest'
import { advance, ann, arrived, authority, bob, facilitator, guest, inHarvest, inRound, organiser, post, seen, settings, story } from '../test/given.ts'
import { remaining } from './round/clock.ts'
import { upcast } from './upcast.ts'
import { issuesOfTheme, issueText, unplacedIssues } from './issue/read.ts'

const refusal = (code: string, more: object = {}) => ({ ok: false, refusal: { code, ...more } })
const minute = 60_000

describe('the life of a café: draft, arrival, walking, round, (silent), harvest, closed', () => {
  test('given a draft, when it advances to the end, then it goes through every phase in order', () => {
    const tale = arrived()
    const phases = [tale.state.phase]
    while (tale.state.phase !== 'closed') phases.push(advance(tale).state.phase)
    expect(phases).toEqual(['arrival', 'walking', 'round', 'walking', 'round', 'round', 'harvest', 'closed'])
  })
  test('given any phase but the draft, when stepping back, then it is in the phase before', () => {
    const tale = arrived()
    while (tale.state.phase !== 'closed') advance(tale)
    const back = []
    for (let steps = 0; steps < 7; steps += 1) back.push(`${tale.given(facilitator, { type: 'stepBack', step: tale.state.step }).state.phase} ${tale.state.round}`)
    expect(back).toEqual(['harvest 2', 'round 2', 'walking 2', 'round 1', 'walking 1', 'arrival 0', 'draft 0'])
    expect(tale.when(facilitator, { type: 'stepBack', step: tale.state.step })).toEqual(refusal('NOT_NOW'))
  })
  test('given two facilitators who press the same button, then one step is made', () => {
    const tale = arrived()
    const { step } = tale.state
    tale.given(facilitator, { type: 'advance', step })
    expect(tale.when(organiser, { type: 'advance', step })).toEqual(refusal('STEP_TAKEN'))
  })
  test('given an empty room, when starting, then it is refused', () => {
    const tale = story().given(organiser, { type: 'advance', step: 0 })
    expect(tale.when(facilitator, { type: 'advance', step: tale.state.step })).toEqual(refusal('NOBODY_HERE'))
  })
  test('given settings with the wrong number of questions or none, then they are refused', () => {
    const tale = story()
    const revise = (change: object) => tale.when(organiser, { type: 'reviseCafe', settings: { ...settings, ...change } })
    expect(revise({ title: '  ' })).toEqual(refusal('TITLE_EMPTY'))
    expect(revise({ questions: { mode: 'perRound', texts: ['a'] } })).toEqual(refusal('QUESTION_COUNT', { expected: 2 }))
    expect(revise({ questions: { mode: 'all', texts: ['\u200b'] } })).toEqual(refusal('QUESTION_EMPTY'))
    expect(revise({ title: 'Ateliers\r\nSet-Cookie: x' })).toMatchObject({ ok: true, events: [{ settings: { title: 'Ateliers Set-Cookie: x' } }] })
  })
})

describe('whether documents name the authors of notes', () => {
  const revise = (tale: ReturnType<typeof story>, showsAuthors: boolean) => tale.when(organiser, { type: 'reviseCafe', settings: { ...tale.state.settings, showsAuthors } })
  test('given a log written before there was the choice, then they never do', () => {
    const { showsAuthors: _, ...before } = settings
    expect(upcast(1, { type: 'CafeCreated', settings: before })).toMatchObject({ settings: { showsAuthors: false } })
  })
  test('given nobody in the room yet, then the choice is free', () => {
    const tale = story()
    expect([true, false, true].map((choice) => revise(tale, choice).ok)).toEqual([true, true, true])
  })
  test('given somebody who was told at the door that their name will not show, then it can no longer be made to', () => {
    expect(revise(arrived({ showsAuthors: false }), true)).toEqual(refusal('AUTHORS_PROMISED'))
    expect(revise(arrived({ showsAuthors: true }), false)).toMatchObject({ ok: true })
  })
  test('given a note, even one that was deleted, when the café is back at arrival, then the choice stays as it is', () => {
    const tale = inRound({ showsAuthors: true })
    post(tale, ann, 'note-ann-1').given(guest(ann), { type: 'deleteNote', noteId: 'note-ann-1' })
    while (tale.state.phase !== 'arrival') tale.given(facilitator, { type: 'stepBack', step: tale.state.step })
    expect(revise(tale, false)).toEqual(refusal('AUTHORS_PROMISED'))
    expect(tale.when(organiser, { type: 'reviseCafe', settings: { ...tale.state.settings, place: 'Évry' } })).toMatchObject({ ok: true })
  })
})

describe('the clock', () => {
  test('given a round of 20 minutes, when 5 have gone, then 15 remain; paused they stay; +5 adds', () => {
    const tale = inRound().wait(5 * minute)
    expect(remaining(tale.state.clock, tale.now)).toBe(15 * minute)
    tale.given(facilitator, { type: 'pauseClock' }).wait(60 * minute)
    expect(remaining(tale.state.clock, tale.now)).toBe(15 * minute)
    tale.given(facilitator, { type: 'extendClock', minutes: 5 }).given(facilitator, { type: 'resumeClock' }).wait(minute)
    expect(remaining(tale.state.clock, tale.now)).toBe(19 * minute)
  })
  test('given time left, when the authority says it elapsed, then nothing happens; when it is over, the bell rings and all walk', () => {
    const tale = inRound()
    expect(tale.when(authority, { type: 'elapse' })).toEqual({ ok: true, events: [] })
    tale.wait(20 * minute).given(authority, { type: 'elapse' })
    expect(tale.log.slice(-2).map(({ event }) => event.type)).toEqual(['RoundEnded', 'WalkingStarted'])
  })
  test('given the last bell, when a minute is added, then the round runs again', () => {
    const tale = inRound({ rounds: 1 }).wait(20 * minute).given(authority, { type: 'elapse' })
    expect(tale.state).toMatchObject({ phase: 'round', clock: null })
    tale.given(facilitator, { type: 'extendClock', minutes: 1 })
    expect(remaining(tale.state.clock, tale.now)).toBe(minute)
    expect(tale.state.rounds[0]?.endedAt).toBeNull()
  })
  test('given a bell rung by mistake, when stepping back, then the time that was left is there, paused', () => {
    const tale = inRound().wait(5 * minute)
    advance(tale).given(facilitator, { type: 'stepBack', step: tale.state.step })
    expect(tale.state).toMatchObject({ phase: 'round', round: 1, clock: { kind: 'paused', remaining: 15 * minute } })
  })
})

describe('seats', () => {
  test('given people who arrive, then each is told a table of round 1, and a latecomer moves nobody', () => {
    const tale = arrived()
    const before = new Map(tale.state.seats.get(1))
    tale.given(authority, { type: 'arrive', participantId: 'person-late', withoutPhone: true })
    for (const [id, table] of before) expect(tale.state.seats.get(1)?.get(id)).toBe(table)
    expect(tale.state.seats.get(1)?.get('person-late')).toBeDefined()
  })
  test('given the rounds have started, then every round is planned for all present, hosts at their table', () => {
    const tale = arrived().given(facilitator, { type: 'nameHost', participantId: ann, table: 2 })
    advance(tale)
    expect([...tale.state.seats.keys()]).toEqual([1, 2])
    for (const round of [1, 2]) expect(tale.state.seats.get(round)?.get(ann)).toBe(2)
  })
  test('given one who left, when the next walk starts, then seats are planned without them; when they return, they have one', () => {
    const tale = inRound().given(guest(bob), { type: 'leave', participantId: bob })
    advance(tale).given(guest(bob), { type: 'return', participantId: bob })
    expect(tale.state.seats.get(2)?.get(bob)).toBeDefined()
    expect(tale.when(guest(bob), { type: 'leave', participantId: ann })).toEqual(refusal('FORBIDDEN'))
  })
})

describe('notes', () => {
  test('given a round, when a note is posted, then it is stamped with table, round and question', () => {
    const tale = post(inRound({ questions: { mode: 'perTable', texts: ['un', 'deux'] } }), bob, 'note-0001')
    expect(tale.state.notes.get('note-0001')).toMatchObject({ author: bob, table: 2, round: 1, question: 1 })
  })
  test('given a note typed in round 1, when it is sent in round 2, then it lands in round 1 at the table of then', () => {
    const tale = inRound()
    const typedAt = tale.now
    advance(advance(tale.wait(10 * minute))).wait(10 * minute)
    tale.given(guest(ann), { type: 'postNote', noteId: 'note-late', text: 'tard', round: 1, typedAt })
    expect(tale.state.notes.get('note-late')).toMatchObject({ round: 1, table: tale.state.seats.get(1)?.get(ann) })
  })
  test('given a round that is over, when a note is typed for it after the next began and the grace is past, then ROUND_CLOSED', () => {
    const tale = advance(advance(inRound())).wait(10 * minute)
    expect(tale.when(guest(ann), { type: 'postNote', noteId: 'note-late', text: 'x', round: 1, typedAt: tale.now })).toEqual(refusal('ROUND_CLOSED'))
  })
  test('given the bell has rung, when walking, then a note still lands in the round that was', () => {
    const tale = advance(inRound()).wait(minute)
    tale.given(guest(ann), { type: 'postNote', noteId: 'note-walk', text: 'en marchant', round: 1, typedAt: tale.now })
    expect(tale.state.notes.get('note-walk')?.round).toBe(1)
  })
  test('given texts of every kind, then they are refused or cleaned, never cut', () => {
    const tale = inRound()
    const send = (text: string) => tale.when(guest(ann), { type: 'postNote', noteId: `note-${tale.log.length}-x`, text, round: 1, typedAt: tale.now })
    expect(send('   \u200b\u2060\n\t')).toEqual(refusal('TEXT_EMPTY'))
    expect(send('a'.repeat(501))).toEqual(refusal('TEXT_TOO_LONG', { limit: 500 }))
    expect(send('é'.repeat(10_000))).toEqual(refusal('TEXT_TOO_LONG', { limit: 500 }))
    expect(send('a'.repeat(500))).toMatchObject({ ok: true })
    expect(send('ȩ̣̰̱́'.repeat(400))).toMatchObject({ ok: true })
    expect(send('abc\u0000\b\u001bdef')).toMatchObject({ ok: true, events: [{ text: 'abcdef' }] })
    expect(send('\ud800')).toMatchObject({ ok: true, events: [{ text: '\ufffd' }] })
    expect(send('\u202efdp.exe\u202c Oui')).toMatchObject({ ok: true, events: [{ text: 'fdp.exe Oui' }] })
  })
  test('given a note of somebody else, when edited or deleted, then FORBIDDEN; in the harvest nobody edits', () => {
    const tale = post(inRound(), bob, 'note-0001')
    expect(tale.when(guest(ann), { type: 'editNote', noteId: 'note-0001', text: 'vandalisé' })).toEqual(refusal('FORBIDDEN'))
    expect(tale.when(guest(ann), { type: 'deleteNote', noteId: 'note-0001' })).toEqual(refusal('FORBIDDEN'))
    tale.given(guest(bob), { type: 'editNote', noteId: 'note-0001', text: 'mieux dit' })
    while (tale.state.phase !== 'harvest') advance(tale)
    expect(tale.when(guest(bob), { type: 'editNote', noteId: 'note-0001', text: 'trop tard' })).toEqual(refusal('NOT_NOW'))
    expect(tale.state.notes.get('note-0001')?.text).toBe('mieux dit')
  })
  test('given the same note sent twice, then it is there once; the same id of another author is refused', () => {
    const tale = post(inRound(), ann, 'note-0001')
    const length = tale.log.length
    post(tale, ann, 'note-0001')
    expect(tale.log.length).toBe(length)
    expect(tale.when(guest(bob), { type: 'postNote', noteId: 'note-0001', text: 'vol', round: 1, typedAt: tale.now })).toEqual(refusal('ID_TAKEN'))
  })
  test('given a closed café, when a note comes, then CAFE_CLOSED', () => {
    const tale = advance(inHarvest())
    expect(tale.when(guest(ann), { type: 'postNote', noteId: 'note-late', text: 'x', round: 1, typedAt: tale.now })).toEqual(refusal('CAFE_CLOSED'))
  })
})

describe('the harvest', () => {
  const withTheme = () => inHarvest().given(facilitator, { type: 'createTheme', themeId: 'theme-01', title: 'Les valeurs', colour: 'honey' })
  const place = (tale: ReturnType<typeof withTheme>, id: string, before: string | null = null) =>
    tale.given(facilitator, { type: 'placeIssues', issues: [seen(tale, id)], themeId: 'theme-01', before })

  test('given notes, then each waits as an issue of its own; when placed, it stands where it was put', () => {
    const tale = withTheme()
    expect(unplacedIssues(tale.state).map((issue) => issue.id)).toEqual(['note-ann-1', 'note-bob-1', 'note-cat-1', 'note-dan-1'])
    place(place(place(tale, 'note-ann-1'), 'note-bob-1'), 'note-cat-1', 'note-bob-1')
    expect(issuesOfTheme(tale.state, 'theme-01').map((issue) => issue.id)).toEqual(['note-ann-1', 'note-cat-1', 'note-bob-1'])
    expect(unplacedIssues(tale.state)).toHaveLength(1)
  })
  test('given two notes merged and reworded, then one issue holds both; when separated, two stand side by side', () => {
    const tale = place(place(withTheme(), 'note-ann-1'), 'note-bob-1')
    tale.given(facilitator, { type: 'mergeIssues', issues: [seen(tale, 'note-cat-1')], into: seen(tale, 'note-ann-1') })
      .given(facilitator, { type: 'rewordIssue', issue: seen(tale, 'note-ann-1'), text: 'Une formulation' })
    const merged = tale.state.issues.get('note-ann-1')
    expect(merged && [issueText(tale.state, merged), merged.noteIds]).toEqual(['Une formulation', ['note-ann-1', 'note-cat-1']])
    tale.given(facilitator, { type: 'separateNote', noteId: 'note-ann-1', from: seen(tale, 'note-ann-1'), issueId: 'issue-new' })
    expect(issuesOfTheme(tale.state, 'theme-01').map((issue) => [issue.id, issue.noteIds])).toEqual([
      ['note-ann-1', ['note-cat-1']], ['issue-new', ['note-ann-1']], ['note-bob-1', ['note-bob-1']],
    ])
    expect(tale.when(facilitator, { type: 'separateNote', noteId: 'note-ann-1', from: seen(tale, 'issue-new'), issueId: 'issue-x2' })).toEqual(refusal('LAST_NOTE'))
  })
  test('given two facilitators who move the same issue, then the second is told who won and where it went', () => {
    const tale = withTheme()
    const issues = [seen(tale, 'note-ann-1')]
    tale.given(facilitator, { type: 'placeIssues', issues, themeId: 'theme-01', before: null })
    expect(tale.when(organiser, { type: 'placeIssues', issues, themeId: null, before: null })).toEqual(refusal('CONFLICT', { by: 'facilitator', theme: 'Les valeurs' }))
  })
  test('given a theme, then its title is taken whatever its case, and a removed theme gives its issues back', () => {
    const tale = place(withTheme(), 'note-ann-1')
    expect(tale.when(facilitator, { type: 'createTheme', themeId: 'theme-02', title: ' les  VALEURS ', colour: 'mint' })).toEqual(refusal('THEME_EXISTS', { title: 'Les valeurs' }))
    tale.given(facilitator, { type: 'removeTheme', themeId: 'theme-01', revision: 0 })
    expect(unplacedIssues(tale.state)).toHaveLength(4)
    expect(tale.when(facilitator, { type: 'placeIssues', issues: [seen(tale, 'note-ann-1')], themeId: 'theme-01', before: null })).toEqual(refusal('THEME_GONE', { by: '' }))
  })
  test('given three themes, when one is moved before another, then the order is that', () => {
    const tale = withTheme()
    for (const id of ['theme-02', 'theme-03']) tale.given(facilitator, { type: 'createTheme', themeId: id, title: id, colour: 'mint' })
    tale.given(facilitator, { type: 'moveTheme', themeId: 'theme-03', before: 'theme-01' })
    expect(tale.state.themeOrder).toEqual(['theme-03', 'theme-01', 'theme-02'])
  })
  test('given a participant, when they try what a facilitator does, then FORBIDDEN', () => {
    const tale = withTheme()
    expect(tale.when(guest(ann), { type: 'renameTheme', themeId: 'theme-01', revision: 0, title: 'x' })).toEqual(refusal('FORBIDDEN'))
  })
})
