import { afterAll, beforeAll, expect, test } from 'vitest'
import { inRound, newId, openHouse, type House } from '../../test/given.ts'
import { createGuesses } from './guesses.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

test('given more notes at once than a person writes, then the first are taken, the others told in words that they will go later, in their order, and nobody else is held up', async () => {
  const { annPhone, bobPhone, links, note } = await inRound(house)
  const commands = await Promise.all(Array.from({ length: 15 }, async (_, index) => ({ id: newId(), command: await note(`note ${index}`) })))
  const answer = await annPhone.ask('commands', { commands })
  expect(answer.results?.map(({ ok }) => ok)).toEqual([...Array<boolean>(10).fill(true), ...Array<boolean>(5).fill(false)])
  expect(answer.results?.at(-1)?.error).toMatchObject({ code: 'RATE_LIMITED', what: 'notes', message: expect.stringContaining('gardées sur ce téléphone') })
  expect(await bobPhone.give(await note('pas retenue'))).toMatchObject({ ok: true })
  const later = async (): Promise<number> => ((await annPhone.ask('commands', { commands: commands.slice(10, 11) })).results ?? []).filter(({ ok }) => ok).length
  await expect.poll(later).toBe(1)
  const cafe = await house.app.services.cafes.open(links.cafeId)
  expect([...(cafe?.authority.state.notes.values() ?? [])].filter(({ text }) => text.startsWith('note ')).map(({ text }) => text)).toEqual(Array.from({ length: 11 }, (_, index) => `note ${index}`))
})
test('given failures of one address, then it may type no code for a minute, while others may, and right secrets never count', () => {
  let at = 0
  const guesses = createGuesses(() => at)
  for (let tries = 0; tries < 40; tries += 1) guesses.failed('code', '10.0.0.1')
  expect([guesses.noCode('10.0.0.1'), guesses.noCode('10.0.0.2')]).toEqual([true, false])
  at = 60_001
  expect(guesses.noCode('10.0.0.1')).toBe(false)
})
test('given wrong secrets for one café from many addresses, then those that come after are told to wait', () => {
  const guesses = createGuesses(() => 0)
  const answers = Array.from({ length: 410 }, (_, index) => guesses.failed('secret', `10.0.${index >> 8}.${index & 255}`, 'cafe-a'))
  expect(answers.filter(Boolean)).toHaveLength(10)
  expect(guesses.failed('secret', '10.9.9.9', 'cafe-b')).toBe(false)
})
test('given a hall behind one address of which somebody guesses codes, then who scans the QR code still comes in, and right links still open', async () => {
  const links = await house.createCafe()
  await (await house.connect(links.facilitator)).give({ type: 'advance', step: 0 })
  for (let tries = 0; tries < 45; tries += 1) await house.post('/api/door', { code: 'ZZZZZZ' })
  for (let tries = 0; tries < 45; tries += 1) await house.post('/api/session', { token: 'x'.repeat(32) })
  expect((await house.post('/api/door', { code: links.code })).status).toBe(429)
  expect((await house.post('/api/door', { secret: links.join })).status).toBe(200)
  expect((await house.post('/api/session', { token: links.facilitator })).status).toBe(200)
  expect((await house.post('/api/session', { token: 'x'.repeat(32) })).status).toBe(429)
})
