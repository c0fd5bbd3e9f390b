import { describe, expect, test } from 'vitest'
import { ann, bob, cat, dan, facilitator, guest, inRound, post, type Story } from '../../test/given.ts'
import { shownNotes } from '../issue/read.ts'
import { audiencesOf, project, type Audience } from '../visibility.ts'

const told = (tale: Story, audience: Audience) => tale.log.flatMap(({ event }) => project(event, audience, tale.state, () => undefined) ?? [])
const textsTold = (tale: Story, audience: Audience) => told(tale, audience).flatMap((event) => ('text' in event && event.text ? [event.text] : []))
const others = ['table:1', 'board', 'cafe', 'themes', 'hall'] as const
const shown = (tale: Story) => [...tale.state.issues.values()].flatMap((issue) => shownNotes(tale.state, issue).map(({ text }) => text))

/** Ann is the host of table 1, where Cat sits too. */
const hosted = (holdsNotes: boolean): Story => inRound({ holdsNotes }).given(facilitator, { type: 'nameHost', participantId: ann, table: 1 })

describe('notes that wait for a look', () => {
  test('given a café that holds notes, then a new one shows to its author, the table’s host and the desk alone, until it is let go', () => {
    const tale = post(hosted(true), cat, 'note-0001', 'à relire')
    expect(others.flatMap((audience) => textsTold(tale, audience))).toEqual([])
    expect(([`person:${cat}`, 'host:1', 'desk'] as const).map((audience) => textsTold(tale, audience))).toEqual([['à relire'], ['à relire'], ['à relire']])
    expect(shown(tale), 'nor does it stand on any sheet').toEqual([])
    tale.given(facilitator, { type: 'restoreNote', noteId: 'note-0001' })
    expect(textsTold(tale, 'table:1')).toContain('à relire')
    expect([shown(tale), tale.state.notes.get('note-0001')?.held]).toEqual([['à relire'], false])
  })
  test('given a held note, when it is hidden, then it waits no more but stays hidden', () => {
    const tale = post(hosted(true), cat, 'note-0001').given(facilitator, { type: 'hideNote', noteId: 'note-0001' })
    expect(tale.state.notes.get('note-0001')).toMatchObject({ held: false, hidden: true })
  })
  test('given a host, then the host hides and restores at the host’s own table, and nobody else’s', () => {
    const tale = post(post(hosted(false), cat, 'note-0001', 'ici'), bob, 'note-0002', 'ailleurs')
    tale.given(guest(ann), { type: 'hideNote', noteId: 'note-0001' })
    expect(textsTold(tale, 'table:1')).toEqual([])
    expect(audiencesOf(tale.state, guest(ann))).toContain('host:1')
    expect(textsTold(tale, 'host:1'), 'the host still reads what is hidden, to restore it').toEqual(['ici'])
    tale.given(guest(ann), { type: 'restoreNote', noteId: 'note-0001' })
    expect(tale.when(guest(ann), { type: 'hideNote', noteId: 'note-0002' })).toEqual({ ok: false, refusal: { code: 'FORBIDDEN' } })
    expect(tale.when(guest(cat), { type: 'hideNote', noteId: 'note-0001' })).toEqual({ ok: false, refusal: { code: 'FORBIDDEN' } })
    expect(audiencesOf(tale.state, guest(cat)).some((audience) => audience.startsWith('host:'))).toBe(false)
  })
})

describe('a note written for somebody else', () => {
  const write = (tale: Story, actor: Parameters<Story['when']>[0], as: { kind: 'person'; participantId: string } | { kind: 'table'; table: number } | undefined) =>
    tale.when(actor, { type: 'postNote', noteId: `note-for-${tale.log.length}`, text: 'dicté', round: 1, typedAt: tale.now, as })
  const dans = { kind: 'person', participantId: dan } as const, cats = { kind: 'person', participantId: cat } as const

  test('given somebody without a phone, then a phone of the same table writes for them, and one of another table does not', () => {
    const tale = inRound()
    tale.state.participants.set(dan, { ...tale.state.participants.get(dan)!, withoutPhone: true })
    expect(write(tale, guest(bob), dans)).toMatchObject({ ok: true, events: [{ author: dan, table: 2 }] })
    expect(write(tale, guest(ann), dans)).toEqual({ ok: false, refusal: { code: 'NOT_FOR_THEM' } })
    expect(write(tale, guest(ann), cats), 'Cat has a phone of her own').toEqual({ ok: false, refusal: { code: 'NOT_FOR_THEM' } })
  })
  test('given a host, then the host writes for anyone at the table, and for the table itself', () => {
    const tale = hosted(false)
    expect(write(tale, guest(ann), cats)).toMatchObject({ ok: true, events: [{ author: cat }] })
    expect(write(tale, guest(ann), { kind: 'table', table: 1 })).toMatchObject({ ok: true, events: [{ author: null, table: 1 }] })
    expect(write(tale, guest(ann), { kind: 'table', table: 2 })).toEqual({ ok: false, refusal: { code: 'NOT_FOR_THEM' } })
  })
  test('given a scribe at the desk, then paper notes are written for a table or a person, never for nobody', () => {
    const tale = inRound()
    expect(write(tale, facilitator, { kind: 'table', table: 2 })).toMatchObject({ ok: true, events: [{ author: null, table: 2 }] })
    expect(write(tale, facilitator, cats)).toMatchObject({ ok: true, events: [{ author: cat, table: 1 }] })
    expect(write(tale, facilitator, undefined)).toEqual({ ok: false, refusal: { code: 'NOT_FOR_THEM' } })
    expect(write(tale, facilitator, { kind: 'table', table: 9 })).toEqual({ ok: false, refusal: { code: 'TABLE_UNKNOWN', table: 9 } })
  })
  test('given a note written for somebody, then its writer may change it, and so may they', () => {
    const tale = hosted(false)
    tale.given(guest(ann), { type: 'postNote', noteId: 'note-0001', text: 'dicté', round: 1, typedAt: tale.now, as: cats })
    expect(tale.when(guest(ann), { type: 'editNote', noteId: 'note-0001', text: 'relu' })).toMatchObject({ ok: true })
    expect(tale.when(guest(cat), { type: 'editNote', noteId: 'note-0001', text: 'repris' })).toMatchObject({ ok: true })
    expect(tale.when(facilitator, { type: 'editNote', noteId: 'note-0001', text: 'forcé' })).toEqual({ ok: false, refusal: { code: 'FORBIDDEN' } })
    expect(textsTold(tale, `person:${ann}`)).toContain('dicté')
  })
})
