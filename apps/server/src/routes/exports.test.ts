import { emptyCafe, fold } from '@tablee/domain/cafe'
import type { CafeState } from '@tablee/domain/cafe/state'
import type { LoggedEvent } from '@tablee/domain/event'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { inRound, newId, openHouse, type House } from '../../test/given.ts'

// The first file waits for its thread to begin, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

type Harvested = Awaited<ReturnType<typeof inRound>>
const get = (from: House, links: CafeLinks, what: string, key = links.facilitator): Promise<Response> =>
  fetch(`${from.origin}/api/cafes/${links.cafeId}/${what}`, { headers: { authorization: `Bearer ${key}` } })
const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { error: { code: string } }).error.code
const stateOf = async (from: House, cafeId: string): Promise<CafeState | undefined> => (await from.app.services.cafes.open(cafeId))?.authority.state

/** A café at its harvest: one note stands under a theme, one is hidden, and a meeting is to follow. */
const harvested = async (over: object = {}): Promise<Harvested> => {
  const cafe = await inRound(house, over)
  const shown = await cafe.note('Une note montrée'), hidden = await cafe.note('Une note masquée')
  await cafe.annPhone.give(shown)
  await cafe.annPhone.give(hidden)
  await cafe.desk.give({ type: 'hideNote', noteId: hidden.noteId })
  while ((await stateOf(house, cafe.links.cafeId))?.phase !== 'harvest') await cafe.advance()
  await cafe.desk.give({ type: 'createTheme', themeId: newId(), title: 'Les valeurs', colour: 'sky' })
  await cafe.desk.give({ type: 'setNextMeeting', revision: 0, meeting: { date: '2012-07-03', from: '09:30', to: '12:00', place: '', note: '' } })
  return cafe
}

describe('a café as files', () => {
  test.each([
    ['sheet', ['docx', 'pdf', 'xlsx', 'csv', 'csv-rfc4180', 'md', 'html']], ['minutes', ['docx', 'pdf', 'xlsx', 'md', 'html']],
  ])('given the %s in every format, then a file under a name that no system refuses', async (kind, formats) => {
    const { links } = await harvested({ title: '../../été\\"; x="1' })
    const first: string[] = []
    for (const format of formats) {
      const answer = await get(house, links, `${kind}?format=${format}`)
      expect({ format, status: answer.status }).toEqual({ format, status: 200 })
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[A-Za-z0-9 _.-]+"; filename\*=UTF-8''[^/\\"]+$/)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      first.push(Buffer.from(await answer.arrayBuffer()).subarray(0, 4).toString('latin1'))
    }
    const magic: Record<string, string> = { docx: 'PK\u0003\u0004', xlsx: 'PK\u0003\u0004', pdf: '%PDF', csv: '\u00EF\u00BB\u00BFN', html: '<!do', md: '# ..' }
    formats.forEach((format, index) => { if (magic[format]) expect({ format, first: first[index]?.slice(0, 3) }).toEqual({ format, first: magic[format].slice(0, 3) }) })
  })

  test('given who asks and for what, then a file or a clear no', async () => {
    const { links, ann } = await inRound(house)
    expect((await get(house, links, 'sheet?format=docx', ann.token)).status).toBe(403)
    for (const what of ['archive', 'minutes?format=pdf', 'replay']) expect((await get(house, links, what, ann.token)).status).toBe(403)
    expect((await get(house, links, 'archive', links.screen)).status).toBe(403)
    for (const format of ['exe', 'csv/../../../data/app.db', '', 'docx&format=pdf']) expect((await get(house, links, `sheet?format=${format}`)).status).toBe(400)
    expect((await get(house, links, 'minutes?format=csv')).status).toBe(400)
    expect((await get(house, links, 'minutes?format=md&attendance=yes')).status).toBe(400)
    expect((await get(house, await house.createCafe(), 'sheet?format=csv', links.facilitator)).status).toBe(404)
  })

  test('given the minutes with and without those present, then their names are there, or nowhere', async () => {
    const { links } = await harvested()
    const minutes = async (attendance: string): Promise<string> => (await get(house, links, `minutes?format=md${attendance}`)).text()
    expect(await minutes('&attendance=1')).toMatch(/Liste des présents\n\n2 personnes présentes\n\nAnn, Bob/)
    expect(await minutes('&attendance=0')).not.toMatch(/\bAnn\b|Liste des présents/)
    expect(await minutes('')).not.toMatch(/\bAnn\b|Liste des présents/)
  })

  test('given a café that names authors, then the sheet does; given one that does not, then no document ever', async () => {
    const told = await harvested({ showsAuthors: true }), untold = await harvested()
    for (const [{ links }, showsAuthors] of [[told, true], [untold, false]] as const) expect((await house.post('/api/door', { code: links.code })).body).toMatchObject({ showsAuthors })
    expect(await (await get(house, told.links, 'sheet?format=md')).text()).toMatch(/Une note montrée \(Ann, table\s1, tour\s1\)/)
    for (const document of ['sheet', 'minutes']) expect(await (await get(house, untold.links, `${document}?format=md`)).text()).not.toMatch(/\bAnn\b/)
  })

  test('given a next meeting, then a calendar file; given none, a clear no', async () => {
    const { links } = await harvested()
    const answer = await get(house, links, 'next-meeting')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(await answer.text()).toContain('DTSTART:20120703T093000')
    const none = await get(house, await house.createCafe(), 'next-meeting')
    expect([none.status, await codeOf(none)]).toEqual([404, 'NO_MEETING'])
  })

  test('given a replay, then it is what a screen may see: no hidden note, no author, and it folds to the café', async () => {
    const { links } = await harvested()
    const { events } = (await (await get(house, links, 'replay')).json()) as { events: LoggedEvent[] }
    expect(JSON.stringify(events)).not.toContain('masquée')
    expect(events.flatMap(({ event, by }) => (event.type === 'NotePosted' ? [[event.author, by]] : []))).toEqual([[null, ''], [null, '']])
    const replayed = fold(emptyCafe(links.cafeId), events), state = await stateOf(house, links.cafeId)
    expect(replayed).toMatchObject({ phase: 'harvest', round: state?.round, themeOrder: state?.themeOrder })
    expect([...replayed.notes.values()].map(({ text, hidden }) => [text, hidden])).toEqual([['Une note montrée', false], ['', true]])
  })
})

describe('a café that goes from one server to another', () => {
  let other: House
  beforeAll(async () => { other = await openHouse() })
  afterAll(() => other.close())
  const bring = (to: House, file: string, key = to.app.services.registry.organiserKey) => to.post('/api/cafes/import', file, key)

  test.each([['with names', '?people=1'], ['without', '']])('given its archive %s, then it is the same café there, goes on, and survives a restart', async (_, people) => {
    const { links, ann } = await harvested()
    const here = await stateOf(house, links.cafeId)
    const answer = await bring(other, await (await get(house, links, `archive${people}`)).text())
    expect(answer.status).toBe(201)
    const there = answer.body as unknown as CafeLinks
    expect(there.cafeId).toBe(links.cafeId)
    expect(there.organiser).not.toBe(links.organiser)
    expect(await stateOf(other, links.cafeId)).toEqual(here)
    expect((await other.app.services.cafes.open(links.cafeId))?.people.get(ann.participantId)?.name).toBe(people === '' ? undefined : 'Ann')
    expect((await (await other.connect(there.facilitator)).give({ type: 'createTheme', themeId: newId(), title: 'Encore', colour: 'rose' })).ok).toBe(true)
    await other.restart()
    expect((await stateOf(other, links.cafeId))?.themes.size).toBe(2)
  })

  test('given a café that is here already, then it is refused by its title', async () => {
    const { links } = await harvested({ title: 'Déjà là' })
    const { status, body } = await bring(house, await (await get(house, links, 'archive')).text())
    expect([status, body.error?.code, body.error?.message]).toEqual([409, 'CAFE_HERE', expect.stringContaining('« Déjà là »')])
  })

  test('given a broken event, then it is named in words, nothing is taken in, and the whole file can come afterwards', async () => {
    const { links } = await harvested()
    const file = await (await get(house, links, 'archive')).text()
    const broken = await bring(other, file.replaceAll('Une note montrée', 'Une note montrés'))
    const position = (JSON.parse(file) as { events: LoggedEvent[] }).events.find(({ event }) => event.type === 'NotePosted')?.position
    expect([broken.status, broken.body.error]).toEqual([400, { code: 'CHECKSUM', position, message: expect.stringMatching(new RegExp(`n°\\s${position}\\b`)) }])
    expect(await other.app.services.registry.links(links.cafeId)).toBeNull()
    expect((await bring(other, file)).status).toBe(201)
  })

  test('given anything else than an archive, or anybody else than the organiser of the server, then a clear no', async () => {
    const { links } = await inRound(house)
    for (const text of ['{', '[]', '{"schemaVersion":1,"__proto__":{"x":1},"events":[]}', '"x"']) expect((await bring(other, text)).body.error?.code).toBe('BAD_ARCHIVE')
    expect((await bring(other, '{"schemaVersion":999}')).body.error?.code).toBe('VERSION_UNKNOWN')
    expect((await bring(house, '{}', links.organiser)).status).toBe(403)
    expect((await bring(house, '{}', 'x'.repeat(32))).status).toBe(404)
    const large = await bring(other, `"${'x'.repeat(21_000_000)}"`)
    expect([large.status, large.body.error?.message]).toEqual([413, 'Archive trop volumineuse (20 Mo au plus une fois décompressée).'])
  })
})
