import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, type House } from '../../test/given.ts'
import { roomAddresses } from '../address.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

test('given the room\'s address and Wi-Fi, when the facilitator says which, then the screen has them, also after a restart; nobody else may, and no address that this machine has not', async () => {
  const links = await house.createCafe()
  const say = (body: object, key: string) => house.post(`/api/cafes/${links.cafeId}/room`, body, key)
  const address = roomAddresses().at(-1) ?? null
  const wifi = { name: 'Salle des fêtes', password: 'bonjour; "tous"' }
  expect((await say({ address, wifi }, links.screen)).body.error?.code).toBe('FORBIDDEN')
  expect((await say({ address: '203.0.113.9', wifi }, links.facilitator)).body.error).toMatchObject({ code: 'BAD_FIELD', field: 'address' })
  expect((await say({ address, wifi: { ...wifi, name: '' } }, links.facilitator)).body.error).toMatchObject({ code: 'BAD_FIELD', field: 'wifi.name' })
  expect((await say({ address, wifi }, links.facilitator)).body).toMatchObject({ wifi, ...(address === null ? {} : { origin: expect.stringContaining(address) as string }) })
  await house.restart()
  expect((await house.post('/api/session', { token: links.screen, page: 'screen' })).body).toMatchObject({ role: 'screen', wifi })
})
