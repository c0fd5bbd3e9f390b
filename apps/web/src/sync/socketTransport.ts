import type { Denial } from '@tablee/protocol/answer'
import type { AtDesk } from '@tablee/protocol/down/atDesk'
import type { Batch } from '@tablee/protocol/down/batch'
import type { AtDeskUp } from '@tablee/protocol/up/atDesk'
import { protocolVersion } from '@tablee/protocol/version'
import type { Transport } from '@tablee/sync/replica/transport'
import { openLine, type Line } from './socketIo.ts'

/** What desks tell each other besides the café: nobody keeps it, and what is lost is said again. */
export type DeskLine = {
  say(words: AtDeskUp): void
  /** Tells of others, until the answer is called. */
  hear(listener: (news: AtDesk) => void): () => void
}

/** Longer than the slowest Wi-Fi that is of any use (milliseconds). */
const patience = 10_000

/** Refusals after which trying again is of no use. */
const final: ReadonlySet<Denial['code']> = new Set(['LINK_UNKNOWN', 'VERSION_OLD', 'BAD_FIELD'])

/**
 * The replica's connection over Socket.IO. Only WebSocket, never Socket.IO's own send buffer: what waits, waits
 * in the outbox. `origin` is empty for the page's own server; `desk` tells desks that share a link apart.
 */
export const createSocketTransport = (token: string, origin = '', desk?: string): Transport & DeskLine => {
  let line: Line | null = null
  const desks = new Set<(news: AtDesk) => void>()

  const ask = async <Answer>(name: string, payload: unknown): Promise<Answer> => {
    if (!line?.connected) throw new Error('not connected')
    return (await line.ask(name, payload, patience)) as Answer
  }

  return {
    open: (listener) => {
      line = openLine((origin || location.origin).replace(/^http/, 'ws'), { token, protocol: protocolVersion, ...(desk === undefined ? {} : { desk }) }, {
        connected: () => listener.connected(),
        disconnected: (byServer) => {
          listener.disconnected()
          // The server let this socket go (a newer tab, too slow a reader): come back, but not at once.
          if (byServer) setTimeout(() => line?.connect(), 1_500)
        },
        refused: (data) => {
          const denial = data as Denial
          if (final.has(denial.code)) { listener.denied(denial); return }
          listener.disconnected()
          setTimeout(() => line?.connect(), 2_000)
        },
        message: (name, payload) => {
          if (name === 'batch') listener.batch(payload as Batch)
          else if (name === 'streams') listener.streams()
          else if (name === 'atDesk') for (const hear of desks) hear(payload as AtDesk)
        },
      })
    },
    close: () => { line?.close(); line = null },
    sync: (request) => ask('sync', request),
    commands: (request) => ask('commands', request),
    clock: () => ask('clock', {}),
    say: (words) => { void ask('atDesk', words).catch(() => undefined) },
    hear: (listener) => { desks.add(listener); return () => desks.delete(listener) },
  }
}
