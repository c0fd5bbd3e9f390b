import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { Joined } from '@tablee/protocol/http/join'
import { protocolVersion } from '@tablee/protocol/version'
import { io, type Socket } from 'socket.io-client'
import { buildApp, type App } from '../src/app.ts'
import { readConfig } from '../src/config.ts'

export const settings = {
  title: 'Essai', date: '', place: '', language: 'fr' as const, questions: { mode: 'all' as const, texts: ['Quels enjeux ?'] }, expected: 8, tables: 2, rounds: 2,
  roundMinutes: 20, walkingMinutes: 1, asksOrganisation: true, showsAuthors: false, holdsNotes: false, illustrative: '',
}

let ids = 0
export const newId = (): string => `test-${(ids += 1).toString().padStart(6, '0')}`

export type House = {
  readonly app: App
  readonly origin: string
  /** The same data folder, a new process's worth of server. */
  restart(meanwhile?: () => Promise<unknown>): Promise<void>
  close(): Promise<void>
  post(where: string, body: unknown, key?: string, headers?: Record<string, string>): Promise<{ status: number; body: Record<string, unknown> & { error?: { code: string; message: string; field?: string } } }>
  createCafe(over?: object): Promise<CafeLinks>
  join(code: string, name?: string): Promise<Joined & { token: string }>
  connect(token: string): Promise<Viewer>
}

export type Viewer = { readonly socket: Socket; ask(name: string, payload: unknown): Promise<Answer>; give(command: object, id?: string): Promise<Result>; readonly heard: unknown[] }
export type Answer = { ok: boolean; error?: { code: string }; results?: Result[]; streams?: { audience: string; upTo: number; events: { event: Record<string, unknown> }[]; reset?: boolean }[]; now?: number }
export type Result = { ok: boolean; position?: number; error?: { code: string } }

/** A real server on loopback with a data folder of its own. */
export const openHouse = async (environment: Readonly<Record<string, string>> = {}): Promise<House> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablee-server-'))
  const sockets = new Set<Socket>()
  const start = async (): Promise<{ app: App; origin: string }> => {
    const app = await buildApp(readConfig({ TABLEE_DATA: folder, TABLEE_PORT: '0', TABLEE_HOST: '127.0.0.1', TABLEE_LOG: 'silent', ...environment }), path.join(folder, 'no-pages'))
    return { app, origin: `http://127.0.0.1:${await app.listen()}` }
  }
  let running = await start()
  const house: House = {
    get app() { return running.app },
    get origin() { return running.origin },
    restart: async (meanwhile) => { for (const socket of sockets) socket.disconnect(); await running.app.close(); await meanwhile?.(); running = await start() },
    close: async () => { for (const socket of sockets) socket.disconnect(); await running.app.close(); rmSync(folder, { recursive: true, force: true }) },
    post: async (where, body, key, headers = {}) => {
      const answer = await fetch(`${running.origin}${where}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}), ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) })
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
    },
    createCafe: async (over = {}) => (await house.post('/api/cafes', { settings: { ...settings, ...over } }, running.app.services.registry.organiserKey)).body as unknown as CafeLinks,
    join: async (code, name = 'Ann') => {
      const token = `${newId()}-${'x'.repeat(20)}`
      return { ...((await house.post('/api/join', { code, token, name, organisation: '' })).body as unknown as Joined), token }
    },
    connect: (token) => new Promise((resolve, reject) => {
      const socket = io(running.origin, { transports: ['websocket'], auth: { token, protocol: protocolVersion }, reconnection: false, forceNew: true } as Parameters<typeof io>[1])
      sockets.add(socket)
      const heard: unknown[] = []
      socket.on('batch', (batch) => heard.push(batch))
      const ask = (name: string, payload: unknown): Promise<Answer> => socket.timeout(20_000).emitWithAck(name, payload) as Promise<Answer>
      socket.on('connect', () => resolve({ socket, heard, ask, give: async (command, id = newId()) => { const answer = await ask('commands', { commands: [{ id, command }] }); return answer.results?.[0] ?? { ok: false, ...(answer.error ? { error: answer.error } : {}) } } }))
      socket.on('connect_error', reject)
    }),
  }
  return house
}

/** A café in its first round: Ann sits at table 1, Bob at table 2, a facilitator runs it. */
export const inRound = async (house: House, over: object = {}) => {
  const links = await house.createCafe(over)
  const desk = await house.connect(links.facilitator)
  let step = 0
  const advance = async (): Promise<void> => {
    const result = await desk.give({ type: 'advance', step })
    if (!result.ok) throw new Error(result.error?.code)
    step = (await house.app.services.cafes.open(links.cafeId))?.authority.state.step ?? step
  }
  await advance()
  const ann = await house.join(links.code, 'Ann'), bob = await house.join(links.code, 'Bob')
  await advance()
  await advance()
  const [annPhone, bobPhone] = [await house.connect(ann.token), await house.connect(bob.token)]
  const note = async (text: string, round = 1) => ({ type: 'postNote', noteId: newId(), text, round, typedAt: (await annPhone.ask('clock', {})).now ?? 0 })
  return { links, desk, advance, ann, bob, annPhone, bobPhone, note }
}
