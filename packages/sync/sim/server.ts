import { emptyCafe } from '@tablee/domain/cafe'
import type { Actor } from '@tablee/domain/rights'
import type { SeatPlanner } from '@tablee/domain/seat/planner'
import { audiencesOf, mayWatch, type Audience } from '@tablee/domain/visibility'
import type { Batch } from '@tablee/protocol/down/batch'
import type { CommandsAnswer, CommandsUp } from '@tablee/protocol/up/commands'
import type { SyncAnswer, SyncUp } from '@tablee/protocol/up/sync'
import { createAuthority, type CafeAuthority } from '../src/authority/cafeAuthority.ts'
import { createFeeds } from '../src/authority/feeds.ts'
import type { CrashPoint, MortalLog } from './mortalLog.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

export const cafeId = 'cafe-0001'

export type Connection = {
  readonly actor: Actor
  readonly deliver: (batch: Batch) => void
  readonly streamsChanged: () => void
  readonly cut: () => void
  following: Set<Audience>
}

/** Round robin: enough of a plan for a simulation of the network. */
const planSeats: SeatPlanner = ({ people, tables, rounds, known, constraints }) =>
  ({ seats: Array.from({ length: rounds }, (_, round) => Object.fromEntries(people.map(({ id }, index) => [
    id, known[round]?.[id] ?? constraints.hosts.find(({ person }) => person === id)?.table ?? tables[(index + round * (1 + (index % 3))) % tables.length]?.number ?? 1,
  ]))) })

/** Where the server can be killed. Acknowledgements are on their way to the devices when it dies `before telling`. */
export type KillPoint = CrashPoint | 'before telling' | 'while telling' | 'at any time'

/** A page holds a few events only, so that catching up takes many. */
const pageLength = 6_000

/** The real authority and feeds behind a pretended socket layer; can be killed, and starts again on the same log a little later. */
export const createServer = (world: World, log: MortalLog, random: Random) => {
  const kills: Record<KillPoint, number> = { 'before append': 0, 'after append': 0, 'before telling': 0, 'while telling': 0, 'at any time': 0 }
  /** How it will die when it next tells something. */
  let doom: 'before telling' | 'while telling' | null = null
  let authority: CafeAuthority | null = null
  let feeds: ReturnType<typeof createFeeds> | null = null
  let connections = new Set<Connection>()
  let generation = 0

  const tick = (): void => {
    if (!authority || !feeds) return
    if (doom === 'before telling') {
      const mine = generation
      world.later(700, () => { if (mine === generation) server.kill('before telling') })
      return
    }
    const { state } = authority
    for (const connection of connections) {
      const wanted = audiencesOf(state, connection.actor)
      const gone = [...connection.following].filter((audience) => !mayWatch(state, connection.actor, audience))
      for (const audience of gone) connection.following.delete(audience)
      if (gone.length > 0 || wanted.some((audience) => !connection.following.has(audience))) connection.streamsChanged()
    }
    for (const batch of feeds.news()) {
      for (const connection of connections) {
        if (!connection.following.has(batch.audience)) continue
        // Killed in the middle of telling: some have heard it, some not.
        if (doom === 'while telling' && random.chance(0.5)) { server.kill('while telling'); return }
        connection.deliver(batch)
      }
    }
  }

  const server = {
    get up() { return authority !== null },
    get authority() { return authority },
    start: async () => {
      const mine = (generation += 1)
      const started = await createAuthority({ cafeId, log, pageLength, now: world.now, planSeats, directory: () => undefined, publish: () => { world.later(25, () => { if (mine === generation) tick() }) } })
      if (mine !== generation) return
      authority = started
      feeds = createFeeds(started)
    },
    kills,
    /** How many answers were not the last page. */
    pages: 0,
    /** It dies when it next comes to this point. */
    killAt: (point: KillPoint) => {
      if (point === 'at any time') server.kill(point)
      else if (point === 'before append' || point === 'after append') log.crashAt = point
      else doom = point
    },
    /** It dies no more. */
    spare: () => { doom = null; log.crashAt = null },
    kill: (point: KillPoint) => {
      if (!authority) return
      kills[point] += 1
      doom = null
      generation += 1
      world.later(300 + random.below(1_500), () => void server.start())
      authority = null
      feeds = null
      const cut = connections
      connections = new Set()
      for (const connection of cut) connection.cut()
    },
    connect: (connection: Connection) => { connections.add(connection) },
    disconnect: (connection: Connection) => { connections.delete(connection) },
    commands: async (actor: Actor, { commands }: CommandsUp): Promise<CommandsAnswer | null> => {
      const mine = generation
      const results = await authority?.submit(actor, commands)
      return results && mine === generation ? { ok: true, results } : null
    },
    sync: (connection: Connection, { cursors, watch }: SyncUp): SyncAnswer | null => {
      if (!authority || !feeds) return null
      const { state } = authority
      const asked = watch.filter((audience): audience is Audience => mayWatch(state, connection.actor, audience as Audience))
      const audiences = [...new Set([...audiencesOf(state, connection.actor), ...asked])]
      connection.following = new Set(audiences)
      const page = feeds.catchUp(new Map(audiences.map((audience) => [audience, cursors.find((cursor) => cursor.audience === audience)?.position ?? 0])))
      if (page.more) server.pages += 1
      return { ok: true, now: world.now(), ...page }
    },
    /** What the log says, whoever is alive. */
    rows: () => log.rows.get(cafeId) ?? [],
    empty: () => emptyCafe(cafeId),
  }
  log.crashed = (point) => { server.kill(point) }
  return server
}
export type Server = ReturnType<typeof createServer>
