import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { Joined } from '@tablee/protocol/http/join'
import { settings } from '../given.ts'
import type { Reply, RealServer } from './server.ts'
import { longest } from '../../src/sockets/pace.ts'
import { connectWire, type Wire } from './wire.ts'

export type Guest = { readonly token: string; readonly id: string; readonly wire: Wire }

/** A café at work, and another one beside it, with the people whom the cases speak of. */
export type Stage = {
  readonly server: RealServer
  /** What takes minutes takes minutes. */
  readonly long: boolean
  /** The loopback address that this case asks from, so that its failures are its own. */
  readonly from: string
  readonly links: CafeLinks
  readonly other: CafeLinks
  readonly ann: Guest
  readonly bob: Guest
  /** Does nothing wrong, and must not notice anything. */
  readonly witness: Guest
  readonly desk: Wire
  readonly secondDesk: Wire
  readonly screen: Wire
  /** Gives a command over HTTP. */
  give(key: string, command: object, id?: string): Promise<Reply>
  advance(): Promise<void>
  /** The position of the last event. */
  head(): Promise<number>
  /** The desk's view of the log. */
  events(): Promise<{ position: number; event: Record<string, unknown> }[]>
  note(text: unknown, more?: object): Record<string, unknown>
  /** Posts a note that nobody objects to; resolves with its id. */
  post(guest: Guest, text: string): Promise<string>
  secrets(): string[]
  end(): void
}

let stages = 0
let ids = 0
export const newId = (): string => `given-${process.pid}-${(ids += 1)}`
const newToken = (): string => `${newId()}-${'k'.repeat(24)}`

export const guestOf = async (server: RealServer, from: string, links: CafeLinks, name: string): Promise<Guest> => {
  const token = newToken()
  const joined = await server.ask('/api/join', { body: { code: links.code, token, name, organisation: '' }, from })
  if (joined.status !== 200) throw new Error(`joining failed: ${joined.text}`)
  return { token, id: (joined.body as unknown as Joined).participantId, wire: await connectWire(server.port, { token, from }) }
}

const everything = { cursors: [], watch: [] }
type Streams = { streams: { upTo: number; events: { position: number; event: Record<string, unknown> }[] }[]; more?: boolean; now: number }

/** A café in its first round. `over` changes its settings. */
export const openStage = async (server: RealServer, over: object = {}): Promise<Stage> => {
  stages += 1
  const from = `127.${1 + (process.pid % 200)}.${1 + Math.floor(stages / 200)}.${1 + (stages % 200)}`
  const create = async (more: object): Promise<CafeLinks> => (await server.ask('/api/cafes', { body: { settings: { ...settings, ...more } }, key: server.organiserKey, from })).body as unknown as CafeLinks
  const links = await create(over), other = await create({})
  const wires: Wire[] = []
  const connect = async (token: string): Promise<Wire> => { const wire = await connectWire(server.port, { token, from }); wires.push(wire); return wire }
  const [desk, secondDesk, screen] = [await connect(links.facilitator), await connect(links.organiser), await connect(links.screen)]
  const give: Stage['give'] = (key, command, id = newId()) => server.ask(`/api/cafes/${links.cafeId}/commands`, { body: { commands: [{ id, command }] }, key, from })
  let step = 0
  const advance = async (): Promise<void> => {
    // A bell and the walk behind it are two steps.
    for (let tries = 0; ; tries += 1) {
      const answer = await give(links.facilitator, { type: 'advance', step })
      step += 1
      if (answer.status === 200) return
      if (answer.body.error?.code !== 'STEP_TAKEN' || tries > 2) throw new Error(answer.text)
    }
  }
  await advance()
  const guests: Guest[] = []
  for (const name of ['Ann', 'Bob', 'Wilma']) guests.push(await guestOf(server, from, links, name))
  const [ann, bob, witness] = guests as [Guest, Guest, Guest]
  await advance()
  await advance()
  for (const wire of [desk, secondDesk, screen, ann.wire, bob.wire, witness.wire]) await wire.ask('sync', everything)
  const startedAt = ((await desk.ask('clock', {})) as unknown as { now: number }).now
  const log = async (): Promise<Streams['streams'][number]> => {
    const read: Streams['streams'][number] = { upTo: 0, events: [] }
    for (;;) {
      const { streams: [page], more } = (await desk.ask('sync', { cursors: [{ audience: 'desk', position: read.upTo }], watch: [] })) as unknown as Streams
      if (page) { read.events.push(...page.events); read.upTo = page.upTo }
      if (!more) return read
    }
  }
  const stage: Stage = {
    server, long: false, from, links, other, ann, bob, witness, desk, secondDesk, screen, give, advance,
    head: async () => (await log()).upTo,
    events: async () => (await log()).events,
    note: (text, more = {}) => ({ type: 'postNote', noteId: newId(), text, round: 1, typedAt: startedAt, ...more }),
    post: async (guest, text) => {
      const command = stage.note(text)
      const answer = await guest.wire.ask('commands', { commands: [{ id: newId(), command }] })
      const [result] = (answer['results'] ?? []) as { ok: boolean; error?: object }[]
      if (!result?.ok) throw new Error(`a good note was refused: ${JSON.stringify(answer)}`)
      return command['noteId'] as string
    },
    secrets: () => [links.organiser, links.facilitator, links.screen, links.join, other.organiser, other.facilitator, other.screen, other.join, ann.token, bob.token, witness.token, server.organiserKey],
    end: () => { for (const wire of [...wires, ...guests.map((guest) => guest.wire)]) wire.close() },
  }
  return stage
}

/** Longer than events are ever gathered before they are told. */
const gathered = longest + 5

/**
 * Everything that the café has decided so far has been heard by everybody whom it concerns: the server's own clock has gone
 * on for longer than it gathers, and has answered every wire since. However busy the machine is, what is due has then been done.
 */
export const allHeard = async (stage: Stage): Promise<void> => {
  const clock = async (wire: Wire): Promise<number> => ((await wire.ask('clock', {})) as unknown as { now: number }).now
  const began = await clock(stage.desk)
  do await new Promise((resolve) => { setTimeout(resolve, gathered / 3) }); while ((await clock(stage.desk)) - began <= gathered)
  for (const wire of everyone(stage)) if (!wire.isClosed) await clock(wire).catch((error: unknown) => { if (!wire.isClosed) throw error })
}

const everyone = ({ desk, secondDesk, screen, ann, bob, witness }: Stage): Wire[] => [desk, secondDesk, screen, ann.wire, bob.wire, witness.wire]

/** What led up to a case is told and done: what is heard from here on is because of it. Resolves with the log's head. */
export const ready = async (stage: Stage): Promise<number> => {
  await allHeard(stage)
  const head = await stage.head()
  for (const wire of everyone(stage)) wire.heard.length = 0
  return head
}
