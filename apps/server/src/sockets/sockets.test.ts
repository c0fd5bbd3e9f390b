import type { Command } from '@tablee/domain/command'
import { denialText } from '@tablee/words/denials'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { io } from 'socket.io-client'
import { WebSocket } from 'ws'
import { protocolVersion } from '@tablee/protocol/version'
import { inRound, newId, openHouse, type House } from '../../test/given.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())
const everything = { cursors: [], watch: [] }

/** What the server has counted so far, as whoever watches it reads it. */
const counts = async (of = house) => {
  const text = await of.app.services.metrics.print()
  const sum = (pattern: RegExp): number => [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0)
  const noticed = (what: string): number => sum(new RegExp(`^tablee_noticed_total\\{what="${what}"\\} (\\d+)`, 'gm'))
  return { refused: sum(/^tablee_frames_refused_total\{.*\} (\d+)/gm), withoutCallback: noticed('frameWithoutCallback'), repeated: noticed('commandRepeated'), letGo: noticed('viewerLetGo') }
}

describe('what travels over the socket', () => {
  test('N1 N2 given a note, when its command is sent twice, then it is in the log once and both are told yes', async () => {
    const { annPhone, links, note } = await inRound(house)
    const command = await note('deux fois'), id = newId()
    const [one, two] = [await annPhone.give(command, id), await annPhone.give(command, id)]
    expect([one, two]).toEqual([{ id, ok: true, position: one.position }, { id, ok: true, position: one.position }])
    const cafe = await house.app.services.cafes.open(links.cafeId)
    expect([...(cafe?.authority.state.notes.values() ?? [])].map(({ text }) => text)).toEqual(['deux fois'])
  })
  test('N2 given the id of somebody else\'s command, then it is refused and tells nothing of theirs', async () => {
    const { annPhone, bobPhone, note } = await inRound(house)
    const id = newId()
    await annPhone.give(await note('à moi'), id)
    expect(await bobPhone.give(await note('vol'), id)).toEqual({ id, ok: false, error: { code: 'OP_CONFLICT', message: denialText({ code: 'OP_CONFLICT' }, 'fr') } })
  })
  test('N10 given a long café, when a desk opens it, then it comes in short frames, each going on where the last one ended, and what is posted meanwhile is in them', async () => {
    const { links, ann, desk, note } = await inRound(house)
    const authority = (await house.app.services.cafes.open(links.cafeId))?.authority
    const command = await note('é'.repeat(480))
    const post = async (count: number): Promise<void> => {
      await authority?.submit({ role: 'participant', id: ann.participantId }, Array.from({ length: count }, () => ({ id: newId(), command: { ...command, noteId: newId() } as Command })))
    }
    await post(1_000)
    const [lengths, positions]: [number[], number[]] = [[], []]
    for (let after = 0, more = true; more;) {
      const answer = await desk.ask('sync', { cursors: [{ audience: 'desk', position: after }], watch: [] }) as unknown as { more?: boolean; streams: { after: number; upTo: number; events: { position: number }[] }[] }
      const [batch] = answer.streams
      expect(batch?.after).toBe(after)
      lengths.push(JSON.stringify(answer).length)
      positions.push(...(batch?.events ?? []).map(({ position }) => position))
      if (lengths.length === 1) await post(3)
      after = batch?.upTo ?? 0
      more = answer.more ?? false
    }
    expect(positions).toEqual(Array.from({ length: authority?.head ?? 0 }, (_, index) => index + 1))
    expect([lengths.length > 2, Math.max(...lengths) < 400_000]).toEqual([true, true])
  })
  test('N8 given notes at two tables, then a phone hears of its own alone, and cannot ask for another\'s or the desk\'s', async () => {
    const { annPhone, bobPhone, note } = await inRound(house)
    await annPhone.ask('sync', everything)
    const answer = await bobPhone.ask('sync', { cursors: [], watch: ['desk', 'table:1', 'hall', 'board'] })
    expect(answer.streams?.map(({ audience }) => audience).sort()).toEqual([`cafe`, expect.stringMatching(/^person:/), 'table:2'])
    await annPhone.give(await note('secret de la table 1'))
    await expect.poll(() => JSON.stringify(annPhone.heard)).toContain('secret de la table 1')
    // Everybody is told in one go: what Bob was told is here before the answer to what he asks now.
    await bobPhone.ask('clock', {})
    expect(JSON.stringify(bobPhone.heard)).not.toContain('secret')
  })
  test('N6 given a host, when their phone asks on from where it is with all that it follows, then it is answered', async () => {
    const { annPhone, ann, desk } = await inRound(house)
    expect((await desk.give({ type: 'nameHost', participantId: ann.participantId, table: 1 })).ok).toBe(true)
    const first = await annPhone.ask('sync', everything)
    expect(first.streams?.map(({ audience }) => audience)).toContain('host:1')
    const again = await annPhone.ask('sync', { cursors: (first.streams ?? []).map(({ audience, upTo }) => ({ audience, position: upTo })), watch: [] })
    expect(again).toMatchObject({ ok: true })
  })
  test('N8 given a note, then nothing that a neighbour or the board hears of it says whose it is', async () => {
    const { annPhone, bobPhone, ann, note, desk, advance } = await inRound(house, { tables: 1, rounds: 1 })
    await bobPhone.ask('sync', everything)
    await desk.ask('sync', everything)
    await annPhone.give(await note('de qui ?'))
    for (const viewer of [bobPhone, desk]) await expect.poll(() => JSON.stringify(viewer.heard)).toContain('de qui ?')
    await advance()
    await advance()
    const told = (frames: readonly unknown[]) => frames.flatMap((frame) => (frame as { events: { by: string; event: { type: string } }[] }).events).filter(({ event }) => event.type === 'NotePosted')
    const board = (await bobPhone.ask('sync', { cursors: [], watch: ['board'] })).streams?.filter(({ audience }) => audience === 'board') ?? []
    const [neighbour, onTheBoard, atTheDesk] = [told(bobPhone.heard), told(board), told(desk.heard)].map((notes) => JSON.stringify(notes))
    for (const heard of [neighbour, onTheBoard]) {
      expect(heard).toContain('de qui ?')
      expect(heard).not.toContain(ann.participantId)
    }
    expect(atTheDesk).toContain(ann.participantId)
  })
  test('given a participant, when they give a facilitator\'s command, then FORBIDDEN and nothing changes', async () => {
    const { annPhone, links } = await inRound(house)
    const before = (await house.app.services.cafes.open(links.cafeId))?.authority.head
    for (const command of [{ type: 'pauseClock' }, { type: 'elapse' }, { type: 'createTheme', themeId: newId(), title: 'x', colour: 'mint' }, { type: 'arrive', participantId: newId(), withoutPhone: true }]) {
      expect(await annPhone.give(command)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    }
    expect((await house.app.services.cafes.open(links.cafeId))?.authority.head).toBe(before)
  })
  test('given the screen\'s secret, then it reads and gives no commands', async () => {
    const { links } = await inRound(house)
    const screen = await house.connect(links.screen)
    expect((await screen.ask('sync', everything)).streams?.map(({ audience }) => audience)).toEqual(['cafe', 'hall'])
    expect(await screen.give({ type: 'pauseClock' })).toMatchObject({ error: { code: 'FORBIDDEN' } })
  })
  test('given hostile frames, then each has a clear answer or none, and the others never notice', async () => {
    const { annPhone, bobPhone, note } = await inRound(house)
    const bad = (name: string, payload: unknown) => annPhone.ask(name, payload).then(({ error }) => error?.code)
    expect(await bad('admin.dump', {})).toBe('UNKNOWN_EVENT')
    expect(await bad('__proto__', {})).toBe('UNKNOWN_EVENT')
    expect(await bad('commands', null)).toBe('BAD_FIELD')
    expect(await bad('commands', { commands: [{ id: newId(), command: { ...(await note('x')), author: 'bob', hidden: false } }] })).toBe('BAD_FIELD')
    expect(await bad('commands', { commands: [], role: 'facilitator' })).toBe('BAD_FIELD')
    for (const position of [-1, 1e308, '0; DROP TABLE events', 2 ** 53, Number.NaN]) expect(await bad('sync', { cursors: [{ audience: 'cafe', position }], watch: [] })).toBe('BAD_FIELD')
    annPhone.socket.emit('commands', { commands: [{ id: newId(), command: await note('sans réponse') }] })
    annPhone.socket.emit('commands')
    annPhone.socket.emit('sync', everything, 'extra')
    expect(await bobPhone.give(await note('les autres n’ont rien vu'))).toMatchObject({ ok: true })
  })
  test('N2 given frames without a callback, of a wrong shape, or sent twice, then each is counted, and the log has the one note once', async () => {
    const { annPhone, links, note } = await inRound(house)
    const { cafes } = house.app.services
    const before = await counts()
    const frame = { commands: [{ id: newId(), command: await note('une fois') }] }
    annPhone.socket.emit('commands', frame)
    for (let turn = 0; turn < 3; turn += 1) await annPhone.ask('commands', frame)
    await annPhone.ask('commands', { commands: 'non' })
    await annPhone.ask('nonsense', {})
    const after = await counts()
    expect([after.withoutCallback - before.withoutCallback, after.repeated - before.repeated, after.refused - before.refused]).toEqual([1, 3, 2])
    expect([...((await cafes.open(links.cafeId))?.authority.state.notes.values() ?? [])].map(({ text }) => text)).toEqual(['une fois'])
  })
  test('given a viewer who asks for everything and reads nothing, then they are let go, and the others never wait', async () => {
    const own = await openHouse({ TABLEE_LIMITS: '0' })
    const { annPhone, desk, links, note } = await inRound(own)
    const typed = await note('')
    for (let frame = 0; frame < 20; frame += 1) await annPhone.ask('commands', { commands: Array.from({ length: 20 }, () => ({ id: newId(), command: { ...typed, noteId: newId(), text: 'é'.repeat(200) } })) })
    const before = (await counts(own)).letGo
    const slow = new WebSocket(`${own.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
    const gone = new Promise((resolve) => { slow.on('close', resolve); slow.on('error', resolve) })
    await new Promise<void>((resolve) => {
      slow.on('message', (data: Buffer) => {
        const text = data.toString()
        if (text.startsWith('0')) slow.send(`40${JSON.stringify({ token: links.facilitator, protocol: protocolVersion })}`)
        if (text.startsWith('40')) resolve()
      })
    })
    slow.pause()
    for (let ask = 0; ask < 100; ask += 1) slow.send(`42${ask}["sync",{"cursors":[],"watch":[]}]`)
    await expect.poll(async () => (await counts(own)).letGo).toBe(before + 1)
    expect(await annPhone.give(await note('pendant ce temps'))).toMatchObject({ ok: true })
    expect(await desk.ask('clock', {})).toMatchObject({ ok: true })
    slow.resume()
    await gone
    await own.close()
  })
  test('given a frame of 2 MB, then the phone is let go and the server goes on', async () => {
    const { annPhone, bobPhone, note } = await inRound(house)
    const command = await note('encore là')
    const gone = new Promise((resolve) => { annPhone.socket.on('disconnect', resolve) })
    annPhone.socket.emit('commands', { commands: 'é'.repeat(1_000_000) })
    await gone
    expect(await bobPhone.give(command)).toMatchObject({ ok: true })
  })
  test('given a wrong secret, an old version, a foreign origin, then no connection', async () => {
    const { links } = await inRound(house)
    const refused = (options: object): Promise<string> => new Promise((resolve) => {
      const socket = io(house.origin, { transports: ['websocket'], reconnection: false, forceNew: true, ...options } as Parameters<typeof io>[1])
      socket.on('connect_error', (error: Error & { data?: { code: string } }) => { socket.disconnect(); resolve(error.data?.code ?? 'refused') })
      socket.on('connect', () => { socket.disconnect(); resolve('connected') })
    })
    expect(await refused({ auth: { token: 'x'.repeat(32), protocol: protocolVersion } })).toBe('LINK_UNKNOWN')
    expect(await refused({ auth: { token: links.join, protocol: protocolVersion } })).toBe('LINK_UNKNOWN')
    expect(await refused({ auth: { token: links.screen, protocol: 0 } })).toBe('VERSION_OLD')
    expect(await refused({ auth: { token: links.screen, protocol: protocolVersion }, extraHeaders: { origin: 'https://evil.example' } })).toBe('refused')
    expect(await refused({ auth: { token: links.screen, protocol: protocolVersion }, extraHeaders: { origin: 'null' } })).toBe('refused')
  })
  test('given 20 sockets of one phone, then three are kept', async () => {
    const { ann } = await inRound(house)
    const opened = await Promise.all(Array.from({ length: 20 }, () => house.connect(ann.token)))
    await expect.poll(() => opened.filter(({ socket }) => socket.connected).length).toBeLessThanOrEqual(3)
  })
  test('given a phone that is ahead of the log, then its streams are reset', async () => {
    const { annPhone } = await inRound(house)
    const answer = await annPhone.ask('sync', { cursors: [{ audience: 'cafe', position: 999_999_999 }], watch: [] })
    expect(answer.streams?.find(({ audience }) => audience === 'cafe')).toMatchObject({ reset: true })
  })
})

describe('a restart in mid-round', () => {
  test('given a round under way, when the server starts again, then every note is there and the same time is left', async () => {
    const own = await openHouse()
    const { annPhone, ann, links, note } = await inRound(own)
    await annPhone.give(await note('avant la coupure'))
    const before = (await own.app.services.cafes.open(links.cafeId))?.authority.state.clock
    // Meanwhile somebody sets the machine's clock.
    const { now } = own.app.services
    const left = (before?.kind === 'running' ? before.endsAt : 0) - now()
    const setClock = vi.spyOn(Date, 'now').mockImplementation(() => performance.timeOrigin + performance.now() + 3_600_000)
    await own.restart()
    setClock.mockRestore()
    expect(Math.abs((before?.kind === 'running' ? before.endsAt : 0) - own.app.services.now() - left), 'T3 the round is no shorter than by the time that the restart took').toBeLessThan(600_000)
    const again = await own.connect(ann.token)
    const answer = await again.ask('sync', everything)
    expect(JSON.stringify(answer.streams)).toContain('avant la coupure')
    expect((await own.app.services.cafes.open(links.cafeId))?.authority.state.clock).toEqual(before)
    await own.close()
  })
  test('given a round that ended while the server was away, when it starts again, then the bell rings', async () => {
    const own = await openHouse()
    const { links } = await inRound(own, { roundMinutes: 0.05 })
    await own.restart()
    await expect.poll(async () => (await own.app.services.cafes.open(links.cafeId))?.authority.state.phase).toBe('walking')
    await own.close()
  })
})
