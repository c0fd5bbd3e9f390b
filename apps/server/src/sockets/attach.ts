import type { Server as HttpServer } from 'node:http'
import { maxFrameBytes, protocolVersion } from '@tablee/protocol/version'
import { Handshake } from '@tablee/protocol/handshake'
import { Server, type Socket } from 'socket.io'
import * as v from 'valibot'
import { isOwnOrigin } from '../policies/origins.ts'
import type { Services } from '../services.ts'
import { answerMessages } from './messages.ts'
import { createRooms } from './rooms.ts'
import { actorOf, type Viewer } from './viewer.ts'

/** A phone needs one socket, and a few more while it changes networks. */
const socketsPerPhone = 3
/** What may wait to be sent to one viewer before they are let go, to catch up later, in bytes. */
const mostWaiting = 1_000_000

const refusal = (code: string): Error => Object.assign(new Error(code), { data: { code } })

/** The sockets of all cafés on one HTTP server. */
export const attachSockets = (http: HttpServer, services: Services): { close(): Promise<void> } => {
  const io = new Server(http, {
    path: '/socket.io', transports: ['websocket'], serveClient: false, maxHttpBufferSize: maxFrameBytes, connectTimeout: 8_000,
    perMessageDeflate: false, pingInterval: 20_000, pingTimeout: 15_000, cleanupEmptyChildNamespaces: true,
    allowRequest: (request, allow) => allow(null, isOwnOrigin(request.headers.origin, request.headers.host, services.config.publicUrl)),
  })
  const viewers = new Map<string, Set<Socket>>()
  const rooms = createRooms(io, services)

  io.use((socket, next) => {
    void admit(services, socket.handshake.auth).then((viewer) => { socket.data = viewer; next() }, (error: unknown) => next(error instanceof Error && 'data' in error ? error : refusal('INTERNAL')))
  })

  io.on('connection', (socket: Socket<never, never, never, Viewer>) => {
    const { key } = socket.data
    const own = viewers.get(key) ?? new Set()
    viewers.set(key, own.add(socket))
    if (socket.data.actor.role === 'participant' && own.size > socketsPerPhone) [...own][0]?.disconnect(true)
    socket.on('disconnect', () => {
      own.delete(socket)
      if (own.size === 0) viewers.delete(key)
      rooms.left(socket)
    })
    socket.on('error', () => socket.disconnect(true))
    answerMessages(socket, services, rooms)
  })

  // Whoever does not read what they are sent would fill our memory: they are let go and catch up later.
  const watch = setInterval(() => {
    for (const own of viewers.values()) {
      for (const socket of own) {
        const waiting = (socket.conn.transport as unknown as { socket?: { bufferedAmount?: number } }).socket?.bufferedAmount ?? 0
        const queued = (socket.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length
        if (waiting > mostWaiting || queued > 2_000) socket.disconnect(true)
      }
    }
  }, 1_000)

  return {
    close: async () => {
      clearInterval(watch)
      rooms.close()
      io.disconnectSockets(true)
      await new Promise<void>((resolve) => { void io.close(() => resolve()) })
    },
  }
}

/** Who is behind a handshake; rejects with the code that says why not. */
const admit = async ({ registry, cafes, guesses }: Services, auth: unknown): Promise<Viewer> => {
  const read = v.safeParse(Handshake, auth)
  if (!read.success) throw refusal('BAD_FIELD')
  if (read.output.protocol !== protocolVersion) throw refusal('VERSION_OLD')
  const credential = await registry.credentialOf(read.output.token)
  const actor = credential && actorOf(credential)
  const cafe = actor ? await cafes.open(credential.cafeId) : null
  if (!credential || !actor || !cafe) throw refusal('LINK_UNKNOWN')
  void guesses
  return { key: `${credential.cafeId}|${credential.role}|${credential.participantId}`, cafeId: credential.cafeId, cafe, actor, following: new Set(), watching: [] }
}
