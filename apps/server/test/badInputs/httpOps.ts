import net from 'node:net'
import type { Joined } from '@tablee/protocol/http/join'
import { settings } from '../given.ts'
import { generate } from './cases.ts'
import type { Ops } from './observed.ts'
import { newId, type Stage } from './stage.ts'
import type { Reply } from './server.ts'

const person = () => ({ token: `${newId()}-${'n'.repeat(24)}`, name: 'Nina', organisation: '' })
const wrong = (token: string): string => token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
/** « ab-c 12 » as somebody types it whose café has that code. */
const typedLike = (code: string): string => ` ${code.slice(0, 2).toLowerCase()}-${code.slice(2, 3)} ${code.slice(3)} `

const known = (stage: Stage): Record<string, unknown> => ({
  '<valid>': stage.links.code, '<B>': stage.other.cafeId, '<A>': stage.links.cafeId, "<B's token>": stage.bob.token, '<projector token>': stage.links.screen,
  '<valid token with its last character changed>': wrong(stage.links.facilitator), '<facilitator token>': stage.links.facilitator, '<organiser token>': stage.links.organiser,
})

/** Who asks, by the words of the case. */
const keyOf = (stage: Stage, actor: string): string | undefined =>
  /^(participant|guest)/.test(actor) ? stage.ann.token : actor.startsWith('projector') ? stage.links.screen : actor.startsWith('facilitator') ? stage.links.facilitator : actor.startsWith('organiser') ? stage.links.organiser : undefined

const header = (input: Readonly<Record<string, unknown>>): Record<string, string> => ({
  ...(typeof input['origin'] === 'string' ? { origin: input['origin'] } : {}), ...(typeof input['contentType'] === 'string' ? { 'content-type': input['contentType'] } : {}),
})

const joinBody = (stage: Stage, input: Readonly<Record<string, unknown>>): unknown => {
  const { $raw, query: _query, count: _count, header: _header, origin: _origin, contentType: _type, ...fields } = generate(input, known(stage)) as Record<string, unknown>
  return $raw ?? { ...person(), ...fields }
}

/** Bytes as they are, to the server's port; the first answer's status and body. */
const rawRequest = (port: number, from: string, bytes: Buffer): Promise<Reply> => new Promise((resolve, reject) => {
  const socket = net.connect({ port, host: '127.0.0.1', localAddress: from })
  let got = ''
  const done = (): void => {
    clearTimeout(patience)
    socket.destroy()
    const [, status = '0'] = /^HTTP\/1\.1 (\d+)/.exec(got) ?? []
    const text = Buffer.from(got.slice(got.indexOf('\r\n\r\n') + 4), 'latin1').toString('utf8')
    let body: Reply['body'] = {}
    try { body = JSON.parse(/\{.*\}/s.exec(text)?.[0] ?? '{}') as Reply['body'] } catch { /* It is no JSON: only the status counts. */ }
    resolve({ status: Number(status), headers: {}, bytes: Buffer.from(text), text, body })
  }
  // The connection may stay open behind a whole answer; without one, a busy machine is given its time.
  const patience = setTimeout(done, 60_000)
  socket.on('data', (chunk: Buffer) => {
    got += chunk.toString('latin1')
    const [, length] = /^content-length: (\d+)\r$/im.exec(got) ?? []
    if (got.includes('\r\n\r\n') && length !== undefined && got.length - got.indexOf('\r\n\r\n') - 4 >= Number(length)) done()
  })
  socket.on('close', done)
  socket.on('error', (error) => { if (got === '') { clearTimeout(patience); reject(error) } })
  socket.write(bytes)
})

export const httpOps: Ops = [
  [/^raw request/, async (stage, { input }) => {
    const parts = generate(input['$raw'], {}) as string[]
    return { reply: await rawRequest(stage.server.port, stage.from, Buffer.from(parts.join('').replaceAll('<host>', `127.0.0.1:${stage.server.port}`))) }
  }],
  [/^join x \d+|^\d+ joins?/, async (stage, { op, input, expect }) => {
    const count = Number(input['count'] ?? /\d+/.exec(op)?.[0])
    const good = /\b(correct|good|valid|right)\b/.test(op) || expect['http_status'] === 200
    const replies: Reply[] = []
    for (let start = 0; start < count; start += 50) {
      replies.push(...await Promise.all(Array.from({ length: Math.min(50, count - start) }, (_, index) => stage.server.ask('/api/join', {
        body: { ...person(), code: good ? stage.links.code : `ZZZZ${String(start + index).padStart(3, 'A')}` }, from: stage.from,
        headers: typeof input['header'] === 'string' ? { 'x-forwarded-for': `10.${(start + index) >> 8}.${index}.7` } : {},
      }))))
    }
    return { replies, reply: replies.at(-1) as Reply, ...(good ? { may: 'tell' as const } : {}) }
  }],
  [/^join/, async (stage, { op, input, setup }) => {
    const query = typeof input['query'] === 'string' ? `?${input['query'].replaceAll('<valid>', stage.links.code)}` : ''
    const body = /whose code normalises/.test(setup ?? '') || /normalises/.test(op) ? { ...person(), code: typedLike(stage.links.code) } : joinBody(stage, input)
    const reply = await stage.server.ask(`/api/join${query}`, { body, from: stage.from, headers: header(input) })
    return { reply, facts: { cafe: (reply.body as unknown as Partial<Joined>).cafeId }, ...(reply.status === 200 ? { may: 'tell' as const } : {}) }
  }],
  [/^(round\.\w+|note\.\w+|command) over HTTP/, async (stage, { actor, input }) => ({
    reply: await stage.server.ask(`/api/cafes/${stage.links.cafeId}/commands`, {
      ...(input['method'] === 'GET' || input['method'] === 'HEAD' ? {} : { body: { commands: [{ id: newId(), command: { type: 'pauseClock' } }] } }),
      ...(typeof input['method'] === 'string' ? { method: input['method'] } : {}), ...(keyOf(stage, actor) === undefined ? {} : { key: keyOf(stage, actor) as string }), headers: header(input), from: stage.from,
    }),
  })],
  [/session exchange|^session/, async (stage, { input }) => {
    const open = (token: unknown): Promise<Reply> => stage.server.ask('/api/session', { body: { token, page: 'desk' }, from: stage.from })
    const { token } = generate(input, known(stage)) as { token: unknown }
    const reply = await open(token), any = await open('w'.repeat(32))
    return { reply, facts: { 'any other wrong link': reply.text === any.text } }
  }],
  [/^GET facilitator page with|^GET .* page with/, async (stage, { input }) => {
    const { token } = generate(input, known(stage)) as { token: unknown }
    // Our pages are the same for everyone; what a secret opens is asked with the page that wants it.
    return { reply: await stage.server.ask('/api/session', { body: { token, page: 'desk' }, from: stage.from }) }
  }],
  [/^export/, async (stage, { actor, op, input }) => {
    const { cafe, format } = generate(input, known(stage)) as { cafe?: string; format: string | string[] }
    const cafeId = cafe ?? (/café B/.test(op) ? stage.other.cafeId : stage.links.cafeId)
    const query = [format].flat().map((value) => `format=${encodeURIComponent(value)}`).join('&')
    const key = keyOf(stage, actor)
    return { reply: await stage.server.ask(`/api/cafes/${cafeId}/sheet?${query}`, { ...(key === undefined ? {} : { key }), from: stage.from }) }
  }],
  [/^GET each of/, async (stage, { input }) => {
    const replies = await Promise.all((input['paths'] as string[]).map((path) => stage.server.ask(path, { from: stage.from })))
    return { replies, reply: replies.at(0) as Reply }
  }],
  [/^create caf/, async (stage, { input }) => {
    const { server, from } = stage
    const reply = await server.ask('/api/cafes', { body: { settings: { ...settings, ...generate(input, known(stage)) as object } }, key: server.organiserKey, from })
    const { cafeId, organiser } = reply.body as unknown as { cafeId: string; organiser: string }
    // Of this one café alone: the list of all grows with every case that was played before.
    const { events = [] } = (await server.ask(`/api/cafes/${cafeId}/archive`, { key: organiser, from })).body as unknown as { events?: { event: { type: string; settings?: { title: string } } }[] }
    const sheet = await server.ask(`/api/cafes/${cafeId}/sheet?format=csv`, { key: organiser, from })
    const stored = reply.status === 201 ? events.find(({ event }) => event.type === 'CafeCreated')?.event.settings?.title : undefined
    return { reply, facts: { title_stored: stored, title: stored, export_header_lines: sheet.status === 200 && sheet.headers['set-cookie'] === undefined && sheet.headers['content-disposition'] !== undefined ? 1 : 0 } }
  }],
  [/^(TRACE|TRACK|OPTIONS|PUT|DELETE|PATCH|CONNECT) /, async (stage, { op, input }) => ({
    reply: await stage.server.ask(op.split(' ')[1] ?? '/', { method: typeof input['method'] === 'string' ? input['method'] : (op.split(' ')[0] ?? 'GET'), from: stage.from }),
  })],
  [/iframe/, async (stage) => ({ reply: await stage.server.ask(`/desk/${stage.links.cafeId}`, { from: stage.from }) })],
  [/^erase/, async (stage, { input }) => {
    const { token, as } = generate(input, known(stage)) as { token: string; as: string }
    return { reply: await stage.server.ask(`/api/cafes/${stage.links.cafeId}/people/${as === 'B' ? stage.bob.id : stage.ann.id}/erase`, { body: { notes: 'erase' }, key: token, from: stage.from }) }
  }],
  [/^GET /, async (stage, { op }) => ({ reply: await stage.server.ask(op.split(' ')[1] ?? '/', { from: stage.from }) })],
]
