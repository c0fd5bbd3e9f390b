import type { Socket } from 'socket.io'
import type { Services } from '../services.ts'
import type { Viewer } from './viewer.ts'

/** Where other nodes may replace links, a ring that is lost costs at most so long (milliseconds). */
const lookEvery = 15_000

export type LinkWatch = {
  /** How many times something has ceased to open, here or elsewhere: read before a secret is looked up. */
  changes(): number
  /** A viewer is in: if something ceased to open while they were let in, it is looked up again whether theirs still does. */
  arrived(socket: Socket): void
  close(): void
}

/** Whoever came in by a link that is no more is let go, on whatever node it was replaced; on coming back they are told why, in words. `viewers` are all who are in, by their key. */
export const watchLinks = ({ registry, doorbell }: Pick<Services, 'registry' | 'doorbell'>, viewers: ReadonlyMap<string, ReadonlySet<Socket>>): LinkWatch => {
  let changes = 0
  const everybody = (): Socket[] => [...viewers.values()].flatMap((own) => [...own])
  const viewer = (socket: Socket): Viewer => socket.data as Viewer

  const check = async (sockets: readonly Socket[]): Promise<void> => {
    const open = await registry.stillOpen([...new Set(sockets.map((socket) => viewer(socket).secretHash))])
    for (const socket of sockets) if (!open.has(viewer(socket).secretHash)) socket.disconnect(true)
  }
  // If the database is away, the next look or ring does it.
  const look = (sockets: readonly Socket[]): void => { void check(sockets).catch(() => undefined) }

  registry.onRevoked(({ cafeId, role, participantId }) => {
    changes += 1
    // What is known here needs no look: the old link dies with the request.
    for (const socket of viewers.get(`${cafeId}|${role}|${participantId}`) ?? []) socket.disconnect(true)
  })
  doorbell?.onRing('links', (cafeId) => {
    changes += 1
    look(everybody().filter((socket) => viewer(socket).cafeId === cafeId))
  })
  const looking = doorbell && setInterval(() => look(everybody()), lookEvery)
  looking?.unref()

  return {
    changes: () => changes,
    arrived: (socket) => { if (viewer(socket).letInAt !== changes) look([socket]) },
    close: () => { if (looking) clearInterval(looking) },
  }
}
