import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inRound, newId, openHouse, settings, type House } from '../../test/given.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())
const code = (answer: { status: number; body: { error?: { code: string; field?: string } } }) => [answer.status, answer.body.error?.code, ...(answer.body.error?.field ? [answer.body.error.field] : [])]

describe('the door', () => {
  test('given a code typed with spaces, hyphens and small letters, then it is the same code', async () => {
    const links = await house.createCafe()
    const typed = ` ${links.code.slice(0, 2).toLowerCase()}-${links.code.slice(2)} `
    expect(await house.post('/api/door', { code: typed })).toMatchObject({ status: 200, body: { cafeId: links.cafeId, title: 'Essai', open: false } })
  })
  test('given no code, a wrong one, another type, too much, then each has its own answer, in the asker\'s language', async () => {
    const join = (body: unknown, headers = {}) => house.post('/api/join', body, undefined, headers)
    const person = { token: 'y'.repeat(30), name: 'Ann', organisation: '' }
    expect(code(await join({ ...person, code: '' }))).toEqual([400, 'CODE_MISSING'])
    expect(code(await join({ ...person, code: "' OR 1=1 --" }))).toEqual([404, 'CODE_UNKNOWN'])
    expect(code(await join({ ...person, code: ['A', 'B'] }))).toEqual([400, 'BAD_FIELD', 'code'])
    expect(code(await join({ ...person, code: 'A'.repeat(1_000_001) }))).toEqual([413, 'TOO_LARGE'])
    expect(code(await join('{"code":"ABC123","__proto__":{"role":"facilitator"}}'))).toEqual([400, 'BAD_JSON'])
    expect(code(await join('{"code":"ABC123","constructor":{"prototype":{"role":"facilitator"}}}'))).toEqual([400, 'BAD_JSON'])
    expect((await join({ ...person, code: '' })).body.error?.message).toBe("Entrez le code affiché à l'écran.")
    expect((await join({ ...person, code: '' }, { 'accept-language': 'en-GB' })).body.error?.message).toMatch(/code/)
  })
  test('given a café in preparation, then nobody comes in yet; open, a join sent twice is one join; closed, no newcomer', async () => {
    const links = await house.createCafe({ rounds: 1 })
    const body = { code: links.code, token: `${newId()}${'z'.repeat(24)}`, name: 'Ann', organisation: '' }
    expect(code(await house.post('/api/join', body))).toEqual([409, 'NOT_NOW'])
    const desk = await house.connect(links.facilitator)
    await desk.give({ type: 'advance', step: 0 })
    const [one, two] = [await house.post('/api/join', body), await house.post('/api/join', body)]
    expect(one.body).toEqual(two.body)
    const cafe = await house.app.services.cafes.open(links.cafeId)
    expect(cafe?.authority.state.participants.size).toBe(1)
    while (cafe?.authority.state.phase !== 'closed') await desk.give({ type: 'advance', step: cafe?.authority.state.step })
    expect(code(await house.post('/api/join', { ...body, token: `${newId()}${'q'.repeat(24)}` }))).toEqual([409, 'CAFE_CLOSED'])
  })
  test('given a guest without a phone, then a facilitator brings them in, and a participant may not', async () => {
    const { links, ann } = await inRound(house)
    const guest = { guestId: newId(), name: 'Jeanne', organisation: 'CREE' }
    expect((await house.post(`/api/cafes/${links.cafeId}/guests`, guest, links.facilitator)).status).toBe(200)
    expect(code(await house.post(`/api/cafes/${links.cafeId}/guests`, guest, ann.token))).toEqual([403, 'FORBIDDEN'])
  })
})

describe('secrets and links', () => {
  test('given a link with its last character changed, or for another café, then there is no hint that it was close', async () => {
    const [one, two] = [await house.createCafe(), await house.createCafe()]
    const wrong = one.facilitator.slice(0, -1) + (one.facilitator.endsWith('A') ? 'B' : 'A')
    expect(code(await house.post('/api/session', { token: wrong }))).toEqual([404, 'LINK_UNKNOWN'])
    expect((await house.post('/api/session', { token: wrong })).body).toEqual((await house.post('/api/session', { token: 'n'.repeat(32) })).body)
    expect(code(await house.post(`/api/cafes/${two.cafeId}/guests`, { guestId: newId(), name: 'x', organisation: '' }, one.facilitator))).toEqual([404, 'NOT_FOUND'])
    expect((await house.post('/api/session', { token: one.facilitator })).body['links']).toMatchObject({ organiser: '' })
    expect(code(await house.post('/api/cafes', { settings }, one.organiser))).toEqual([403, 'FORBIDDEN'])
  })
  test('given the data file, then it holds no secret', async () => {
    const links = await house.createCafe()
    const { ann } = await inRound(house)
    const folder = house.app.services.config.dataFolder
    const bytes = ['tablee.db', 'tablee.db-wal'].map((name) => readFileSync(`${folder}/${name}`).toString('latin1')).join('')
    for (const secret of [links.organiser, links.facilitator, links.screen, links.join, ann.token, house.app.services.registry.organiserKey]) expect(bytes).not.toContain(secret)
    expect(bytes).toContain(links.code)
  })
  test('given a foreign page, a wrong method, an unknown path, then 403, 405, 404', async () => {
    expect(code(await house.post('/api/door', { code: 'AAAAAA' }, undefined, { origin: 'https://evil.example' }))).toEqual([403, 'BAD_ORIGIN'])
    expect((await fetch(`${house.origin}/api/join`)).status).toBe(405)
    for (const path of ['/.git/config', '/.env', '/data/app.db', '/package.json', '/node_modules/']) expect((await fetch(`${house.origin}${path}`)).status).toBe(404)
  })
  test('given 200 wrong codes from one address, then most are told to wait, and others\' addresses are not believed', async () => {
    const own = await openHouse()
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => own.post('/api/door', { code: 'ZZZZZZ' }, undefined, { 'x-forwarded-for': `10.0.0.${index}` })))
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(150)
    await own.close()
  })
})
