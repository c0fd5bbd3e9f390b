import type net from 'node:net'
import { WebSocket } from 'ws'
import { generate, type BadInput } from './cases.ts'
import type { Observed, Ops, Play } from './observed.ts'
import type { Past } from './past.ts'
import { allHeard, guestOf, newId, ready, type Guest, type Stage } from './stage.ts'
import { connectWire, NoWire, type Ack, type Wire } from './wire.ts'

const wait = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms) })
const everything = { cursors: [], watch: [] }

/** The answer to one command: what the socket says of it. */
const resultOf = (answer: Ack): Ack => (answer['results'] as Ack[] | undefined)?.[0] ?? answer
const give = async (wire: Wire, command: object, id: unknown = newId()): Promise<Ack> => resultOf(await wire.ask('commands', { commands: [{ id, command }] }))

/** How long it is waited for a hang-up that has to come: so long only on a machine that is busy with something else. Where none may come, a look must do. */
const patienceFor = (expect: BadInput['expect']): number => (expect['disconnected_within_s'] === undefined ? (expect['disconnected'] === false ? 2_000 : 60_000) : Number(expect['disconnected_within_s']) * 1_000)

/** Closed within so long, and after how many milliseconds. */
const closing = async (wire: Wire, ms: number): Promise<number | null> => {
  const started = performance.now()
  return Promise.race([wire.closed.then(() => performance.now() - started), wait(ms).then(() => null)])
}

/** A logical op id as one of ours: as it is where it is none of ours by its type. */
const idOf = (op: unknown): unknown => (op === '<uuid>' || op === undefined || (typeof op === 'string' && op.startsWith('01J')) ? newId() : typeof op === 'string' && /^[A-Za-z0-9_-]{1,7}$/.test(op) ? `${newId()}-${op}` : op)

/** `note.add`'s payload as our `commands`: fields of its own stay where they were put. */
const noteAdd = (stage: Stage, payload: unknown): unknown => {
  if (payload === null || typeof payload !== 'object' || Array.isArray(payload)) return payload
  const { op, text, ...more } = payload as Record<string, unknown>
  return { commands: [{ id: idOf(op), command: stage.note(text, more) }] }
}

/** A raw frame with a logical event name as one with ours; every other frame as it is. */
const rawFrame = (stage: Stage, frame: string): string => {
  const [, head, body] = /^(42\d*)(\[.*)$/s.exec(frame) ?? []
  if (head === undefined || body === undefined) return frame
  try {
    const [name, ...payload] = JSON.parse(body) as unknown[]
    if (name === 'note.add') return `${head}${JSON.stringify(['commands', ...payload.map((one) => noteAdd(stage, one))])}`
    if (name === 'sync.since') return `${head}${JSON.stringify(['sync', ...payload])}`
  } catch { /* It is not JSON: that is the case. */ }
  return frame
}

/** A server's memory comes and goes by a megabyte by itself: where a case says what a frame may cost, so many are sent, and the share of one counts. */
const weighed = 20

const sendRaw: Play = async (stage, { input, expect, actor }) => {
  const frame = String(generate(input['$raw'], {}))
  const wire = actor === 'anonymous' ? await connectWire(stage.server.port, { from: stage.from }) : stage.ann.wire
  const before = stage.server.memory()
  wire.send(rawFrame(stage, frame))
  const number = /^42(\d+)/.exec(frame)?.[1]
  const ack = number === undefined ? null : resultOf((await wire.answerTo(Number(number))) ?? { ok: false })
  const after = expect['disconnected'] === undefined && expect['disconnected_within_s'] === undefined ? null : await closing(wire, patienceFor(expect))
  const frames = expect['memory_growth_mb'] === undefined ? 1 : weighed
  for (let sent = 1; sent < frames; sent += 1) {
    const again = await connectWire(stage.server.port, actor === 'anonymous' ? { from: stage.from } : { token: stage.ann.token, from: stage.from })
    again.send(rawFrame(stage, frame))
    await closing(again, patienceFor(expect))
    again.close()
  }
  await wait(50)
  const now = stage.server.memory()
  const stored = await storedTexts(stage)
  wire.close()
  return { ack, ...(ack?.ok || stored.length > 0 ? { may: 'tell' as const } : {}), facts: { disconnected: after !== null, disconnected_within_s: after === null ? Infinity : after / 1_000, memory_growth_mb: before === null || now === null ? 0 : Math.max(0, now - before) / frames, stored: stored.at(-1) } }
}

const storedTexts = async (stage: Stage): Promise<string[]> => (await stage.events()).filter(({ event }) => event['type'] === 'NotePosted').map(({ event }) => String(event['text']))

const known = (stage: Stage): Record<string, unknown> => ({ '<B>': stage.bob.id, 'person:<B>': `person:${stage.bob.id}`, '<A>': stage.ann.id, '<café>': stage.links.cafeId, '<uuid>': newId() })

const addNote: Play = async (stage, { op, input, expect }, past) => {
  if (input['$raw'] !== undefined) return sendRaw(stage, { op, input, expect, actor: 'participant' } as BadInput, past)
  if (typeof input['sentAt'] === 'string' && input['sentAt'].startsWith('bell')) return lateNote(stage, input, past)
  const payload = generate(input, known(stage)) as Record<string, unknown>
  if (JSON.stringify(payload).length > 20_000) {
    stage.ann.wire.send(`42${JSON.stringify(['commands', noteAdd(stage, payload)])}`)
    return { facts: { disconnected: (await closing(stage.ann.wire, patienceFor(expect))) !== null } }
  }
  const ack = resultOf(await stage.ann.wire.ask('commands', noteAdd(stage, payload)))
  const stored = (await storedTexts(stage)).at(-1)
  return { ack, ...(ack.ok ? { may: 'tell' as const } : {}), facts: { stored, bidi_isolated: ack.ok ? !/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(stored ?? '') : undefined, phone_and_server_agree: await phoneAgrees(payload['text'], ack), text: stored } }
}

/** The phone's counter asks the domain; the server must say the same. */
const phoneAgrees = async (text: unknown, ack: Ack): Promise<boolean> => {
  const { readText } = await import('@tablee/domain/note/decide')
  const phone = readText(String(text))
  return typeof phone === 'string' ? ack.ok : !ack.ok && ack.error?.code === phone.code
}

const lateNote = async (stage: Stage, input: BadInput['input'], past: Past): Promise<Observed> => {
  const [, count, unit] = /bell\+(\d+)\s*(min|s)/.exec(String(input['sentAt'])) ?? []
  const wire = await connectWire(stage.server.port, { token: past.token, from: stage.from })
  const ack = await give(wire, stage.note('une pensée tardive', { round: input['round'], typedAt: past.bellAt + Number(count) * (unit === 'min' ? 60_000 : 1_000) }))
  wire.close()
  return { ack }
}

const harvest = async (stage: Stage): Promise<{ noteId: string }> => {
  const noteId = await stage.post(stage.ann, 'une idée à classer')
  for (let steps = 0; steps < 4; steps += 1) await stage.advance()
  for (const [themeId, title] of [['theme-T1', 'Se connaître'], ['theme-T2', 'Se parler']]) await give(stage.desk, { type: 'createTheme', themeId, title, colour: 'mint' })
  return { noteId }
}

const revisionOf = (noteId: string, revision: number) => [{ id: noteId, revision }]

/** As the case says it, in its own time: a desk that reads nothing while ten notes a second are told. */
const stalls: Play = async (stage, { input }) => {
  const guests: Guest[] = [stage.ann, stage.bob]
  while (guests.length < 14) guests.push(await guestOf(stage.server, stage.from, stage.links, `G${guests.length}`))
  const before = stage.server.memory() ?? 0
  const slow = await connectWire(stage.server.port, { token: stage.links.facilitator, from: stage.from })
  await slow.ask('sync', everything)
  slow.raw.pause()
  let most = before
  const ends = performance.now() + Number(input['stall_s']) * 1_000
  for (let turn = 0; performance.now() < ends; turn += 1) {
    const due = performance.now() + 100
    // Long texts, so that what waits is soon more than one viewer may keep.
    await stage.post(guests[turn % guests.length] ?? stage.ann, `${turn} ${'é̂'.repeat(480)}`)
    most = Math.max(most, stage.server.memory() ?? 0)
    await wait(Math.max(0, due - performance.now()))
  }
  // Whether the other side has hung up is only seen by reading.
  slow.raw.resume()
  const gone = await closing(slow, 60_000)
  for (const guest of guests.slice(2)) guest.wire.close()
  return { may: 'tell', facts: { disconnected_when_buffer_bytes_over: gone !== null, server_rss_growth_mb_max: most - before, resync_after: await resync(stage) } }
}

/** What somebody gets who comes back with nothing. */
const resync = async (stage: Stage): Promise<'full' | 'partial'> => {
  const again = await connectWire(stage.server.port, { token: stage.links.facilitator, from: stage.from })
  const full = (await again.ask('sync', everything))['streams'] as { after: number; events: unknown[] }[]
  again.close()
  return full[0]?.after === 0 && full[0].events.length > 10 ? 'full' : 'partial'
}

/** How many viewers the server says that it has let go. */
const letGo = async (stage: Stage): Promise<number> => Number(/^tablee_noticed_total\{what="viewerLetGo"\} (\d+)/m.exec((await stage.server.ask('/metrics')).text)?.[1] ?? 0)

/** The same in seconds: the worst a slow reader can do is to ask for everything again and again and to read nothing. */
const floods: Play = async (stage) => {
  for (const guest of [stage.ann, stage.bob]) for (let notes = 0; notes < 8; notes += 1) await stage.post(guest, `${notes} ${'é̂'.repeat(480)}`)
  const before = stage.server.memory() ?? 0, gone = await letGo(stage)
  const slow = await connectWire(stage.server.port, { token: stage.links.facilitator, from: stage.from })
  slow.raw.pause()
  let most = before
  // However long a busy machine takes to send what is asked for: it is asked until the server says that it has enough.
  for (const ends = performance.now() + 120_000; performance.now() < ends && (await letGo(stage)) === gone;) {
    for (let asks = 0; asks < 40; asks += 1) slow.send(`42${asks}${JSON.stringify(['sync', everything])}`)
    await wait(200)
    most = Math.max(most, stage.server.memory() ?? 0)
  }
  // Whether the other side has hung up is only seen by reading.
  slow.raw.resume()
  const closed = await closing(slow, 60_000)
  slow.close()
  return { may: 'tell', facts: { disconnected_when_buffer_bytes_over: closed !== null, server_rss_growth_mb_max: most - before, resync_after: await resync(stage) } }
}

/** The connection below a WebSocket, where frames can be written that no library would make. */
const below = (wire: Wire): net.Socket => Reflect.get(wire.raw, '_socket') as net.Socket

/** Sends something that is no proper frame on a socket of somebody's own, and looks whether it is let go. */
const misuse = (send: (wire: Wire, input: BadInput['input']) => void): Play => async (stage, { input, expect }) => {
  const wire = await connectWire(stage.server.port, { token: stage.ann.token, from: stage.from })
  send(wire, input)
  const gone = await closing(wire, patienceFor(expect))
  wire.close()
  return { facts: { disconnected: gone !== null } }
}

export const socketOps: Ops = [
  [/^binary frame/, misuse((wire, { hex }) => { wire.raw.send(Buffer.from(String(hex), 'hex')) })],
  [/^raw bytes/, misuse((wire, { hex }) => { below(wire).write(Buffer.from(String(hex), 'hex')) })],
  [/^fragments/, misuse((wire, { pieces, bytes }) => { for (let piece = 1; piece <= Number(pieces); piece += 1) wire.raw.send('x'.repeat(Number(bytes)), { fin: piece === Number(pieces) }) })],
  [/^\d+ (pings|pongs|namespaces|introductions)/, misuse((wire, { count, hex, frame }) => {
    for (let index = 0; index < Number(count); index += 1) { if (typeof hex === 'string') below(wire).write(Buffer.from(hex, 'hex')); else wire.send(String(frame).replace('{i}', String(index))) }
  })],
  [/^handshake/, async (stage, { input, actor }) => {
    try {
      const { origin, token, protocol } = generate(input, known(stage)) as { origin?: string; token?: string; protocol?: number }
      const wire = await connectWire(stage.server.port, { token: token ?? (actor === 'anonymous' ? stage.links.screen : stage.ann.token), from: stage.from, ...(origin === undefined ? {} : { origin }), ...(protocol === undefined ? {} : { protocol }) })
      wire.close()
      return { facts: { connected: true } }
    } catch (error) {
      if (!(error instanceof NoWire)) throw error
      return { ack: error.denial === null ? null : { ok: false, error: error.denial }, facts: { connected: false, http_status: error.status } }
    }
  }],
  [/polling POST/, async (stage) => ({ reply: await stage.server.ask('/socket.io/?EIO=4&transport=polling', { body: Buffer.alloc(4_096, 0xff), headers: { 'content-type': 'text/plain;charset=UTF-8' }, from: stage.from }) })],
  [/reserved event names/, async (stage, bad) => {
    const one = await sendRaw(stage, bad, null as never)
    let all = one.facts?.['disconnected'] === true
    for (const name of ['connect', 'connect_error', 'error', 'disconnecting', 'newListener', 'removeListener']) {
      const wire = await connectWire(stage.server.port, { token: stage.bob.token, from: stage.from })
      wire.send(`42${JSON.stringify([name, {}])}`)
      if ((await closing(wire, patienceFor(bad.expect))) === null) all = false
      wire.close()
    }
    return { facts: { disconnected: all } }
  }],
  [/3000 sockets|sockets that never join/, async (stage, { input }) => {
    const strangers: WebSocket[] = []
    const from = stage.from.replace(/\d+$/, '250')
    for (let start = 0; start < Number(input['sockets']); start += 250) {
      await Promise.all(Array.from({ length: 250 }, () => new Promise<void>((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${stage.server.port}/socket.io/?EIO=4&transport=websocket`, { localAddress: from })
        strangers.push(socket)
        socket.on('open', () => resolve())
        socket.on('error', () => resolve())
      })))
    }
    const joins: number[] = []
    const closedAfter = await stage.server.timed(async () => {
      for (let index = 0; index < 20; index += 1) joins.push(await stage.server.timed(async () => { (await guestOf(stage.server, stage.from, stage.links, `G${index}`)).wire.close() }))
      for (const ends = performance.now() + 120_000; performance.now() < ends && strangers.some((socket) => socket.readyState <= WebSocket.OPEN);) await wait(100)
    })
    const left = strangers.filter((socket) => socket.readyState <= WebSocket.OPEN).length
    for (const socket of strangers) socket.terminate()
    return { may: 'tell', facts: { closed_within_s: left === 0 ? closedAfter / 1_000 : Infinity, good_join_ms_p95: joins.sort((a, b) => a - b)[18] } }
  }],
  [/sockets with one device token/, async (stage, { input, expect }) => {
    const count = Number(input['sockets'])
    stage.ann.wire.close()
    const wires = await Promise.all(Array.from({ length: count }, () => connectWire(stage.server.port, { token: stage.ann.token, from: stage.from }).catch(() => null)))
    const keptNow = (): number => wires.filter((wire) => wire !== null && !wire.isClosed).length
    for (const ends = performance.now() + 60_000; performance.now() < ends && keptNow() > Number(expect['kept']);) await wait(50)
    await allHeard(stage)
    const kept = keptNow()
    for (const wire of wires) wire?.close()
    return { facts: { kept, closed: count - kept } }
  }],
  [/stops reading/, (stage, bad, past) => (stage.long ? stalls : floods)(stage, bad, past)],
  [/^sync\.since/, async (stage, { input }) => {
    const { seq } = generate(input, known(stage)) as { seq: unknown }
    const answer = await stage.ann.wire.ask('sync', { cursors: [{ audience: 'cafe', position: seq }], watch: [] })
    const streams = answer['streams'] as { audience: string; reset?: boolean }[] | undefined
    return { ack: answer, facts: { full_resync: streams?.find(({ audience }) => audience === 'cafe')?.reset === true } }
  }],
  [/^note\.move same note/, async (stage) => {
    const { noteId } = await harvest(stage)
    const move = (wire: Wire, themeId: string) => give(wire, { type: 'placeIssues', issues: revisionOf(noteId, 0), themeId, before: null })
    const acks = await Promise.all([move(stage.desk, 'theme-T1'), move(stage.secondDesk, 'theme-T2')])
    const placed = async (wire: Wire): Promise<unknown> => ((await wire.ask('sync', everything))['streams'] as { events: { event: Record<string, unknown> }[] }[]).flatMap(({ events }) => events).filter(({ event }) => event['type'] === 'IssuesPlaced').at(-1)?.event['themeId']
    const finals = [await placed(stage.desk), await placed(stage.secondDesk), await placed(stage.screen)]
    return { acks, ack: acks.find(({ ok }) => !ok) ?? null, may: 'tell', facts: { final_theme_equal_on_all_clients: finals[0] !== undefined && finals.every((one) => one === finals[0]) } }
  }],
  [/^note\.move to a theme/, async (stage) => {
    const { noteId } = await harvest(stage)
    await give(stage.desk, { type: 'removeTheme', themeId: 'theme-T1', revision: 0 })
    return afterReady(stage, () => give(stage.desk, { type: 'placeIssues', issues: revisionOf(noteId, 0), themeId: 'theme-T1', before: null }))
  }],
  [/^note\.move/, async (stage, { actor }) => {
    const { noteId } = await harvest(stage)
    return afterReady(stage, () => give(wireOf(stage, actor), { type: 'placeIssues', issues: revisionOf(noteId, 0), themeId: 'theme-T1', before: null }))
  }],
  [/^note\.(edit|delete|hide|restore) of/, async (stage, { op, actor, input }) => {
    const noteId = await stage.post(actor.startsWith('participant B') ? stage.ann : stage.bob, 'à quelqu’un d’autre')
    const type = `${/^note\.(\w+)/.exec(op)?.[1]}Note`
    return afterReady(stage, () => give(wireOf(stage, actor), { type, noteId, ...(type === 'editNote' ? { text: input['text'] } : {}) }))
  }],
  [/^note\.(hide|restore)/, async (stage, { op, actor }) => {
    const noteId = await stage.post(stage.bob, 'à quelqu’un d’autre')
    return afterReady(stage, () => give(wireOf(stage, actor), { type: `${/^note\.(\w+)/.exec(op)?.[1]}Note`, noteId }))
  }],
  [/^note\.add reusing/, async (stage) => {
    const id = newId()
    await give(stage.ann.wire, stage.note('à moi'), id)
    return afterReady(stage, () => give(stage.bob.wire, stage.note('vol'), id))
  }],
  [/^note\.add (twice|replayed|again)|same op/, async (stage) => {
    const id = newId(), command = stage.note('deux fois')
    const first = await give(stage.ann.wire, command, id), second = await give(stage.ann.wire, command, id)
    const count = (await storedTexts(stage)).filter((text) => text === 'deux fois').length
    return { ack: second, may: 'tell', facts: { notes_created: count, notes: count, duplicate: count === 1 && JSON.stringify(first) === JSON.stringify(second) } }
  }],
  [/^(\d+) notes?|^note\.add x ?\d+/, async (stage, { op, input }) => {
    const count = Number(input['count'] ?? /\d+/.exec(op)?.[0])
    const acks: Ack[] = []
    for (let index = 0; index < count; index += 1) acks.push(await give(stage.ann.wire, stage.note(`note ${index}`)))
    return { acks, ack: acks.find(({ ok }) => !ok) ?? acks.at(-1) ?? null, may: 'tell' }
  }],
  [/^(round|cafe|café|timer|theme)\.(\w+)/, async (stage, { op, actor }) => {
    const name = /^[^.]+\.\w+/.exec(op)?.[0] ?? ''
    const command = /theme/.test(name) ? { type: 'createTheme', themeId: newId(), title: 'Intrus', colour: 'rose' } : /pause/.test(name) ? { type: 'pauseClock' } : { type: 'advance', step: 3 }
    return { ack: await give(wireOf(stage, actor), command) }
  }],
  [/^(join the|join a|event name|unknown event)/, async (stage, { input }) => ({ ack: await stage.ann.wire.ask(String(input['event']), input['payload'] ?? { room: (typeof input['room'] === 'string' ? input['room'] : '').replaceAll('<café>', stage.links.cafeId) }) })],
  [/^note\.add/, addNote],
  [/./, async (stage, bad, past) => {
    if (bad.input['$raw'] !== undefined) return sendRaw(stage, bad, past)
    if (typeof bad.input['event'] === 'string') {
      const ack = await stage.ann.wire.ask(bad.input['event'], generate(bad.input['payload'] ?? {}, known(stage)))
      const streams = (ack['streams'] ?? []) as { audience: string }[]
      return { ack, facts: { streams_of_others: streams.filter(({ audience }) => audience === 'desk' || (audience.startsWith('person:') && audience !== `person:${stage.ann.id}`)).length } }
    }
    return addNote(stage, bad, past)
  }],
]

const wireOf = (stage: Stage, actor: string): Wire => (/facilitator|organiser/.test(actor) ? stage.desk : /projector|screen/.test(actor) ? stage.screen : (guestFor(stage, actor)).wire)
const guestFor = (stage: Stage, actor: string): Guest => (/participant B/.test(actor) ? stage.bob : stage.ann)

const afterReady = async (stage: Stage, act: () => Promise<Ack>): Promise<Observed> => {
  const headBefore = await ready(stage)
  return { ack: await act(), facts: { headBefore } }
}
