import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { RealServer } from '../test/badInputs/server.ts'
import { settings } from '../test/given.ts'

/* Ten thousand canaries in (names, organisations, texts, secrets, addresses), none out: not in the most talkative log, not in the metrics. */
const { startRealServer } = (await import(new URL('../test/badInputs/server.ts', import.meta.url).pathname)) as typeof import('../test/badInputs/server.ts')

let server: RealServer
beforeAll(async () => { server = await startRealServer({ TABLEE_LIMITS: '0', TABLEE_TRUST_PROXY: '1', TABLEE_LOG: 'debug' }) }, 300_000)
afterAll(() => server.end())

test('given 10,000 canaries of every kind that people bring, then no log line and no metric holds one', async () => {
  const canaries: string[] = []
  const canary = (kind: string): string => { const one = `canari${kind}${String(canaries.length).padStart(6, '0')}qzx`; canaries.push(one); return one }
  const address = (): string => { const index = canaries.length; const one = `10.${100 + (index >> 14)}.${(index >> 7) & 127}.${index & 127}`; canaries.push(one); return one }
  const links = (await server.ask('/api/cafes', { body: { settings: { ...settings, title: canary('titre'), place: canary('lieu'), questions: { mode: 'all', texts: [canary('question')] } } }, key: server.organiserKey })).body as unknown as CafeLinks
  canaries.push(links.organiser, links.facilitator, links.screen, links.join, server.organiserKey)
  const give = (key: string, commands: object[]) => server.ask(`/api/cafes/${links.cafeId}/commands`, { body: { commands: commands.map((command) => ({ id: canary('commande'), command })) }, key, headers: { 'x-forwarded-for': address() } })
  await give(links.facilitator, [{ type: 'advance', step: 0 }])
  const phones: string[] = []
  for (let batch = 0; batch < 8; batch += 1) {
    const replies = await Promise.all(Array.from({ length: 50 }, () => {
      const token = canary('secret')
      phones.push(token)
      return server.ask('/api/join', { body: { secret: links.join, token: `${token}${'x'.repeat(8)}`, name: canary('nom'), organisation: canary('organisation') }, headers: { 'x-forwarded-for': address(), 'user-agent': canary('appareil') } })
    }))
    expect(replies.every(({ status }) => status === 200)).toBe(true)
  }
  await give(links.facilitator, [{ type: 'advance', step: 1 }])
  await give(links.facilitator, [{ type: 'advance', step: 2 }])
  for (let batch = 0; batch < 50; batch += 1) {
    const key = `${phones[batch]}${'x'.repeat(8)}`
    const reply = await give(key, Array.from({ length: 45 }, () => ({ type: 'postNote', noteId: canary('note'), text: canary('texte'), round: 1, typedAt: 1 })))
    expect(reply.status).toBe(200)
  }
  // What is refused is written down more readily than what is not.
  for (let wrong = 0; wrong < 150; wrong += 1) {
    await server.ask(`/api/door?code=${canary('adresse')}&token=${canary('adresse')}`, { body: { code: canary('code') }, headers: { 'x-forwarded-for': address(), referer: `http://x/#key=${canary('referer')}`, cookie: `a=${canary('biscuit')}` } })
    await server.ask(`/c/${canary('chemin')}`, { headers: { authorization: `Bearer ${canary('porteur')}` } })
    await server.ask('/api/join', { body: `{"name":"${canary('casse')}"`, headers: { 'x-forwarded-for': address() } })
  }
  expect(canaries.length).toBeGreaterThanOrEqual(10_000)
  const metrics = (await server.ask('/metrics')).text
  const written = server.log() + metrics
  expect(written.length).toBeGreaterThan(100_000)
  expect(canaries.filter((one) => written.includes(one))).toEqual([])
}, 300_000)
