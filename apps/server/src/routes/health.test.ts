import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inRound, openHouse, type House } from '../../test/given.ts'
import { watchDisk } from '../metrics/diskSpace.ts'
import { createMetrics } from '../metrics/metrics.ts'
import { healthRoutes } from './health.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())
const get = async (path: string) => { const answer = await fetch(`${house.origin}${path}`); return { status: answer.status, text: await answer.text() } }

test('given a server at work, then it is alive and ready, and its figures count what was done, by closed names', async () => {
  const { annPhone, note } = await inRound(house)
  await annPhone.give(await note('une note'))
  await annPhone.give({ type: 'pauseClock' })
  await annPhone.ask('admin.dump', {})
  await fetch(`${house.origin}/c/quelque-chose/secret`)
  expect((await get('/healthz')).status).toBe(200)
  expect(await get('/readyz')).toMatchObject({ status: 200, text: '{"ok":true}' })
  const { text } = await get('/metrics')
  expect(text).toMatch(/tablee_commands_total\{outcome="ok"\} [1-9]/)
  expect(text).toContain('tablee_commands_total{outcome="FORBIDDEN"} 1')
  expect(text).toContain('tablee_frames_refused_total{code="UNKNOWN_EVENT"} 1')
  expect(text).toContain('tablee_http_answers_total{route="none",status="404"} 1')
  expect(text).toMatch(/tablee_sockets [1-9]/)
  expect(text).toMatch(/tablee_disk_free_bytes [1-9]/)
  expect(text).not.toMatch(/quelque-chose|une note/)
})
test('given a server behind a proxy, then its figures are for whoever asks it itself, and not for whoever comes through the proxy', async () => {
  const behind = await openHouse({ TABLEE_TRUST_PROXY: '1' })
  const ask = async (headers: Record<string, string>) => (await fetch(`${behind.origin}/metrics`, { headers })).status
  expect([await ask({}), await ask({ 'x-forwarded-for': '203.0.113.7' })]).toEqual([200, 404])
  await behind.close()
})
test('given any page, then its policy lets it open our own sockets and no others', async () => {
  const { host } = new URL(house.origin)
  const policy = (await fetch(`${house.origin}/healthz`)).headers.get('content-security-policy')
  expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host};`)
  expect(policy).not.toMatch(/unsafe|https?:/)
})
test('given data that do not answer, a full disk, memory that is short, then it is not ready and says each reason', async () => {
  const app = Fastify()
  const disk = { ...watchDisk('/', () => {}), free: () => 7 * 1_048_576 }
  healthRoutes(app, { believesProxy: false, check: () => Promise.reject(new Error('gone')), disk, memory: { full: () => true, stop: () => {} }, metrics: createMetrics({ sockets: () => 0, cafes: () => 0, freeBytes: () => null }) })
  const answer = await app.inject('/readyz')
  expect([answer.statusCode, answer.json<{ reasons: string[] }>().reasons]).toEqual([503, ['the data do not answer', 'the disk is full: 7 MB left', 'memory is short: nobody new is let in']])
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  disk.stop()
  await app.close()
})
