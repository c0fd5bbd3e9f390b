import { fold, mayAsk } from '@tablee/domain/cafe'
import type { CafeState } from '@tablee/domain/cafe/state'
import type { LoggedEvent } from '@tablee/domain/event'
import type { Actor } from '@tablee/domain/rights'
import type { Denial } from '@tablee/protocol/answer'
import type { Batch } from '@tablee/protocol/down/batch'
import type { CommandResult } from '@tablee/protocol/up/commands'
import type { DecideHere } from './decideHere.ts'
import type { Outbox, OutboxEntry } from './outbox.ts'
import { createServerClock } from './serverClock.ts'
import { createStreams } from './streams.ts'
import type { Transport } from './transport.ts'
import type { CafeReplica, Execution, ReplicaView } from './view.ts'

export type ReplicaPorts = {
  readonly cafeId: string
  readonly actor: Actor
  readonly transport: Transport
  readonly outbox: Outbox
  readonly decideHere: DecideHere
  /** A new id, unique in the world. */
  readonly newId: () => string
  /** Milliseconds, growing steadily while the device is awake. */
  readonly monotonic: () => number
  /** The device's own wall clock in ms: used only until the authority has told the time. */
  readonly wall: () => number
  /** Runs `task` after so many ms; the answer cancels it. */
  readonly schedule: (task: () => void, ms: number) => () => void
}

type Answer = { readonly ok: true } | { readonly ok: false; readonly error: Denial }

/** Answers after which the same command may succeed later: it stays in the outbox. */
const passing: ReadonlySet<Denial['code']> = new Set(['NOT_STORED', 'LOG_DAMAGED', 'RATE_LIMITED', 'BUSY', 'INTERNAL'])
/** A frame of commands stays well below what the server accepts (in UTF-16 units, at most 3 bytes each). */
const maxFrameLength = 5_000
const maxCommandsPerFrame = 50
const retryAfter = 1_000
const clockEvery = 30_000
/** How often the device's two clocks are compared, and how far they may drift apart meanwhile before the time is asked anew. */
const watchEvery = 2_000
const drift = 500

/** One device's copy of a café: what is confirmed, what waits to be sent, and the authority's time. */
export const createReplica = (ports: ReplicaPorts): CafeReplica => {
  const { cafeId, actor, transport, outbox, decideHere, newId, schedule } = ports
  const streams = createStreams(cafeId)
  const clock = createServerClock(ports.monotonic, ports.wall)
  const listeners = new Set<() => void>()
  const answers = new Map<string, (answer: Answer) => void>()
  const primary = actor.role === 'participant' ? `person:${actor.id}` : actor.role === 'network' ? `network:${actor.id}` : actor.role === 'screen' ? 'cafe' : 'desk'

  let waiting: OutboxEntry[] = []
  let refused: OutboxEntry[] = []
  /** Acknowledged, but the events have not come back yet. */
  let acknowledged: { entry: OutboxEntry; position: number }[] = []
  let watched: readonly string[] = []
  let ready = false
  let connection: ReplicaView['connection'] = 'connecting'
  let denied: Denial | null = null
  let storage: ReplicaView['storage'] = 'safe'
  /** What the disk had no room for. */
  const unkept = new Set<string>()
  let unreadableFrom: number | null = null
  let order = 0
  let sending = false
  let syncing = false
  let syncAgain = false
  let online = false
  let closed = false
  let cancelRetry: (() => void) | null = null
  let cancelClock: (() => void) | null = null
  let view: ReplicaView | null = null

  const changed = (): void => {
    view = null
    for (const listener of listeners) listener()
  }

  /** The confirmed state with this device's own waiting commands decided on top. */
  const expected = (): CafeState => {
    const pending = [...acknowledged.map(({ entry }) => entry), ...waiting]
    if (pending.length === 0) return streams.state
    let state = streams.state
    for (const { command } of pending) {
      const decision = decideHere(state, command, context())
      if (!decision?.ok) continue
      const at = clock.now()
      state = fold(state, decision.events.map((event): LoggedEvent => ({ position: 0, at, by: actor.id, event })))
    }
    return state
  }

  const context = () => ({ now: clock.now(), actor, planSeats: () => { throw new Error('seats are planned by the authority alone') }, organisationOf: (id: string) => streams.state.participants.get(id)?.person?.organisation ?? '' })

  const current = (): ReplicaView => {
    view ??= { state: expected(), ready, connection, denied, unreadableFrom, waiting, refused, storage }
    return view
  }

  const take = (batch: Batch): boolean => {
    const taken = streams.take(batch)
    if (taken === 'hole') return false
    acknowledged = acknowledged.filter(({ position }) => position > streams.cursor(primary))
    return true
  }

  const sync = async (): Promise<void> => {
    if (!online) return
    if (syncing) { syncAgain = true; return }
    syncing = true
    try {
      do {
        syncAgain = false
        const askedAt = ports.monotonic()
        const answer = await transport.sync({ cursors: streams.cursors(), watch: [...watched] })
        if (!answer.ok) {
          if (passing.has(answer.error.code)) throw new Error(answer.error.code)
          connection = 'denied'
          denied = answer.error
          break
        }
        clock.learn(askedAt, ports.monotonic(), answer.now)
        unreadableFrom = answer.unreadableFrom ?? null
        for (const batch of answer.streams) if (!take(batch)) syncAgain = true
        if (answer.more) syncAgain = true
        else ready = true
        if (online) connection = 'live'
      } while (syncAgain && online)
    } catch {
      // The connection was lost, or there was no answer, or none for now: asked again on reconnection, or in a moment.
      schedule(() => void sync(), retryAfter)
    } finally {
      syncing = false
    }
    changed()
    void send()
  }

  const settle = (id: string, answer: Answer): void => {
    answers.get(id)?.(answer)
    answers.delete(id)
  }

  /** The longest run of waiting commands that fits one frame; a single one is always sent. */
  const nextFrame = (): OutboxEntry[] => {
    const frame: OutboxEntry[] = []
    let length = 0
    for (const entry of waiting) {
      length += JSON.stringify(entry.command).length + 64
      if (frame.length > 0 && (length > maxFrameLength || frame.length >= maxCommandsPerFrame)) break
      frame.push(entry)
    }
    return frame
  }

  const send = async (): Promise<void> => {
    if (sending || closed) return
    sending = true
    try {
      while (online && ready && waiting.length > 0) {
        const frame = nextFrame()
        const answer = await transport.commands({ commands: frame.map(({ id, command }) => ({ id, command })) })
        const again = await takeResults(frame, answer.ok ? answer.results : frame.map(({ id }) => ({ id, ok: false, error: answer.error })))
        changed()
        if (again) { retryLater(); break }
      }
    } catch {
      // Not answered: everything is still in the outbox, and goes again under the same ids.
      if (online) retryLater()
    } finally {
      sending = false
    }
  }

  const retryLater = (): void => {
    cancelRetry?.()
    cancelRetry = schedule(() => { cancelRetry = null; void send() }, retryAfter)
  }

  /** Moves what was answered out of the outbox; true if something has to be sent again later. */
  const takeResults = async (frame: readonly OutboxEntry[], results: readonly CommandResult[]): Promise<boolean> => {
    const done: string[] = []
    let again = false
    for (const entry of frame) {
      const result = results.find(({ id }) => id === entry.id)
      if (!result || (!result.ok && passing.has(result.error.code))) { again = true; continue }
      waiting = waiting.filter(({ id }) => id !== entry.id)
      if (result.ok) {
        done.push(entry.id)
        if (result.position > streams.cursor(primary)) acknowledged = [...acknowledged, { entry, position: result.position }]
        settle(entry.id, { ok: true })
      } else {
        const kept = { ...entry, refused: result.error }
        refused = [...refused, kept]
        await keep(kept)
        settle(entry.id, { ok: false, error: result.error })
      }
    }
    if (done.length > 0) await outbox.remove(done).catch(() => undefined)
    return again
  }

  const keep = async (entry: OutboxEntry): Promise<void> => {
    try {
      await outbox.put(entry)
      unkept.delete(entry.id)
      // A disk that has room again is said to be safe once nothing waits that is not on it.
      if (!waiting.some(({ id }) => unkept.has(id))) storage = 'safe'
    } catch {
      unkept.add(entry.id)
      storage = 'memoryOnly'
    }
  }

  const askTime = async (): Promise<void> => {
    cancelClock?.()
    try {
      for (let exchange = 0; exchange < 3 && online; exchange += 1) {
        const askedAt = ports.monotonic()
        const { now } = await transport.clock()
        clock.learn(askedAt, ports.monotonic(), now)
      }
      changed()
    } catch {
      // Asked again with the next connection.
    }
    if (!online) return
    // Now and then everything is compared, in case the very last batch of a stream was lost.
    cancelClock = schedule(() => { void sync(); void askTime() }, clockEvery)
  }

  /** A device that slept, or whose clock was set, is noticed by its two clocks going apart: then the time is asked anew. */
  const watchClocks = (apart: number): void => {
    if (closed) return
    const now = ports.wall() - ports.monotonic()
    if (Math.abs(now - apart) > drift) resync()
    schedule(() => watchClocks(now), watchEvery)
  }

  const resync = (): void => { clock.forget(); void askTime(); void sync() }

  /** Another tab kept a command, or was told that it is refused: here it is shown, and sent, as one's own. */
  const adopt = (entry: OutboxEntry): void => {
    order = Math.max(order, entry.order)
    const others = waiting.filter(({ id }) => id !== entry.id)
    if (entry.refused !== null) {
      waiting = others
      refused = [...refused.filter(({ id }) => id !== entry.id), entry]
      settle(entry.id, { ok: false, error: entry.refused })
    } else {
      if (refused.some(({ id }) => id === entry.id)) return
      waiting = [...others, entry].sort((a, b) => a.order - b.order)
    }
    changed()
    void send()
  }

  const restored = (async () => {
    // Before the disk is read: what another tab does meanwhile is in the one or the other.
    outbox.follow?.({
      put: (entry) => { if (!closed) adopt(entry) },
      // What waits is left: it is sent once more from here, and answered as before.
      removed: (ids) => { if (closed) return; refused = refused.filter(({ id }) => !ids.includes(id)); changed() },
    })
    try {
      const entries = (await outbox.load()).sort((a, b) => a.order - b.order)
      order = Math.max(order, ...entries.map((entry) => entry.order))
      const mine = new Set(waiting.map(({ id }) => id))
      waiting = [...entries.filter((entry) => entry.refused === null && !mine.has(entry.id)), ...waiting]
      const known = new Set(refused.map(({ id }) => id))
      refused = [...entries.filter((entry) => entry.refused !== null && !known.has(entry.id)), ...refused]
    } catch {
      storage = 'memoryOnly'
    }
    if (closed) return
    watchClocks(ports.wall() - ports.monotonic())
    transport.open({
      connected: () => { online = true; denied = null; void sync(); void askTime() },
      disconnected: () => { online = false; if (connection !== 'denied') connection = 'offline'; changed() },
      denied: (denial) => { online = false; connection = 'denied'; denied = denial; changed() },
      batch: (batch) => { if (take(batch)) changed(); else void sync() },
      streams: () => void sync(),
    })
    changed()
  })()

  return {
    view: current,
    subscribe: (listener) => { listeners.add(listener); return () => listeners.delete(listener) },
    execute: async (command): Promise<Execution> => {
      await restored
      const { state } = current()
      const decision = decideHere(state, command, context())
      const error = decision ? (decision.ok ? null : decision.refusal) : mayAsk(state, actor, command.type)
      if (error) return { kept: false, error }
      const entry: OutboxEntry = { id: newId(), order: (order += 1), command, refused: null }
      const answer = new Promise<Answer>((resolve) => answers.set(entry.id, resolve))
      await keep(entry)
      // Another tab may have sent it already, and been refused.
      if (!refused.some(({ id }) => id === entry.id)) waiting = [...waiting, entry]
      changed()
      void send()
      return { kept: true, id: entry.id, answer }
    },
    dismiss: async (id) => {
      refused = refused.filter((entry) => entry.id !== id)
      changed()
      await outbox.remove([id]).catch(() => undefined)
    },
    watch: (audiences) => {
      watched = [...new Set([...watched, ...audiences])]
      void sync()
    },
    now: () => clock.now(),
    resync,
    close: () => {
      closed = true
      online = false
      cancelRetry?.()
      cancelClock?.()
      transport.close()
      listeners.clear()
    },
  }
}
