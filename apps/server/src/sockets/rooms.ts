import { audiencesOf, mayWatch, type Audience } from '@tablee/domain/visibility'
import type { AtDesk } from '@tablee/protocol/down/atDesk'
import type { Page } from '@tablee/sync/authority/cafeAuthority'
import type { Server, Socket } from 'socket.io'
import type { Services } from '../services.ts'
import { createPace, type Pace } from './pace.ts'
import type { Viewer } from './viewer.ts'

export type Rooms = {
  /** Puts the socket into exactly the rooms it may be in, and says what it lacks of each. */
  follow(socket: Socket, cursors: ReadonlyMap<string, number>): Page
  left(socket: Socket): void
  /** Tells the café's other desks who is at this one. Nothing of it is kept. */
  tellDesks(socket: Socket, news: AtDesk): void
  close(): void
}

const roomOf = (cafeId: string, audience: Audience): string => `${cafeId}|${audience}`

/** How many are asked to ask at once: at the bell of a hall of thousands, notes are acknowledged in between. */
const askedAtOnce = 64

/** One Socket.IO room for each audience of each café; a batch is encoded once for all who are in it. */
export const createRooms = (io: Server, { cafes }: Services): Rooms => {
  const sockets = new Map<string, Set<Socket>>()
  const due = new Map<string, NodeJS.Timeout>()
  const paces = new Map<string, Pace>()

  /** Who has to ask for other streams than they follow, and has not been told yet. */
  const toAsk = new Set<Socket>()
  const askSome = (): void => {
    let asked = 0
    for (const socket of toAsk) {
      if (asked === askedAtOnce) { setImmediate(askSome); return }
      toAsk.delete(socket)
      socket.emit('streams', {})
      asked += 1
    }
  }

  const wantedBy = ({ cafe, actor, watching }: Viewer): Audience[] => {
    const { state } = cafe.authority
    const asked = watching.filter((audience): audience is Audience => mayWatch(state, actor, audience as Audience))
    return [...new Set([...audiencesOf(state, actor), ...asked])]
  }

  const leave = (socket: Socket, audience: Audience): void => {
    const viewer = socket.data as Viewer
    const room = roomOf(viewer.cafeId, audience)
    void socket.leave(room)
    viewer.following.delete(audience)
    if (!io.sockets.adapter.rooms.has(room)) viewer.cafe.feeds.forget(audience)
  }

  /** Whoever may no longer hear an audience leaves before anything more is told; whoever may hear more is asked to ask. */
  const settle = (cafeId: string): void => {
    const idle = toAsk.size === 0
    for (const socket of sockets.get(cafeId) ?? []) {
      const viewer = socket.data as Viewer
      if (viewer.following.size === 0) continue
      const wanted = wantedBy(viewer)
      const gone = [...viewer.following].filter((audience) => !wanted.includes(audience))
      for (const audience of gone) leave(socket, audience)
      if (gone.length > 0 || wanted.some((audience) => !viewer.following.has(audience))) toAsk.add(socket)
    }
    if (idle) askSome()
  }

  const tell = (cafeId: string, shaken: boolean): void => {
    due.delete(cafeId)
    const [socket] = sockets.get(cafeId) ?? []
    if (!socket) return
    const start = performance.now()
    if (shaken) settle(cafeId)
    const { cafe } = socket.data as Viewer
    for (const batch of cafe.feeds.news()) io.to(roomOf(cafeId, batch.audience)).emit('batch', batch)
    const end = performance.now()
    paceOf(cafeId).told(end, end - start)
  }

  const paceOf = (cafeId: string): Pace => {
    const pace = paces.get(cafeId) ?? createPace()
    paces.set(cafeId, pace)
    return pace
  }

  /** Cafés in which who follows what may have changed since the last tick. */
  const shaken = new Set<string>()
  const shaking: ReadonlySet<string> = new Set(['SeatsPlanned', 'HostNamed', 'HostReleased', 'WalkingStarted', 'HarvestStarted', 'SteppedBack', 'CafeClosed', 'NetworkRevised', 'NetworkRemoved'])
  cafes.onEvents((cafeId, events) => {
    if (events.some(({ event }) => shaking.has(event.type))) shaken.add(cafeId)
    if (due.has(cafeId)) return
    due.set(cafeId, setTimeout(() => { tell(cafeId, shaken.delete(cafeId)) }, paceOf(cafeId).wait(performance.now())))
  })

  return {
    follow: (socket, cursors) => {
      const viewer = socket.data as Viewer
      const own = sockets.get(viewer.cafeId) ?? new Set()
      sockets.set(viewer.cafeId, own.add(socket))
      const wanted = wantedBy(viewer)
      for (const audience of viewer.following) if (!wanted.includes(audience)) leave(socket, audience)
      viewer.following = new Set(wanted)
      for (const audience of wanted) void socket.join(roomOf(viewer.cafeId, audience))
      return viewer.cafe.feeds.catchUp(new Map(wanted.map((audience) => [audience, cursors.get(audience) ?? 0])))
    },
    left: (socket) => {
      const viewer = socket.data as Viewer
      if (viewer.atDesk) socket.to(roomOf(viewer.cafeId, 'desk')).emit('atDesk', { id: viewer.actor.id, name: '', holding: [], gone: true } satisfies AtDesk)
      for (const audience of viewer.following) leave(socket, audience)
      toAsk.delete(socket)
      const own = sockets.get(viewer.cafeId)
      own?.delete(socket)
      if (own?.size === 0) { sockets.delete(viewer.cafeId); paces.delete(viewer.cafeId) }
    },
    tellDesks: (socket, news) => { socket.to(roomOf((socket.data as Viewer).cafeId, 'desk')).emit('atDesk', news) },
    close: () => { for (const timer of due.values()) clearTimeout(timer) },
  }
}
