import { describe, expect, test } from 'vitest'
import { advance, ann, bob, cat, facilitator, guest, inHarvest, inRound, post, type Story } from '../test/given.ts'
import { audiencesOf, mayWatch, project, projectBy, type Audience } from './visibility.ts'

const directory = (id: string) => ({ name: `nom de ${id}`, organisation: 'org' })
const told = (tale: Story, audience: Audience) => tale.log.flatMap(({ event }) => project(event, audience, tale.state, directory) ?? [])
const textsTold = (tale: Story, audience: Audience) => told(tale, audience).flatMap((event) => ('text' in event && event.text ? [event.text] : []))

describe('everyone gets only what their view needs', () => {
  test('given notes at two tables, then a table hears of its own, without their authors', () => {
    const tale = post(post(inRound(), ann, 'note-0001', 'à la une'), bob, 'note-0002', 'à la deux')
    expect(textsTold(tale, 'table:1')).toEqual(['à la une'])
    expect(told(tale, 'table:1').filter((event) => event.type === 'NotePosted').map((event) => event.author)).toEqual([null])
  })
  test('given a note, then its author alone is told that it is theirs', () => {
    const tale = post(inRound(), ann, 'note-0001', 'à moi')
    expect(told(tale, `person:${ann}`).filter((event) => event.type === 'NotePosted').map((event) => event.author)).toEqual([ann])
    expect(textsTold(tale, `person:${cat}`)).toEqual([])
  })
  test('N8 given a note, then who posted it is told to the desk and to themselves, not to the table or the board', () => {
    const knows = (audience: Audience) => projectBy(ann, audience) === ann
    expect((['desk', `person:${ann}`] as const).map(knows)).toEqual([true, true])
    expect((['table:1', 'board', 'hall', 'themes', 'cafe', `person:${bob}`] as const).map(knows)).toEqual([false, false, false, false, false, false])
  })
  test('given a note that was hidden or deleted since, then its text is told to nobody but its author and the desk', () => {
    const tale = post(post(inRound(), ann, 'note-0001', 'masqué'), ann, 'note-0002', 'effacé')
    tale.given(facilitator, { type: 'hideNote', noteId: 'note-0001' }).given(guest(ann), { type: 'deleteNote', noteId: 'note-0002' })
    for (const audience of ['table:1', 'board', 'cafe', 'themes', 'hall'] as const) expect(textsTold(tale, audience)).toEqual([])
    expect(textsTold(tale, `person:${ann}`)).toEqual(['masqué'])
    tale.given(facilitator, { type: 'restoreNote', noteId: 'note-0001' })
    expect(textsTold(tale, 'table:1')).toContain('masqué')
  })
  test('given names, then neighbours, hall and desk know them, the café and the board do not, and the log never', () => {
    const tale = inRound()
    const named = (audience: Audience) => JSON.stringify(told(tale, audience)).includes(`nom de ${ann}`)
    expect([named('table:1'), named('hall'), named('desk')]).toEqual([true, true, true])
    expect([named('table:2'), named('cafe'), named('board'), named('themes'), named(`person:${bob}`)]).toEqual([false, false, false, false, false])
    expect(JSON.stringify(tale.log)).not.toContain('nom de')
  })
  test('given a silent phase, then what is written shows to no table', () => {
    const tale = advance(inRound({ rounds: 1 })).given(facilitator, { type: 'startSilence', minutes: 5 })
    tale.given(guest(ann), { type: 'postNote', noteId: 'note-0001', text: 'en silence', round: 1, typedAt: tale.now })
    expect(textsTold(tale, 'table:1')).toEqual([])
    expect(textsTold(tale, 'board')).toEqual(['en silence'])
  })
  test('given a phone, then it follows café, itself and its table; the board only from the harvest, and only if it asks', () => {
    const tale = inRound()
    expect(audiencesOf(tale.state, guest(ann))).toEqual(['cafe', `person:${ann}`, 'table:1'])
    expect(mayWatch(tale.state, guest(ann), 'board')).toBe(false)
    for (const forbidden of ['table:2', 'desk', 'hall', `person:${bob}`] as const) expect(mayWatch(tale.state, guest(ann), forbidden)).toBe(false)
    const harvest = inHarvest()
    expect(audiencesOf(harvest.state, guest(ann))).toContain('themes')
    expect(mayWatch(harvest.state, guest(ann), 'board')).toBe(true)
    expect(mayWatch(harvest.state, guest(ann), 'desk')).toBe(false)
  })
  test('given a screen, then it sees no note before the harvest', () => {
    const screen = { role: 'screen', id: 'screen' } as const
    expect(audiencesOf(inRound().state, screen)).toEqual(['cafe', 'hall'])
    expect(audiencesOf(inHarvest().state, screen)).toEqual(['cafe', 'hall', 'board'])
  })
})
