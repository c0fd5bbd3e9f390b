import { WebSocket } from 'ws'
import { protocolVersion } from '@tablee/protocol/version'

export type Ack = { readonly ok: boolean; readonly error?: { code: string; message: string; field?: string; limit?: number }; readonly [key: string]: unknown }

/** An Engine.IO connection by hand: it can send what no client of ours would. */
export type Wire = {
  readonly raw: WebSocket
  /** Frames of events that the server sent by itself. */
  readonly heard: string[]
  readonly closed: Promise<number>
  readonly isClosed: boolean
  /** Answers of frames sent raw, by their number; null if there is none, or the wire is closed first. */
  answerTo(number: number): Promise<Ack | null>
  send(frame: string): void
  ask(name: string, payload: unknown): Promise<Ack>
  close(): void
}

export type WireOptions = { readonly token?: string | undefined; readonly origin?: string; readonly from?: string; readonly headers?: Readonly<Record<string, string>>; readonly protocol?: number }

/** The handshake was refused over HTTP, or by the server once connected. */
export class NoWire extends Error {
  override readonly name = 'NoWire'
  readonly status: number | null
  readonly denial: { code: string; message: string } | null
  constructor(status: number | null, denial: { code: string; message: string } | null = null) {
    super(`no connection: ${status ?? denial?.code ?? 'lost'}`)
    this.status = status
    this.denial = denial
  }
}

/** How long an answer that has to come is waited for: so long only on a machine that is busy with something else. */
const patience = 60_000

/** Connects; without a token, it stays a stranger who never says who they are. Rejects with `NoWire`. */
export const connectWire = (port: number, { token, origin, from = '127.0.0.1', headers = {}, protocol = protocolVersion }: WireOptions): Promise<Wire> => new Promise((resolve, reject) => {
  const raw = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, { localAddress: from, ...(origin === undefined ? {} : { origin }), headers, perMessageDeflate: false })
  const heard: string[] = []
  const answers = new Map<number, Ack>()
  const waiting = new Map<number, (answer: Ack | null) => void>()
  let isClosed = false, ids = 1_000
  const closed = new Promise<number>((done) => { raw.on('close', (code) => { isClosed = true; done(code); reject(new NoWire(null)) }) })
  // A wire that is closed answers nothing any more.
  void closed.then(() => { for (const done of waiting.values()) done(null) })
  raw.on('unexpected-response', (_request, response) => { response.resume(); reject(new NoWire(response.statusCode ?? null)); raw.terminate() })
  raw.on('error', () => {})
  const wire: Wire = {
    raw, heard, closed,
    get isClosed() { return isClosed },
    send: (frame) => { if (raw.readyState === WebSocket.OPEN) raw.send(frame) },
    answerTo: (number) => new Promise((done) => {
      const known = answers.get(number)
      if (known || isClosed) { done(known ?? null); return }
      const timer = setTimeout(() => { waiting.delete(number); done(null) }, patience)
      waiting.set(number, (answer) => { clearTimeout(timer); done(answer) })
    }),
    ask: async (name, payload) => {
      const number = (ids += 1)
      wire.send(`42${number}${JSON.stringify([name, payload])}`)
      const answer = await wire.answerTo(number)
      if (answer === null) throw new Error(`${name} was not answered`)
      return answer
    },
    close: () => { raw.terminate() },
  }
  raw.on('message', (data) => {
    const frame = (data as Buffer).toString()
    if (frame.startsWith('0')) { if (token === undefined) resolve(wire); else raw.send(`40${JSON.stringify({ token, protocol })}`) }
    else if (frame === '2') raw.send('3')
    else if (frame.startsWith('40')) resolve(wire)
    else if (frame.startsWith('44')) reject(new NoWire(null, (JSON.parse(frame.slice(frame.indexOf('{'))) as { data?: { code: string; message: string } }).data ?? null))
    else if (frame.startsWith('43')) {
      const [, number, body] = /^43(\d+)(.*)$/s.exec(frame) ?? []
      const [answer] = JSON.parse(body ?? '[]') as [Ack]
      answers.set(Number(number), answer)
      waiting.get(Number(number))?.(answer)
      waiting.delete(Number(number))
    } else if (frame.startsWith('42')) heard.push(frame)
  })
})
