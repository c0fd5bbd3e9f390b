import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, type House } from '../../test/given.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

test('given a name that is wrong, when its owner or the organiser puts it right, then the desk shows the right one, also after a restart; nobody else may, and who was erased stays so', async () => {
  const links = await house.createCafe()
  const desk = await house.connect(links.facilitator)
  await desk.give({ type: 'advance', step: 0 })
  const ann = await house.join(links.code), bob = await house.join(links.code)
  const where = `/api/cafes/${links.cafeId}/people/${ann.participantId}`
  const nameOf = async (): Promise<string | undefined> => ((await house.app.services.cafes.open(links.cafeId))?.people.get(ann.participantId)?.name)
  expect((await house.post(where, { name: ' Anne\u00A0', organisation: 'Mairie' }, ann.token)).status).toBe(200)
  expect(await nameOf()).toBe('Anne')
  expect((await house.post(where, { name: 'Anna', organisation: 'Mairie' }, links.organiser)).status).toBe(200)
  expect((await house.post(where, { name: 'x', organisation: '' }, bob.token)).status).toBe(404)
  expect((await house.post(where, { name: 'x', organisation: '' }, links.facilitator)).status).toBe(403)
  expect((await house.post(where, { name: 'x', organisation: '', role: 'y' }, ann.token)).status).toBe(400)
  await house.restart()
  expect(await nameOf()).toBe('Anna')
  expect((await house.post(`${where}/erase`, { notes: 'keep' }, links.organiser)).status).toBe(200)
  expect((await house.post(where, { name: 'Anna', organisation: '' }, links.organiser)).status).toBe(404)
})
