import type { RequestListener, Server as HttpServer } from 'node:http'
import { maxFrameBytes, protocolVersion } from '@tablee/protocol/version'
import { Handshake } from '@tablee/protocol/handshake'
import { Server, type Socket } from 'socket.io'
import * as v from 'valibot'
import type { Language } from '@tablee/domain/cafe/settings'
import type { Denial } from '@tablee/protocol/answer'
import { Encoder } from 'socket.io-parser'
import { Denied, languageOf, told } from '../policies/denials.ts'
import { hashSecret } from '../registry/secrets.ts'
import type { Services } from '../services.ts'
import { refuseForeignOrigins } from './foreignOrigins.ts'
import { answerMessages } from './messages.ts'
import { createRooms } from './rooms.ts'
import { createSlowReaders } from './slowReaders.ts'
import { keepStrangersFew } from './strangers.ts'
import { TextDecoder } from './textDecoder.ts'
import { actorOf, type Viewer } from './viewer.ts'
import { watchLinks } from './watchLinks.ts'

/** A phone needs one socket, and a few more while it changes networks. */
const socketsPerPhone = 3

const refusal = (denial: Denial, language: Language): Error => Object.assign(new Error(denial.code), { data: told(denial, language) })

/** The sockets of all cafés on one HTTP server. */
export const attachSockets = (http: HttpServer, services: Services): { count(): number; close(): Promise<void> } => {
  const routes = http.listeners('request') as RequestListener[]
  const io = new Server(http, {
    path: '/socket.io', transports: ['websocket'], serveClient: false, maxHttpBufferSize: maxFrameBytes, connectTimeout: 8_000,
    perMessageDeflate: false, pingInterval: 20_000, pingTimeout: 15_000, cleanupEmptyChildNamespaces: true,
    parser: { Encoder, Decoder: TextDecoder },
  })
  refuseForeignOrigins(http, routes, services.config.publicUrl)
  keepStrangersFew(io)
  const viewers = new Map<string, Set<Socket>>()
  const rooms = createRooms(io, services)
  const links = watchLinks(services, viewers)

  io.use((socket, next) => {
    const language = languageOf(socket.handshake.headers['accept-language'])
    if (services.memory.full()) { next(refusal({ code: 'BUSY' }, language)); return }
    void admit(services, socket.handshake.auth, links.changes()).then(
      (viewer) => { socket.data = viewer; next() },
      (error: unknown) => {
        services.metrics.noticed('connectionRefused')
        next(refusal(error instanceof Denied ? error.denial : { code: 'INTERNAL' }, language))
      },
    )
  })

  io.on('connection', (socket: Socket<never, never, never, Viewer>) => {
    const { key } = socket.data
    const own = viewers.get(key) ?? new Set()
    viewers.set(key, own.add(socket))
    if (socket.data.actor.role === 'participant' && own.size > socketsPerPhone) [...own][0]?.disconnect(true)
    socket.on('disconnect', (reason) => {
      // Who says goodbye and stays on the line would be counted nowhere.
      if (reason === 'client namespace disconnect') socket.conn.close()
      own.delete(socket)
      if (own.size === 0) viewers.delete(key)
      rooms.left(socket)
    })
    socket.on('error', () => socket.disconnect(true))
    links.arrived(socket)
    answerMessages(socket, services, rooms)
  })

  /** Who reads nothing would not read a goodbye either. */
  const letGo = (socket: Socket): void => {
    const end = endOf(socket)
    services.metrics.noticed('viewerLetGo')
    socket.disconnect(true)
    end.terminate?.()
  }

  // Whoever does not read what they are sent would fill our memory: they are let go and catch up later.
  const slow = createSlowReaders()
  const watch = setInterval(() => {
    for (const own of viewers.values()) {
      for (const socket of own) {
        const waiting = endOf(socket).bufferedAmount ?? 0
        const queued = (socket.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length
        if (slow.isLost(socket, waiting) || queued > 2_000) letGo(socket)
      }
    }
  }, 1_000)

  return {
    count: () => io.engine.clientsCount,
    close: async () => {
      clearInterval(watch)
      links.close()
      rooms.close()
      io.disconnectSockets(true)
      await new Promise<void>((resolve) => { void io.close(() => resolve()) })
    },
  }
}

/** The WebSocket below a socket. */
const endOf = (socket: Socket): { terminate?: () => void; bufferedAmount?: number } => (socket.conn.transport as unknown as { socket?: { terminate?: () => void; bufferedAmount?: number } }).socket ?? {}

/** Who is behind a handshake; rejects with `Denied`. */
const admit = async ({ registry, cafes }: Services, auth: unknown, letInAt: number): Promise<Viewer> => {
  const read = v.safeParse(Handshake, auth)
  // A secret of another form than ours is a wrong secret, like every other.
  if (!read.success && v.is(v.looseObject({ token: v.pipe(v.string(), v.maxLength(200)) }), auth) && v.getDotPath(read.issues[0]) === 'token') throw new Denied({ code: 'LINK_UNKNOWN' })
  if (!read.success) throw new Denied({ code: 'BAD_FIELD', field: v.getDotPath(read.issues[0]) ?? 'auth' })
  if (read.output.protocol !== protocolVersion) throw new Denied({ code: 'VERSION_OLD' })
  const credential = await registry.credentialOf(read.output.token)
  const actor = credential && actorOf(credential, read.output.desk)
  const cafe = actor ? await cafes.open(credential.cafeId) : null
  if (!credential || !actor || !cafe) throw new Denied({ code: 'LINK_UNKNOWN' })
  return { key: `${credential.cafeId}|${credential.role}|${credential.participantId}`, cafeId: credential.cafeId, secretHash: hashSecret(read.output.token), letInAt, cafe, actor, following: new Set(), watching: [], atDesk: false }
}
