import { protocolVersion } from '@tablee/protocol/version'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inRound, openHouse, type House } from '../../test/given.ts'

let house: House
const sockets: Socket[] = []
beforeAll(async () => { house = await openHouse() })
afterAll(async () => { for (const socket of sockets) socket.disconnect(); await house.close() })

/** A desk (or anything else with a secret) that follows its streams and writes down what it hears of others. */
const connect = async (token: string, desk?: string): Promise<{ socket: Socket; heard: unknown[]; say(payload: unknown): Promise<{ ok: boolean; error?: { code: string } }> }> => {
  const socket = io(house.origin, { transports: ['websocket'], auth: { token, protocol: protocolVersion, ...(desk ? { desk } : {}) }, reconnection: false, forceNew: true } as Parameters<typeof io>[1])
  sockets.push(socket)
  const heard: unknown[] = []
  socket.on('atDesk', (news) => heard.push(news))
  await new Promise<void>((resolve, reject) => { socket.once('connect', resolve); socket.once('connect_error', reject) })
  await socket.emitWithAck('sync', { cursors: [], watch: [] })
  return { socket, heard, say: (payload) => socket.timeout(20_000).emitWithAck('atDesk', payload) as Promise<{ ok: boolean; error?: { code: string } }> }
}

describe('who is at another desk, and what they hold', () => {
  test('given two desks on one link, when one takes issues in hand, then the other hears it under the first one\'s name; nobody else does, and the log does not grow', async () => {
    const { links, ann } = await inRound(house)
    const [one, two, phone, screen] = [await connect(links.facilitator, 'desk-0001'), await connect(links.organiser, 'desk-0002'), await connect(ann.token), await connect(links.screen)]
    const before = (await house.app.services.cafes.open(links.cafeId))?.authority.head
    expect(await one.say({ name: ' Sylvie\n', holding: ['note-0001'] })).toEqual({ ok: true })
    await expect.poll(() => two.heard).toEqual([{ id: 'facilitator.desk-0001', name: 'Sylvie', holding: ['note-0001'], gone: false }])
    one.socket.disconnect()
    await expect.poll(() => two.heard.at(-1)).toEqual({ id: 'facilitator.desk-0001', name: '', holding: [], gone: true })
    expect([one.heard, phone.heard, screen.heard]).toEqual([[], [], []])
    expect((await house.app.services.cafes.open(links.cafeId))?.authority.head).toBe(before)
  })
  test('given a phone or the screen, when it says it is a desk, then FORBIDDEN; given a desk that says too much or more than it may, then no', async () => {
    const { links, ann } = await inRound(house)
    const desk = await connect(links.facilitator, 'desk-0003')
    const nothing = { name: '', holding: [] }
    for (const token of [ann.token, links.screen]) expect(await (await connect(token, 'desk-0009')).say(nothing)).toMatchObject({ error: { code: 'FORBIDDEN' } })
    expect(await desk.say({ ...nothing, name: 'x'.repeat(41) })).toMatchObject({ error: { code: 'BAD_FIELD' } })
    expect(await desk.say({ ...nothing, holding: Array.from({ length: 201 }, (_, index) => `note-${1000 + index}`) })).toMatchObject({ error: { code: 'BAD_FIELD' } })
    expect(await desk.say({ ...nothing, id: 'organiser' })).toMatchObject({ error: { code: 'BAD_FIELD' } })
    expect(await desk.say(nothing)).toEqual({ ok: true })
  })
  test('given what a desk did, then the log tells which desk it was', async () => {
    const { links } = await inRound(house)
    const desk = await connect(links.facilitator, 'desk-0004')
    await desk.socket.emitWithAck('commands', { commands: [{ id: 'command-of-desk-4', command: { type: 'pauseClock' } }] })
    const { socket } = await connect(links.organiser)
    const answer = await socket.emitWithAck('sync', { cursors: [], watch: [] }) as { streams: { events: { by: string }[] }[] }
    expect(answer.streams[0]?.events.at(-1)?.by).toBe('facilitator.desk-0004')
  })
})
