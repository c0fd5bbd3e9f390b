import type { Denial } from '@tablee/protocol/answer'
import type { AtDesk } from '@tablee/protocol/down/atDesk'
import type { Batch } from '@tablee/protocol/down/batch'
import type { AtDeskUp } from '@tablee/protocol/up/atDesk'
import { protocolVersion } from '@tablee/protocol/version'
import type { Transport } from '@tablee/sync/replica/transport'
import { io, type Socket } from 'socket.io-client'

/** What desks tell each other besides the café: nobody keeps it, and what is lost is said again. */
export type DeskLine = {
  say(words: AtDeskUp): void
  /** Tells of others, until the answer is called. */
  hear(listener: (news: AtDesk) => void): () => void
}

/** Longer than the slowest Wi-Fi that is of any use (milliseconds). */
const patience = 10_000

/**
 * The replica's connection over Socket.IO. Only WebSocket, never Socket.IO's own send buffer: what waits, waits
 * in the outbox. `origin` is empty for the page's own server; `desk` tells desks that share a link apart.
 */
export const createSocketTransport = (token: string, origin = '', desk?: string): Transport & DeskLine => {
  let socket: Socket | null = null
  const desks = new Set<(news: AtDesk) => void>()

  const ask = async <Answer>(name: string, payload: unknown): Promise<Answer> => {
    if (!socket?.connected) throw new Error('not connected')
    return (await socket.timeout(patience).emitWithAck(name, payload)) as Answer
  }

  return {
    open: (listener) => {
      socket = io(origin || undefined, {
        transports: ['websocket'], auth: { token, protocol: protocolVersion, ...(desk === undefined ? {} : { desk }) }, reconnectionDelay: 300, reconnectionDelayMax: 4_000, randomizationFactor: 0.7, timeout: 8_000,
      } as Parameters<typeof io>[1])
      socket.on('connect', () => listener.connected())
      socket.on('disconnect', (reason) => {
        listener.disconnected()
        // The server let this socket go (a newer tab, too slow a reader): come back, but not at once.
        if (reason === 'io server disconnect') setTimeout(() => socket?.connect(), 1_500)
      })
      socket.on('connect_error', (error: Error & { data?: Denial }) => {
        if (error.data && (error.data.code === 'LINK_UNKNOWN' || error.data.code === 'VERSION_OLD' || error.data.code === 'BAD_FIELD')) {
          socket?.disconnect()
          listener.denied(error.data)
        } else {
          listener.disconnected()
          // Refused for now by a server that did answer: Socket.IO leaves trying again to us.
          if (error.data) setTimeout(() => socket?.connect(), 2_000)
        }
      })
      socket.on('batch', (batch: Batch) => listener.batch(batch))
      socket.on('streams', () => listener.streams())
      socket.on('atDesk', (news: AtDesk) => { for (const hear of desks) hear(news) })
    },
    close: () => { socket?.disconnect(); socket = null },
    sync: (request) => ask('sync', request),
    commands: (request) => ask('commands', request),
    clock: () => ask('clock', {}),
    say: (words) => { void ask('atDesk', words).catch(() => undefined) },
    hear: (listener) => { desks.add(listener); return () => desks.delete(listener) },
  }
}
