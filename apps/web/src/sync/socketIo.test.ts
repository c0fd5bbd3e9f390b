import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { openLine, type Line } from './socketIo.ts'

/** Socket.IO's own server is the judge. */
const start = async (port = 0, options: object = {}): Promise<{ io: Server; port: number; close(): Promise<void> }> => {
  const http: HttpServer = createServer()
  const io = new Server(http, { transports: ['websocket'], serveClient: false, ...options })
  await new Promise<void>((resolve) => { http.listen(port, '127.0.0.1', resolve) })
  const server = { io, port: (http.address() as AddressInfo).port, close: () => new Promise<void>((resolve) => { void io.close(() => resolve()) }) }
  open.push(() => server.close())
  return server
}
const open: (() => Promise<void> | void)[] = []
afterEach(async () => { vi.useRealTimers(); for (const close of open.splice(0).toReversed()) await close() })

const dial = (port: number, auth: object = {}): { line: Line; told: unknown[]; frames: string[]; wires: WebSocket[]; deaf: Set<WebSocket> } => {
  const told: unknown[] = [], frames: string[] = [], wires: WebSocket[] = [], deaf = new Set<WebSocket>()
  const line = openLine(`ws://127.0.0.1:${port}`, auth, {
    connected: () => told.push('connected'), disconnected: (byServer) => told.push(byServer ? 'let go' : 'lost'),
    refused: (data) => told.push({ refused: data }), message: (name, payload) => told.push({ name, payload }),
  }, (url) => {
    const wire = new WebSocket(url)
    wires.push(wire)
    wire.addEventListener('message', ({ data }) => { if (typeof data === 'string') frames.push(data) })
    return {
      send: (text) => wire.send(text), close: () => wire.close(),
      addEventListener: (type: 'message' | 'close' | 'error', listener: (event: { data: unknown }) => void) => { wire.addEventListener(type as 'message', (event) => { if (!deaf.has(wire)) listener(event) }) },
    }
  })
  open.push(() => line.close())
  return { line, told, frames, wires, deaf }
}

describe('the least of a Socket.IO client', () => {
  test('given a server of Socket.IO, then it learns who we are, we are told its messages, and questions are answered', async () => {
    const { io, port } = await start()
    let auth: unknown
    io.on('connection', (socket: Socket) => {
      ;({ auth } = socket.handshake)
      socket.on('sum', ({ of }: { of: number[] }, answer: (sum: unknown) => void) => answer({ ok: true, sum: of.reduce((a, b) => a + b, 0) }))
      socket.emit('batch', { text: 'é ” \u2028 👍' })
    })
    const { line, told } = dial(port, { token: 'secret' })
    await expect.poll(() => told).toEqual(['connected', { name: 'batch', payload: { text: 'é ” \u2028 👍' } }])
    expect(auth).toEqual({ token: 'secret' })
    expect(await Promise.all([line.ask('sum', { of: [1, 2] }, 20_000), line.ask('sum', { of: [3] }, 20_000)])).toEqual([{ ok: true, sum: 3 }, { ok: true, sum: 3 }])
  })
  test('given a server that does not answer, then the question is given up, and another is still answered', async () => {
    const { io, port } = await start()
    io.on('connection', (socket: Socket) => { socket.on('yes', (_: unknown, answer: (yes: boolean) => void) => answer(true)) })
    const { line, told } = dial(port)
    await expect.poll(() => told).toEqual(['connected'])
    await expect(line.ask('never', {}, 30)).rejects.toThrow('no answer in time')
    expect(await line.ask('yes', {}, 20_000)).toBe(true)
  })
  test('N6 given a connection that is lost, then what was asked is given up, and we come back by ourselves', async () => {
    const first = await start()
    const { line, told } = dial(first.port)
    await expect.poll(() => told).toEqual(['connected'])
    // The connection may be lost before the server says that it is closed.
    const asked = line.ask('never', {}, 20_000)
    const [outcome] = await Promise.allSettled([asked, first.close()])
    expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'the connection was lost' } })
    await expect(line.ask('yes', {}, 100), 'nothing is kept to be sent later').rejects.toThrow('not connected')
    await start(first.port)
    await expect.poll(() => told.at(-1)).toBe('connected')
    expect(told[1]).toBe('lost')
  })
  test('given a server that falls silent, then the connection counts as lost after its own time, and we come back', async () => {
    // The line's own clock alone stands still, so that no pause of this machine's is silence: the server's goes on, for Engine.IO does not ask the global timers.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    // (`expect.poll` would let it go on.)
    const until = async (fact: () => boolean): Promise<void> => { while (!fact()) await new Promise((resolve) => { setImmediate(resolve) }) }
    const pingInterval = 50, pingTimeout = 20_000
    const { io, port } = await start(0, { pingInterval, pingTimeout })
    const { told, frames, wires, deaf } = dial(port)
    await until(() => told.length > 0)
    const pings = (): number => frames.filter((frame) => frame === '2').length
    // Nearly a whole time of silence before each ping, three times over.
    for (let turn = 0; turn < 3; turn += 1) {
      const before = pings()
      vi.advanceTimersByTime(pingTimeout)
      await until(() => pings() > before)
    }
    expect(told, 'heard of every so often, it stays').toEqual(['connected'])
    // From here on nothing arrives, and nothing says so.
    if (wires[0]) deaf.add(wires[0])
    vi.advanceTimersByTime(pingInterval + pingTimeout)
    expect(told).toEqual(['connected', 'lost'])
    vi.advanceTimersByTime(1_000)
    await until(() => told.length > 2)
    expect(told).toEqual(['connected', 'lost', 'connected'])
    expect(io.engine.clientsCount).toBeGreaterThan(0)
  })
  test('given a server that refuses us or lets us go, then we are told why, and stay away until we are asked to try', async () => {
    const { io, port } = await start()
    let refuse = true
    io.use((_socket, next) => { next(refuse ? Object.assign(new Error('no'), { data: { code: 'VERSION_OLD' } }) : undefined) })
    const { line, told } = dial(port)
    await expect.poll(() => told).toEqual([{ refused: { code: 'VERSION_OLD' } }])
    await new Promise((resolve) => { setTimeout(resolve, 700) })
    expect(told).toHaveLength(1)
    refuse = false
    line.connect()
    await expect.poll(() => told.at(-1)).toBe('connected')
    io.disconnectSockets(true)
    await expect.poll(() => told.at(-1)).toBe('let go')
    line.connect()
    await expect.poll(() => told.slice(2)).toEqual(['let go', 'connected'])
  })
  test('given nobody who listens there, then we are told, and try again', async () => {
    const server = await start()
    await server.close()
    const { told, wires } = dial(server.port)
    await expect.poll(() => wires.length).toBeGreaterThan(1)
    expect(told[0]).toBe('lost')
  })
})
