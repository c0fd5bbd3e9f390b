import { strToU8, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inRound, newId, openHouse, settings, type House } from '../../test/given.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())
const code = (answer: { status: number; body: { error?: { code: string; field?: string } } }) => [answer.status, answer.body.error?.code]
const state = async (cafeId: string) => {
  const cafe = await house.app.services.cafes.open(cafeId)
  if (!cafe) throw new Error('no café')
  return cafe.authority.state
}
const everything = { cursors: [], watch: [] }

/** Sends bytes as a file; the rows that were read, or the denial. */
const read = async (cafeId: string, bytes: Buffer, key: string): Promise<{ status: number; body: { rows?: string[][]; encoding?: string | null; left?: number; error?: { code: string; message: string } } }> => {
  const answer = await fetch(`${house.origin}/api/cafes/${cafeId}/attendance/read`, { method: 'POST', headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${key}` }, body: new Uint8Array(bytes) })
  return { status: answer.status, body: (await answer.json()) as object }
}
const get = (path: string, key: string) => fetch(`${house.origin}${path}`, { headers: { authorization: `Bearer ${key}` } })
const workbook = (sheet: string): Buffer => Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet) }))

describe('the attendance list', () => {
  test('given a CSV in Windows-1252, an XLSX with an external entity, a bomb, too many bytes, and a participant, then each has its answer and nothing is kept', async () => {
    const { links, ann } = await inRound(house)
    expect(await read(links.cafeId, Buffer.from('Nom;Organisation\r\nÉlise;Société\r\n', 'latin1'), links.organiser)).toEqual({ status: 200, body: { rows: [['Nom', 'Organisation'], ['Élise', 'Société']], left: 0, encoding: 'windows-1252' } })
    const evil = await read(links.cafeId, workbook('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>'), links.organiser)
    expect([evil.status, evil.body.error?.code]).toEqual([400, 'BAD_FILE'])
    const bomb = await read(links.cafeId, workbook('<row/>'.repeat(5_000_000)), links.organiser)
    expect([bomb.status, bomb.body.error]).toMatchObject([413, { code: 'TOO_LARGE', message: expect.stringContaining('10 000 lignes') as unknown }])
    const heavy = await read(links.cafeId, Buffer.alloc(5_000_000, 65), links.organiser)
    expect([heavy.status, heavy.body.error?.code]).toEqual([413, 'TOO_LARGE'])
    expect((await read(links.cafeId, Buffer.from('Ann'), ann.token)).status).toBe(403)
    expect((await state(links.cafeId)).attendance.size).toBe(0)
  })
  test('given people on the list, when they arrive under their name, then they are signed in; the file says who came, formulas disarmed', async () => {
    const links = await house.createCafe({ title: 'Comité' })
    const person = (id: string, name: string, organisation: string) => ({ id, name, organisation, role: '' })
    const people = [person('expected-1', 'Élise Labro', 'CCI'), person('expected-2', 'Guy Bonneau', '=1+1'), person('expected-3', 'Marie Un', 'A'), person('expected-4', 'Marie Deux', 'B'), person('expected-5', 'Ann Durand', 'CREE')]
    for (const once of [1, 2]) expect((await house.post(`/api/cafes/${links.cafeId}/attendance`, { people }, links.facilitator)).body).toEqual({ kept: once === 1 ? 5 : 0 })
    const desk = await house.connect(links.facilitator)
    await desk.give({ type: 'advance', step: 0 })
    const join = (name: string, organisation: string) => house.post('/api/join', { code: links.code, token: `${newId()}-${'x'.repeat(20)}`, name, organisation })
    await join('elise labro', '')
    await join('Ann', 'cree')
    await join('Marie', '')
    const { attendance } = await state(links.cafeId)
    expect([...attendance.values()].map(({ present, participantId }) => [present, participantId !== null])).toEqual([[true, true], [false, false], [false, false], [false, false], [true, true]])
    const file = await (await get(`/api/cafes/${links.cafeId}/attendance/file`, links.organiser)).text()
    expect(file.split('\r\n').slice(0, 6)).toEqual(['Nom;Organisation;Fonction;Présence', 'Élise Labro;CCI;;présent', "Guy Bonneau;'=1+1;;absent", 'Marie Un;A;;absent', 'Marie Deux;B;;absent', 'Ann Durand;CREE;;présent'])
    expect(file).toContain('Marie;;;présent, hors liste')
    expect(await (await get(`/api/cafes/${links.cafeId}/attendance`, links.organiser)).json()).toMatchObject({ people: people.map(({ id, name }) => ({ id, name })) })
  })
  test('given people taken off the list, then their names are erased, and the log never held them', async () => {
    const own = await openHouse()
    const links = await own.createCafe()
    await own.post(`/api/cafes/${links.cafeId}/attendance`, { people: [{ id: 'expected-1', name: 'Zéphirine Quelconque', organisation: '', role: 'témoin' }] }, links.organiser)
    const cafe = await own.app.services.cafes.open(links.cafeId)
    expect(cafe?.people.get('expected-1')).toEqual({ name: 'Zéphirine Quelconque', organisation: '', role: 'témoin' })
    await own.restart()
    expect((await own.app.services.cafes.open(links.cafeId))?.people.get('expected-1')?.role, 'a restart keeps them').toBe('témoin')
    expect((await own.post(`/api/cafes/${links.cafeId}/attendance/drop`, { ids: ['expected-1', 'expected-9'] }, links.organiser)).body).toEqual({ dropped: 1 })
    expect((await own.app.services.registry.people(links.cafeId)).size).toBe(0)
    expect(JSON.stringify((await own.app.services.cafes.open(links.cafeId))?.authority.stream('desk', 0))).not.toContain('Zéphirine')
    await own.close()
  })
  test('given ten thousand people, then they go on the list in pieces, and one more is refused', async () => {
    const links = await house.createCafe()
    for (let piece = 0; piece < 20; piece += 1) {
      const people = Array.from({ length: 500 }, (_, index) => ({ id: `expected-${piece}-${index}`, name: `Personne ${piece} ${index}`, organisation: 'Conseil général de l’Essonne', role: '' }))
      expect((await house.post(`/api/cafes/${links.cafeId}/attendance`, { people }, links.organiser)).body).toEqual({ kept: 500 })
    }
    expect(code(await house.post(`/api/cafes/${links.cafeId}/attendance`, { people: [{ id: 'expected-more', name: 'Ann', organisation: '', role: '' }] }, links.organiser))).toEqual([409, 'TOO_MANY'])
    expect((await state(links.cafeId)).attendance.size).toBe(10_000)
  })
})

describe('a network\'s private link', () => {
  /** A café in its harvest with one theme, and a network invited until a date. */
  const invited = async (closesAt: number | null = null) => {
    const there = await inRound(house, { rounds: 1 })
    const { links, desk, annPhone, note } = there
    await annPhone.give(await note('une idée'))
    while ((await state(links.cafeId)).phase !== 'harvest') await desk.give({ type: 'advance', step: (await state(links.cafeId)).step })
    await desk.give({ type: 'createTheme', themeId: 'theme-0001', title: 'Les valeurs', colour: 'honey' })
    const body = { networkId: newId(), name: 'Réseau CREE', closesOn: closesAt === null ? '' : '2012-04-20', closesAt, seesOthers: false }
    const { secrets } = (await house.post(`/api/cafes/${links.cafeId}/networks`, body, links.facilitator)).body as unknown as { secrets: Record<string, string> }
    return { ...there, networkId: body.networkId, secret: secrets[body.networkId] ?? '', body }
  }
  const react = (networkId: string, signerId: string) => ({ type: 'react', reactionId: newId(), networkId, themeId: 'theme-0001', issueId: null, text: 'Nous y travaillons.', signerId })

  test('given its link, then it signs, reads themes and notes, and reacts; desk and minutes have the name, the log has not', async () => {
    const { links, desk, networkId, secret, ann, annPhone } = await invited()
    expect((await house.post('/api/session', { token: secret, page: 'react' })).body).toEqual({ role: 'network', cafeId: links.cafeId, networkId })
    const signerId = newId()
    expect((await house.post(`/api/cafes/${links.cafeId}/signers`, { signerId, name: 'Elise Labro, CCI' }, secret)).body).toEqual({ signerId })
    expect(code(await house.post(`/api/cafes/${links.cafeId}/signers`, { signerId, name: 'Quelqu’un d’autre' }, secret))).toEqual([409, 'ID_TAKEN'])
    expect(code(await house.post(`/api/cafes/${links.cafeId}/signers`, { signerId: newId(), name: 'Ann' }, ann.token))).toEqual([403, 'FORBIDDEN'])
    const page = await house.connect(secret)
    const { streams } = await page.ask('sync', everything)
    expect(streams?.map(({ audience }) => audience)).toEqual(['cafe', `network:${networkId}`, 'board'])
    expect(JSON.stringify(streams)).toContain('une idée')
    expect(await page.give(react(networkId, signerId))).toMatchObject({ ok: true })
    expect(JSON.stringify(await desk.ask('sync', everything))).toContain('Elise Labro, CCI')
    expect(JSON.stringify(await annPhone.ask('sync', everything))).not.toMatch(/Elise Labro|Nous y travaillons/)
    expect(await page.give({ type: 'advance', step: 0 })).toMatchObject({ error: { code: 'FORBIDDEN' } })
    const folder = house.app.services.config.dataFolder
    const bytes = ['tablee.db', 'tablee.db-wal'].map((name) => readFileSync(`${folder}/${name}`).toString('utf8')).join('')
    expect(bytes).not.toContain(secret)
  })
  test('given a closing date that has passed, then the link says so with the date and nothing changes', async () => {
    const { networkId, secret, links } = await invited(1_334_872_800_000)
    const page = await house.connect(secret)
    expect(await page.give(react(networkId, newId()))).toMatchObject({ ok: false, error: { code: 'REACTIONS_CLOSED', on: '2012-04-20', message: expect.stringContaining('vendredi 20 avril 2012') as unknown } })
    expect((await state(links.cafeId)).reactions.size).toBe(0)
  })
  test('given a network that may then read the others\', or is taken off the list, then its page is told at once', async () => {
    const { networkId, secret, desk, body } = await invited()
    const page = await house.connect(secret)
    await page.ask('sync', everything)
    await desk.give({ ...body, type: 'reviseNetwork', seesOthers: true })
    expect((await page.ask('sync', everything)).streams?.map(({ audience }) => audience)).toContain('reactions')
    await desk.give({ type: 'removeNetwork', networkId })
    expect(code(await house.post('/api/session', { token: secret, page: 'react' }))).toEqual([404, 'LINK_UNKNOWN'])
    expect((await page.ask('sync', everything)).streams).toEqual([])
    expect(code(await house.post('/api/session', { token: secret, page: 'desk' }))).toEqual([404, 'LINK_UNKNOWN'])
  })
  test('given an invitation sent twice, then it is one network, and its link can be shown again; for another café it opens nothing', async () => {
    const { links, networkId, secret, body } = await invited()
    expect((await house.post(`/api/cafes/${links.cafeId}/networks`, body, links.facilitator)).body).toEqual({ secrets: { [networkId]: secret } })
    expect(await (await get(`/api/cafes/${links.cafeId}/networks`, links.organiser)).json()).toEqual({ secrets: { [networkId]: secret } })
    const other = await house.createCafe()
    expect((await get(`/api/cafes/${other.cafeId}/networks`, links.organiser)).status).toBe(404)
    expect(code(await house.post(`/api/cafes/${other.cafeId}/signers`, { signerId: newId(), name: 'x' }, secret))).toEqual([404, 'NOT_FOUND'])
  })
})

describe('a series', () => {
  test('given a café that ended, when the next is made after it, then it opens with its next steps; after none that is there, NOT_FOUND', async () => {
    const first = await house.createCafe({ title: 'Premier comité' })
    const desk = await house.connect(first.facilitator)
    await desk.give({ type: 'writeConclusion', revision: 0, text: 'À bientôt.' })
    const { organiserKey } = house.app.services.registry
    const second = (await house.post('/api/cafes', { settings: { ...settings, title: 'Deuxième comité' }, after: first.cafeId }, organiserKey)).body as unknown as { cafeId: string }
    expect((await state(second.cafeId)).previous).toMatchObject({ cafeId: first.cafeId, title: 'Premier comité', conclusion: 'À bientôt.' })
    expect(code(await house.post('/api/cafes', { settings, after: 'cafe-that-is-not' }, organiserKey))).toEqual([404, 'NOT_FOUND'])
    expect((await house.post('/api/cafes', { settings }, organiserKey)).status).toBe(201)
    expect((await house.post('/api/cafes', { settings, after: first.cafeId }, first.organiser)).status).toBe(201)
    expect(code(await house.post('/api/cafes', { settings, after: first.cafeId }, first.facilitator))).toEqual([403, 'FORBIDDEN'])
    expect(code(await house.post('/api/cafes', { settings, after: second.cafeId }, first.organiser))).toEqual([403, 'FORBIDDEN'])
  })
})
