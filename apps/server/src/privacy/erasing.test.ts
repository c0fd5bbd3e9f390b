import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inRound, openHouse, type House } from '../../test/given.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())
const erase = (cafeId: string, id: string, notes: string, key: string) => house.post(`/api/cafes/${cafeId}/people/${id}/erase`, { notes }, key)
/** Every byte of the data folder. */
const onDisk = (): string => readdirSync(house.app.services.config.dataFolder).map((name) => readFileSync(path.join(house.app.services.config.dataFolder, name)).toString('latin1')).join('\n')
const board = async (cafeId: string) => [...((await house.app.services.cafes.open(cafeId))?.authority.state.notes.values() ?? [])]

test('given a person who asks to be erased with their notes, then no byte of name, secret or words is left on disk, others keep theirs, and a restart folds the same', async () => {
  const { links, ann, annPhone, bobPhone, note } = await inRound(house)
  await annPhone.give(await note('les mots secrets d\'Ann'))
  const edited = await note('première version')
  await annPhone.give(edited)
  await annPhone.give({ type: 'editNote', noteId: edited.noteId, text: 'seconde version' })
  await bobPhone.give(await note('les mots de Bob'))
  expect(onDisk()).toContain('les mots secrets')
  const gone = new Promise((resolve) => { annPhone.socket.on('disconnect', resolve) })
  expect((await erase(links.cafeId, ann.participantId, 'erase', ann.token)).status).toBe(200)
  await gone
  for (const trace of ['les mots secrets', 'première version'.slice(5), 'seconde version', '"Ann"']) expect(onDisk()).not.toContain(Buffer.from(trace).toString('latin1'))
  expect((await board(links.cafeId)).filter(({ deleted }) => !deleted).map(({ text }) => text)).toEqual(['les mots de Bob'])
  expect((await house.post('/api/session', { token: ann.token })).body.error?.code).toBe('LINK_UNKNOWN')
  const desk = await house.connect(links.facilitator)
  expect(JSON.stringify(await desk.ask('sync', { cursors: [], watch: [] }))).not.toMatch(/secret|version|Ann/)
  await house.restart()
  const again = await house.app.services.cafes.open(links.cafeId)
  expect(again?.authority.unreadableFrom, 'the chain is whole').toBeNull()
  expect((await board(links.cafeId)).filter(({ deleted }) => !deleted).map(({ text }) => text)).toEqual(['les mots de Bob'])
})
test('given a person erased without their notes, then the words stay, without a name', async () => {
  const { links, ann, annPhone, note } = await inRound(house)
  await annPhone.give(await note('reste sans nom'))
  expect((await erase(links.cafeId, ann.participantId, 'keep', links.organiser)).status).toBe(200)
  expect((await board(links.cafeId)).map(({ text }) => text)).toEqual(['reste sans nom'])
  const cafe = await house.app.services.cafes.open(links.cafeId)
  expect([cafe?.people.has(ann.participantId), cafe?.authority.state.participants.get(ann.participantId)?.present]).toEqual([false, false])
})
test('given somebody else, a facilitator, a stranger, a person who is not there, then a clear no and nothing is erased', async () => {
  const { links, ann, bob } = await inRound(house)
  const nowhere = await house.createCafe()
  for (const [id, key, code] of [[ann.participantId, bob.token, 'NOT_FOUND'], [ann.participantId, links.facilitator, 'FORBIDDEN'], [ann.participantId, links.screen, 'FORBIDDEN'], [ann.participantId, nowhere.organiser, 'NOT_FOUND'], [ann.participantId, 'x'.repeat(32), 'LINK_UNKNOWN'], ['p0000000000', links.organiser, 'NOT_FOUND']] as const) {
    expect((await erase(links.cafeId, id, 'erase', key)).body.error?.code).toBe(code)
  }
  expect((await erase(links.cafeId, ann.participantId, 'perhaps', ann.token)).body.error).toMatchObject({ code: 'BAD_FIELD', field: 'notes' })
  expect((await house.app.services.cafes.open(links.cafeId))?.people.get(ann.participantId)).toMatchObject({ name: 'Ann' })
})
test('given a person who asks what is kept of them, then it is theirs and nobody else\'s', async () => {
  const { links, ann, bob, annPhone, bobPhone, note } = await inRound(house)
  await annPhone.give(await note('à moi'))
  await bobPhone.give(await note('à Bob'))
  const get = (key: string) => fetch(`${house.origin}/api/cafes/${links.cafeId}/people/${ann.participantId}`, { headers: { authorization: `Bearer ${key}` } })
  const data = await (await get(ann.token)).text()
  expect(JSON.parse(data)).toMatchObject({ person: { name: 'Ann' }, seats: [{ round: 1, table: 1 }, { round: 2 }], notes: [{ text: 'à moi', round: 1 }] })
  expect(data).not.toContain('à Bob')
  expect([(await get(bob.token)).status, (await get(links.organiser)).status]).toEqual([404, 200])
})
test('given a café that keeps names until a day, when that day is over, then names go, and notes as was chosen', async () => {
  const privacy = { purpose: '', controller: '', contact: '', keepUntil: '2026-03-20' }
  const [kept, erased, later] = [await inRound(house, { privacy: { ...privacy, notesThen: 'keep' } }), await inRound(house, { privacy: { ...privacy, notesThen: 'erase' } }), await inRound(house, { privacy: { ...privacy, keepUntil: '2099-01-01', notesThen: 'erase' } })]
  for (const { annPhone, note } of [kept, erased, later]) await annPhone.give(await note('le jour venu'))
  await house.app.services.erasing.purge('2026-03-20')
  expect((await house.app.services.cafes.open(kept.links.cafeId))?.people.size, 'on the day itself they are still there').toBe(2)
  await house.app.services.erasing.purge('2026-03-21')
  const left = async ({ links }: { links: { cafeId: string } }) => [(await house.app.services.cafes.open(links.cafeId))?.people.size, (await board(links.cafeId)).filter(({ deleted }) => !deleted).length]
  expect([await left(kept), await left(erased), await left(later)]).toEqual([[0, 1], [0, 0], [2, 1]])
})
test('given an erasure on the list that a crash kept from being done, when the server starts, then it is done', async () => {
  const { links, ann, annPhone, note } = await inRound(house)
  await annPhone.give(await note('interrompu'))
  await house.app.services.registry.listErasure(links.cafeId, ann.participantId, true, 0)
  await house.restart()
  expect((await board(links.cafeId)).every(({ deleted, text }) => deleted && text === '')).toBe(true)
  expect(onDisk()).not.toContain('interrompu')
})
