import type { Actor } from '@tablee/domain/rights'
import type { Command } from '@tablee/domain/command'
import type { Denial } from '@tablee/protocol/answer'
import type { Joined } from '@tablee/protocol/http/join'
import { createReplica } from '@tablee/sync/replica/cafeReplica'
import { decideBoard } from '@tablee/sync/replica/decideBoard'
import { decideOnPhone } from '@tablee/sync/replica/decideOnPhone'
import type { Outbox, OutboxEntry } from '@tablee/sync/replica/outbox'
import type { CafeReplica } from '@tablee/sync/replica/view'
import { randomBytes } from 'node:crypto'
import { WebSocket } from 'ws'
import { createSocketTransport } from '../../apps/web/src/sync/socketTransport.ts'

// Node 20 has no WebSocket of its own.
;(globalThis as { WebSocket?: unknown }).WebSocket ??= WebSocket

/** An id unique in the world. */
export const newId = (): string => `h${randomBytes(15).toString('hex')}`
export const newToken = (): string => randomBytes(24).toString('base64url')

const memoryOutbox = (): Outbox => {
  const entries = new Map<string, OutboxEntry>()
  return { load: async () => [...entries.values()], put: async (entry) => { entries.set(entry.id, entry) }, remove: async (ids) => { for (const id of ids) entries.delete(id) } }
}

/** The same replica and transport as in a page, without the page. */
export const connectHeadless = (origin: string, cafeId: string, token: string, actor: Actor): CafeReplica => createReplica({
  cafeId, actor, transport: createSocketTransport(token, origin), outbox: memoryOutbox(), decideHere: actor.role === 'participant' ? decideOnPhone : decideBoard, newId,
  monotonic: () => performance.now(), wall: () => Date.now(),
  schedule: (task, ms) => { const timer = setTimeout(task, ms); return () => clearTimeout(timer) },
})

/** Waits until the view is as wanted; rejects after `ms`. */
export const until = (replica: CafeReplica, wanted: () => boolean, ms = 60_000): Promise<void> => new Promise((resolve, reject) => {
  const timer = setTimeout(() => { stop(); reject(new Error('waited too long for the café')) }, ms)
  const look = (): void => { if (!wanted()) return; clearTimeout(timer); stop(); resolve() }
  const stop = replica.subscribe(look)
  look()
})

/** A command that was answered with a no. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: Denial['code']
  constructor(command: Command, code: Denial['code']) {
    super(`${command.type}: ${code}`)
    this.code = code
  }
}

/** Gives a command and waits for the authority's yes; rejects with `Refused` for a no. */
export const must = async (replica: CafeReplica, command: Command): Promise<void> => {
  const execution = await replica.execute(command)
  const answer = execution.kept ? await execution.answer : { ok: false as const, error: execution.error }
  if (!answer.ok) throw new Refused(command, answer.error.code)
}

export type HeadlessPhone = { readonly participantId: string; readonly replica: CafeReplica }

/** Joins by the code, as a phone does, and stays connected. */
export const joinHeadless = async (origin: string, code: string, person: { name: string; organisation: string }): Promise<HeadlessPhone> => {
  const token = newToken()
  const answer = await fetch(`${origin}/api/join`, { method: 'POST', headers: { 'content-type': 'application/json', 'accept-language': 'en' }, body: JSON.stringify({ code, token, ...person }) })
  if (!answer.ok) throw new Error(`joining was refused: ${await answer.text()}`)
  const { cafeId, participantId } = (await answer.json()) as Joined
  const replica = connectHeadless(origin, cafeId, token, { role: 'participant', id: participantId })
  await until(replica, () => replica.view().ready)
  return { participantId, replica }
}
