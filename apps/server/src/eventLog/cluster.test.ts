import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inRound, newId, openHouse, type House } from '../../test/given.ts'
import { startPostgres, type OwnPostgres } from '../../test/postgres.ts'
import { openPostgres } from './postgres.ts'

let postgres: OwnPostgres
beforeAll(async () => { postgres = await startPostgres() }, 300_000)
afterAll(() => postgres.stop(), 300_000)

const key = 'ab'.repeat(32)
/** Two whole servers on one PostgreSQL, each with a data folder of its own. */
const twoNodes = async (): Promise<{ one: House; two: House; url: string; close: () => Promise<void> }> => {
  const url = await postgres.freshUrl()
  const environment = { TABLEE_DATABASE_URL: url, TABLEE_KEY: key }
  const [one, two] = await Promise.all([openHouse(environment), openHouse(environment)])
  return { one, two, url, close: async () => { await one.close(); await two.close() } }
}
const everything = { cursors: [], watch: [] }

describe('two nodes on one PostgreSQL', () => {
  test('N1 N8 given phones on different nodes, then a note posted on one is told on the other, with names for those who may know them, and to nobody else', async () => {
    const { one, two, close } = await twoNodes()
    const { links, ann, bob, note, annPhone } = await inRound(one)
    const [annElsewhere, bobElsewhere, desk] = [await two.connect(ann.token), await two.connect(bob.token), await two.connect(links.facilitator)]
    for (const viewer of [annElsewhere, bobElsewhere, desk]) await viewer.ask('sync', everything)
    await annPhone.give(await note('écrit au premier nœud'))
    for (const viewer of [annElsewhere, desk]) await expect.poll(() => JSON.stringify(viewer.heard)).toContain('écrit au premier nœud')
    expect(JSON.stringify(bobElsewhere.heard), 'Bob sits at another table').not.toContain('écrit')
    await two.join(links.code, 'Zoé')
    const deskHere = await one.connect(links.facilitator)
    await expect.poll(async () => JSON.stringify(await deskHere.ask('sync', everything)), { message: 'who joined at the other node is known here by name' }).toContain('Zoé')
    await close()
  })
  test('given an attendance list kept at one node, then the other gives it out by name, and forgets the names that were erased', async () => {
    const { one, two, close } = await twoNodes()
    const links = await one.createCafe()
    const there = await two.app.services.cafes.open(links.cafeId)
    const list = async (): Promise<unknown> => (await fetch(`${two.origin}/api/cafes/${links.cafeId}/attendance`, { headers: { authorization: `Bearer ${links.facilitator}` } })).json()
    const people = [{ id: 'expected-1', name: 'Élise Labro', organisation: 'CCI', role: 'directrice' }]
    await one.post(`/api/cafes/${links.cafeId}/attendance`, { people }, links.facilitator)
    await there?.authority.refresh()
    expect(await list()).toEqual({ people })
    await one.post(`/api/cafes/${links.cafeId}/attendance/drop`, { ids: ['expected-1'] }, links.facilitator)
    await there?.authority.refresh()
    expect([await list(), there?.people.size]).toEqual([{ people: [] }, 0])
    await close()
  })
  test('N2 given a command sent to both nodes at once, then it counts once and both say yes; given two facilitators who press at once, then one step is made', async () => {
    const { one, two, close } = await twoNodes()
    const { links, annPhone, ann, note } = await inRound(one)
    const annElsewhere = await two.connect(ann.token)
    const command = await note('deux fois'), id = newId()
    const answers = await Promise.all([annPhone.give(command, id), annElsewhere.give(command, id), annPhone.give(command, id), annElsewhere.give(command, id)])
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size, 'all are answered alike').toBe(1)
    const [here, there] = [await one.app.services.cafes.open(links.cafeId), await two.app.services.cafes.open(links.cafeId)]
    const step = here?.authority.state.step
    const steps = await Promise.all([(await one.connect(links.facilitator)).give({ type: 'advance', step }), (await two.connect(links.organiser)).give({ type: 'advance', step })])
    expect(steps.map((answer) => answer.error?.code ?? 'ok').toSorted()).toEqual(['STEP_TAKEN', 'ok'])
    await Promise.all([here?.authority.refresh(), there?.authority.refresh()])
    expect([...(there?.authority.state.notes.values() ?? [])].map(({ text }) => text)).toEqual(['deux fois'])
    expect(there?.authority.head).toBe(here?.authority.head)
    await close()
  })
  test('N5 given a viewer who comes from a node that knew more, then nothing of what it has is taken back', async () => {
    const { one, two, close } = await twoNodes()
    const { links, ann, annPhone, note } = await inRound(one)
    await two.app.services.cafes.open(links.cafeId)
    const answer = await annPhone.give(await note('juste avant de changer de nœud'))
    const elsewhere = await two.connect(ann.token)
    const { streams } = await elsewhere.ask('sync', { cursors: [{ audience: 'cafe', position: answer.position }], watch: [] })
    expect(streams?.find(({ audience }) => audience === 'cafe')).toMatchObject({ upTo: answer.position, events: [] })
    expect(streams?.some(({ reset }) => reset)).toBe(false)
    expect(JSON.stringify(streams)).toContain('juste avant de changer de nœud')
    await close()
  })
  test('given a bell that rings while its ring is lost, then the other node tells it all the same, a little later', async () => {
    const { one, two, url, close } = await twoNodes()
    const { links, annPhone, note } = await inRound(one)
    const desk = await two.connect(links.facilitator)
    await desk.ask('sync', everything)
    const database = await openPostgres(url)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tablee doorbell' and datname = current_database()`.execute(database)
    await annPhone.give(await note('sonnette coupée'))
    await expect.poll(() => JSON.stringify(desk.heard)).toContain('sonnette coupée')
    await database.destroy()
    await close()
  })
  test('given a node that goes, then the other has everything, and the round ends on time there', async () => {
    const { one, two, close } = await twoNodes()
    const { links, ann, annPhone, note } = await inRound(one, { roundMinutes: 0.05 })
    expect(await annPhone.give(await note('avant la panne'))).toMatchObject({ ok: true })
    await two.app.services.cafes.open(links.cafeId)
    await one.app.close()
    const again = await two.connect(ann.token)
    // Where the ring of a note was lost with the node that rang, it is looked for a little later.
    await expect.poll(async () => JSON.stringify((await again.ask('sync', everything)).streams)).toContain('avant la panne')
    await expect.poll(async () => (await two.app.services.cafes.open(links.cafeId))?.authority.state.phase).not.toBe('round')
    await close()
  })
  test('given a link replaced at one node, then who is in by the old one at the other is let go at once, and others stay', async () => {
    const { one, two, close } = await twoNodes()
    const { links, ann } = await inRound(one)
    const [screen, desk, phone] = [await two.connect(links.screen), await two.connect(links.facilitator), await two.connect(ann.token)]
    const gone = new Promise((resolve) => { screen.socket.on('disconnect', resolve) })
    expect((await one.post(`/api/cafes/${links.cafeId}/links/screen/renew`, {}, links.facilitator)).status).toBe(200)
    await gone
    await expect(two.connect(links.screen), 'it opens nothing there either').rejects.toThrow('LINK_UNKNOWN')
    expect([desk.socket.connected, phone.socket.connected]).toEqual([true, true])
    await close()
  })
  test('given a person erased at one node, then the other lets the phone go and forgets name and words, in memory too', async () => {
    const { one, two, close } = await twoNodes()
    const { links, ann, annPhone, bobPhone, note } = await inRound(one)
    const [annElsewhere, desk] = [await two.connect(ann.token), await two.connect(links.facilitator)]
    await desk.ask('sync', everything)
    await annPhone.give(await note('les mots secrets d’Ann'))
    await bobPhone.give(await note('les mots de Bob'))
    const there = await two.app.services.cafes.open(links.cafeId)
    const held = () => JSON.stringify([...(there?.authority.state.notes.values() ?? [])]) + JSON.stringify(there?.authority.stream('desk', 0)) + JSON.stringify([...(there?.people.values() ?? [])])
    await expect.poll(held).toMatch(/secrets.*Bob/)
    const gone = new Promise((resolve) => { annElsewhere.socket.on('disconnect', resolve) })
    await one.post(`/api/cafes/${links.cafeId}/people/${ann.participantId}/erase`, { notes: 'erase' }, links.organiser)
    await gone
    await expect.poll(held).not.toMatch(/secrets|Ann/)
    expect(held(), 'others keep theirs').toMatch(/les mots de Bob.*"Bob"/)
    await close()
  })
  test('given a person erased while the ring is lost, then the other node forgets them when it looks by itself', async () => {
    const { one, two, url, close } = await twoNodes()
    const { links, ann, annPhone, note } = await inRound(one)
    expect(await annPhone.give(await note('sonnette coupée'))).toMatchObject({ ok: true })
    // The other node may have looked into the café before, for a day that is over: it has heard of the note only now.
    const there = await two.app.services.cafes.open(links.cafeId)
    await there?.authority.refresh()
    const words = () => (there?.authority.redact((event) => { if (event.type === 'NotePosted') found.push(event.text); return event }), found.splice(0))
    const found: string[] = []
    expect(words()).toEqual(['sonnette coupée'])
    const database = await openPostgres(url)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tablee doorbell' and datname = current_database()`.execute(database)
    await one.post(`/api/cafes/${links.cafeId}/people/${ann.participantId}/erase`, { notes: 'erase' }, links.organiser)
    await two.app.services.erasing.follow()
    expect([words(), there?.people.has(ann.participantId)]).toEqual([[''], false])
    await database.destroy()
    await close()
  })
  test('given people erased at both nodes at once while others write, then the log stays whole and nothing that was written is lost', async () => {
    const { one, two, url, close } = await twoNodes()
    const { links, ann, annPhone, bob, bobPhone, note } = await inRound(one)
    const zoe = await two.join(links.code, 'Zoé')
    const zoeHere = await one.connect(zoe.token)
    const bobElsewhere = await two.connect(bob.token)
    await annPhone.give(await note('à oublier, Ann'))
    await zoeHere.give(await note('à oublier, Zoé'))
    const { typedAt } = await note('jamais posée')
    const written: string[] = []
    const write = async (text: string, from: { give(command: object): Promise<{ ok: boolean }> }) => { if ((await from.give({ type: 'postNote', noteId: newId(), text, round: 1, typedAt })).ok) written.push(text) }
    const erase = (house: House, id: string) => house.post(`/api/cafes/${links.cafeId}/people/${id}/erase`, { notes: 'erase' }, links.organiser)
    const [, , ...answers] = await Promise.all([
      (async () => { for (let index = 0; index < 8; index += 1) await write(`ici ${index}`, bobPhone) })(),
      (async () => { for (let index = 0; index < 8; index += 1) await write(`là ${index}`, bobElsewhere) })(),
      erase(one, ann.participantId), erase(two, zoe.participantId), erase(two, ann.participantId), erase(one, zoe.participantId),
    ])
    expect(answers.map(({ status }) => status), 'asked twice, erased once: the second finds it done').toEqual([200, 200, 200, 200])
    const third = await openHouse({ TABLEE_DATABASE_URL: url, TABLEE_KEY: key })
    const anew = await third.app.services.cafes.open(links.cafeId)
    expect(anew?.authority.unreadableFrom, 'the chain is whole').toBeNull()
    expect([...(anew?.authority.state.notes.values() ?? [])].filter(({ deleted }) => !deleted).map(({ text }) => text).toSorted()).toEqual(written.toSorted())
    expect(JSON.stringify(anew?.authority.stream('desk', 0))).not.toMatch(/oublier/)
    await third.close()
    await close()
  })
  test('given a day that is over, when both nodes purge at once, then it is done once', async () => {
    const { one, two, close } = await twoNodes()
    const { links } = await inRound(one, { privacy: { purpose: '', controller: '', contact: '', keepUntil: '2026-03-20', notesThen: 'erase' } })
    const [here, there] = [await one.app.services.cafes.open(links.cafeId), await two.app.services.cafes.open(links.cafeId)]
    await Promise.all([one.app.services.erasing.purge('2026-03-21'), two.app.services.erasing.purge('2026-03-21')])
    await Promise.all([here?.authority.refresh(), there?.authority.refresh()])
    const changed: string[] = []
    here?.authority.redact((event) => { if (event.type === 'PersonChanged') changed.push(event.participantId); return event })
    expect([changed.length, new Set(changed).size, here?.people.size, there?.people.size]).toEqual([2, 2, 0, 0])
    await close()
  })
})
