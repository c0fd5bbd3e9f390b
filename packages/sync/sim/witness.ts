import type { Command } from '@tablee/domain/command'
import type { Actor } from '@tablee/domain/rights'
import type { Denial } from '@tablee/protocol/answer'
import type { Batch } from '@tablee/protocol/down/batch'
import type { Outbox } from '../src/replica/outbox.ts'
import type { Transport } from '../src/replica/transport.ts'

/** What one person's device kept, sent and was told, over all its lives: the history that the rules are checked against. */
export type Witness = {
  readonly actor: Actor
  /** Every command that was kept on the device, by its id. */
  readonly given: Map<string, Command>
  readonly acknowledged: Set<string>
  readonly refused: Map<string, Denial['code']>
  /** What was told of each position of the log. */
  readonly told: Map<number, string>
  /** Notes of which the device heard, with the streams that told them. */
  readonly notesTold: Map<string, Set<string>>
  /** What no batch may be. */
  readonly broken: string[]
}

export const createWitness = (actor: Actor): Witness => ({ actor, given: new Map(), acknowledged: new Set(), refused: new Map(), told: new Map(), notesTold: new Map(), broken: [] })

/** What an event is about, as far as every audience is told the same. */
export const gist = (event: { readonly type: string; readonly noteId?: string; readonly themeId?: string | null }): string => `${event.type} ${event.noteId ?? event.themeId ?? ''}`

const hear = (witness: Witness, { audience, after, upTo, events }: Batch): void => {
  let last = after
  for (const { position, event } of events) {
    if (position <= last || position > upTo) witness.broken.push(`N5 ${audience} told event ${position} as one of (${after}, ${upTo}]`)
    last = position
    const before = witness.told.get(position), now = gist(event)
    if (before !== undefined && before !== now) witness.broken.push(`N4 position ${position} was told as ${before} and as ${now}`)
    witness.told.set(position, now)
    if (event.type !== 'NotePosted') continue
    const streams = witness.notesTold.get(event.noteId)
    if (streams) streams.add(audience)
    else witness.notesTold.set(event.noteId, new Set([audience]))
  }
}

/** The same outbox, with everything put into it seen. */
export const witnessedOutbox = (outbox: Outbox, witness: Witness): Outbox => ({
  ...outbox,
  put: async (entry) => {
    await outbox.put(entry)
    if (entry.refused === null) witness.given.set(entry.id, entry.command)
    else witness.refused.set(entry.id, entry.refused.code)
  },
})

/** The same connection, with every answer and batch seen before the replica sees it. */
export const witnessedTransport = (transport: Transport, witness: Witness): Transport => ({
  open: (listener) => transport.open({ ...listener, batch: (batch) => { hear(witness, batch); listener.batch(batch) } }),
  close: () => transport.close(),
  sync: async (request) => {
    const answer = await transport.sync(request)
    if (answer.ok) for (const batch of answer.streams) hear(witness, batch)
    return answer
  },
  commands: async (request) => {
    const answer = await transport.commands(request)
    if (answer.ok) for (const result of answer.results) if (result.ok) witness.acknowledged.add(result.id)
    return answer
  },
  clock: () => transport.clock(),
})
