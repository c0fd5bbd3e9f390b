import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyCafe, fold } from '@tablee/domain/cafe'
import type { CafeState } from '@tablee/domain/cafe/state'
import { tell } from '@tablee/domain/visibility'
import { ann, bob, cat, facilitator, guest, inRound, post, type Story } from '../../../domain/test/given.ts'
import { anyTale, foundingDirectory, foundingMinutes, harvestOf, hide, hostileCafe, noteId } from '../../test/cafes.ts'
import { linkOf } from './chain.ts'
import { readArchive, type ArchiveFault } from './readArchive.ts'
import { exportSchema } from '../../test/exportSchema.ts'
import type { Archive } from './schema.ts'
import { archiveOf, writeArchive } from './writeArchive.ts'

/** What a desk gets of the log: what an archive is made of. */
const eventsOf = (tale: Story, directory = foundingDirectory) => tale.log.flatMap((logged) => tell(logged, 'desk', tale.state, directory) ?? [])
const people = [ann, bob].map((id) => ({ id, name: `Nom de ${id}`, organisation: 'SoliCités', role: '' }))
const archived = (tale: Story, named: typeof people | null = null): Archive => archiveOf(tale.state, { events: eventsOf(tale), people: named })
const stateOf = (file: string): CafeState => {
  const read = readArchive(file)
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  return fold(emptyCafe(read.cafeId), read.events)
}
const faultOf = (file: string): ArchiveFault | null => {
  const read = readArchive(file)
  return read.ok ? null : read.fault
}
/** The archive with one event changed, and every checksum made anew, as somebody would who knows how. */
const forged = (archive: Archive, position: number, change: (event: Record<string, unknown>) => unknown): string => {
  let link = ''
  const events = archive.events.map((logged) => {
    const event = logged.position === position ? change({ ...logged.event }) : logged.event
    link = linkOf(link, { ...logged, event })
    return { ...logged, event, checksum: link }
  })
  return JSON.stringify({ ...archive, events })
}

describe('a café as an archive', () => {
  it('given any café, another instance makes the same café of it', () => {
    fc.assert(fc.property(anyTale, (tale) => {
      expect(stateOf(writeArchive(archived(tale)))).toEqual(tale.state)
    }), { numRuns: 60 })
  })

  it('given the founding café and hostile texts, with and without names, the same', () => {
    for (const tale of [foundingMinutes(), hostileCafe()]) for (const named of [null, people]) expect(stateOf(writeArchive(archived(tale, named)))).toEqual(tale.state)
  })

  it('asked without names, holds none; asked with them, holds them beside the events', () => {
    const tale = harvestOf(['un'], { showsAuthors: true })
    expect(writeArchive(archiveOf(tale.state, { events: eventsOf(tale, (id) => ({ name: `Nom de ${id}`, organisation: 'SoliCités' })), people: null }))).not.toMatch(/Nom de|SoliCités/)
    const named = archived(tale, people)
    expect(JSON.stringify(named.events)).not.toContain('Nom de')
    expect(readArchive(writeArchive(named))).toMatchObject({ ok: true, people })
  })

  it('has a hidden note, marked so, among its events alone; of what was taken back it has no word', () => {
    const tale = inRound()
    post(post(post(tale, ann, noteId(0), 'montrée'), bob, noteId(1), 'masquée'), cat, noteId(2), 'reprise')
    tale.given(guest(cat), { type: 'editNote', noteId: noteId(2), text: 'reprise aussi' }).given(guest(cat), { type: 'deleteNote', noteId: noteId(2) })
    const archive = archived(hide(tale, noteId(1)))
    expect(JSON.stringify(archive.minutes)).not.toContain('masquée')
    expect(stateOf(writeArchive(archive)).notes.get(noteId(1))).toMatchObject({ text: 'masquée', hidden: true })
    expect(writeArchive(archive)).not.toContain('reprise')
    expect(stateOf(writeArchive(archive))).toEqual(tale.state)
  })

  it('says who voted, never for what', () => {
    const tale = harvestOf(['un', 'deux'])
    for (const id of ['theme-0000', 'theme-0001']) tale.given(facilitator, { type: 'createTheme', themeId: id, title: id, colour: 'sky' })
    tale.given(facilitator, { type: 'openVote', on: 'themes', dots: 3, per: 'person', choices: [] }).given(guest(ann), { type: 'castVote', ballot: [{ id: 'theme-0001', dots: 3 }] }).given(facilitator, { type: 'closeVote' })
    const { vote } = stateOf(writeArchive(archived(tale)))
    expect([...(vote?.ballots ?? [])]).toEqual([[ann, null]])
    expect(vote?.result).toEqual(tale.state.vote?.result)
  })

  describe('is taken in whole or not at all', () => {
    const tale = foundingMinutes()
    const archive = archived(tale)
    const file = writeArchive(archive)
    const at = (type: string): number => archive.events.find(({ event }) => event.type === type)?.position ?? 0

    it('given one letter changed, names the first event that is not what was written', () => {
      const position = at('NotePosted')
      const { event } = archive.events[position - 1] as { event: { text: string } }
      expect(faultOf(file.replaceAll(JSON.stringify(event.text).slice(1, -1), `${event.text.slice(1)}x`))).toEqual({ code: 'CHECKSUM', position })
    })
    it.each([['taken out', (events: unknown[]) => events.splice(9, 1)], ['put twice', (events: unknown[]) => events.splice(9, 0, events[9])], ['swapped', (events: unknown[]) => events.splice(9, 2, events[10], events[9])]])('given an event %s, names its place', (_, change) => {
      const events = [...archive.events]
      change(events)
      expect(faultOf(JSON.stringify({ ...archive, events }))).toEqual({ code: 'CHECKSUM', position: expect.toSatisfy((position: number) => position === 10 || position === 11) as number })
    })
    it.each([
      ['an unknown type', () => ({ type: 'CafeExploded' })],
      ['a field too many', (event: object) => ({ ...event, __proto__x: 1 })],
      ['a field of another type', (event: object) => ({ ...event, text: 7 })],
      ['a text that no café would have kept', (event: object) => ({ ...event, text: 'a\u202Eb' })],
      ['a text without end', (event: object) => ({ ...event, text: 'a'.repeat(20_000) })],
      ['a name in it', (event: object) => ({ ...event, person: { name: 'x', organisation: '' } })],
    ])('given an event with %s, its checksums made anew, names that event', (_, change) => {
      const position = at('NotePosted')
      expect(faultOf(forged(archive, position, change))).toEqual({ code: 'EVENT_BROKEN', position })
    })
    it('given settings that no form would send, or a log that begins with something else, names that event', () => {
      expect(faultOf(forged(archive, 1, (event) => ({ ...event, settings: { ...(event['settings'] as object), title: ' ' } })))).toEqual({ code: 'EVENT_BROKEN', position: 1 })
      expect(faultOf(forged(archive, 1, () => ({ type: 'ArrivalOpened' })))).toEqual({ code: 'EVENT_BROKEN', position: 1 })
    })
    it.each([
      ['no JSON', '{'], ['nothing', ''], ['another program’s file', '{"a":1}'], ['a list', '[]'], ['no events', JSON.stringify({ ...archive, events: [] })],
      ['a poisoned prototype', '{"schemaVersion":1,"__proto__":{"x":1},"events":[]}'], ['an id that is a path', JSON.stringify({ ...archive, cafeId: '../../etc/passwd' })],
    ])('given %s, says that it is no archive', (_, text) => {
      expect(faultOf(text)).toEqual({ code: 'BAD_ARCHIVE' })
    })
    it('given a file or events of a version to come, says so', () => {
      for (const newer of [{ schemaVersion: 999 }, { eventVersion: 999 }]) expect(faultOf(JSON.stringify({ ...archive, ...newer }))).toEqual({ code: 'VERSION_UNKNOWN' })
    })
    it('given markup as a title, takes it in as the words it is', () => {
      const position = at('ThemeCreated')
      const state = stateOf(forged(archive, position, (event) => ({ ...event, title: '<svg onload=alert(1)>' })))
      expect([...state.themes.values()][0]?.title).toBe('<svg onload=alert(1)>')
    })
  })
})

describe('the published schema of an archive', () => {
  const published = '../../../../docs/export.schema.json'
  const read = (): Record<string, unknown> => JSON.parse(readFileSync(new URL(published, import.meta.url), 'utf8')) as Record<string, unknown>
  it('is that of the archives that are written; `npm run schema` writes it anew', () => {
    // What an event may be grows with the café: it is checked below, on the events of real cafés.
    const bare = (schema: object): unknown => JSON.parse(JSON.stringify(schema, (key, value: unknown) => (key === 'event' ? undefined : value)))
    expect(bare(read())).toEqual(bare(exportSchema()))
  })
  it('given any café, another program finds its archive as the schema says, and one with a field too many not', () => {
    const validate = new Ajv({ strict: false }).compile(exportSchema())
    const problems = (archive: object): unknown => (validate(JSON.parse(JSON.stringify(archive))) ? null : validate.errors)
    for (const tale of [foundingMinutes(), hostileCafe()]) for (const named of [null, people]) expect(problems(archived(tale, named))).toBeNull()
    fc.assert(fc.property(anyTale, (tale) => { expect(problems(archived(tale))).toBeNull() }), { numRuns: 15 })
    expect(problems({ ...archived(foundingMinutes()), more: 1 })).not.toBeNull()
  })
})
