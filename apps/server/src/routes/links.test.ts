import { linkKinds } from '@tablee/domain/links'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { NetworkLinks } from '@tablee/protocol/http/follow'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, type House } from '../../test/given.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())
const renew = (cafeId: string, kind: string, key: string) => house.post(`/api/cafes/${cafeId}/links/${kind}/renew`, {}, key)

test.each(linkKinds)('given a %s link, when it is renewed, then the new one opens what the old one did, and the old one nothing, at once', async (kind) => {
  const before = await house.createCafe()
  const inside = kind === 'join' ? null : await house.connect(before[kind])
  const gone = inside === null ? null : new Promise((resolve) => { inside.socket.on('disconnect', resolve) })
  const answer = await renew(before.cafeId, kind, before.organiser)
  expect(answer.status).toBe(200)
  const after = answer.body as unknown as CafeLinks
  expect(after[kind]).not.toBe(before[kind])
  for (const other of linkKinds) if (other !== kind) expect(after[other]).toBe(before[other])
  await gone
  const opens = async (links: CafeLinks): Promise<number> => (kind === 'join' ? await house.post('/api/door', { secret: links.join }) : await house.post('/api/session', { token: links[kind] })).status
  expect([await opens(before), await opens(after)]).toEqual([404, 200])
  await house.restart()
  expect([await opens(before), await opens(after)]).toEqual([404, 200])
})
test('given the participants\' link renewed, then the typed code is a new one too, and who is in stays in', async () => {
  const before = await house.createCafe()
  await (await house.connect(before.facilitator)).give({ type: 'advance', step: 0 })
  const ann = await house.join(before.code)
  const phone = await house.connect(ann.token)
  const after = (await renew(before.cafeId, 'join', before.facilitator)).body as unknown as CafeLinks
  expect(after.code).not.toBe(before.code)
  expect((await house.post('/api/door', { code: before.code })).body.error?.code).toBe('CODE_UNKNOWN')
  expect((await house.post('/api/door', { code: after.code })).status).toBe(200)
  expect(await phone.ask('clock', {})).toMatchObject({ ok: true })
})
test('given who may not, or a link of no kind, then a clear no and every link as it was', async () => {
  const links = await house.createCafe()
  await (await house.connect(links.facilitator)).give({ type: 'advance', step: 0 })
  const ann = await house.join(links.code)
  for (const [kind, key, code] of [['facilitator', links.facilitator, 'FORBIDDEN'], ['organiser', links.facilitator, 'FORBIDDEN'], ['screen', links.screen, 'FORBIDDEN'], ['screen', ann.token, 'FORBIDDEN'], ['screen', links.join, 'FORBIDDEN'], ['screen', 'x'.repeat(32), 'LINK_UNKNOWN'], ['screen', (await house.createCafe()).organiser, 'NOT_FOUND'], ['key', links.organiser, 'BAD_FIELD']] as const) {
    expect((await renew(links.cafeId, kind, key)).body.error?.code).toBe(code)
  }
  expect((await house.post('/api/session', { token: links.organiser })).body).toMatchObject({ links })
})
test('given a network\'s link, when it is renewed, then the new one opens its page and the old one nothing, and other networks keep theirs', async () => {
  const links = await house.createCafe()
  await (await house.connect(links.facilitator)).give({ type: 'advance', step: 0 })
  const invite = async (networkId: string): Promise<string> => ((await house.post(`/api/cafes/${links.cafeId}/networks`, { networkId, name: networkId, closesOn: '', closesAt: null, seesOthers: false }, links.organiser)).body as unknown as NetworkLinks).secrets[networkId] ?? ''
  const [one, other] = [await invite('network-one'), await invite('network-other')]
  const renewed = await house.post(`/api/cafes/${links.cafeId}/networks/network-one/renew`, {}, links.facilitator)
  const fresh = (renewed.body as unknown as NetworkLinks).secrets['network-one'] ?? ''
  const opens = async (token: string): Promise<number> => (await house.post('/api/session', { token })).status
  expect([await opens(one), await opens(fresh), await opens(other)]).toEqual([404, 200, 200])
  expect(await invite('network-one'), 'the new link is the one that is told again').toBe(fresh)
  expect((await house.post(`/api/cafes/${links.cafeId}/networks/network-none/renew`, {}, links.organiser)).status).toBe(404)
  expect((await house.post(`/api/cafes/${links.cafeId}/networks/network-one/renew`, {}, other)).body.error?.code).toBe('FORBIDDEN')
})
