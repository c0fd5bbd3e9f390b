import type { Person } from '@tablee/domain/cafe/state'
import type { DomainEvent, LoggedEvent } from '@tablee/domain/event'
import type { Actor } from '@tablee/domain/rights'
import { replan } from '@tablee/rotation/replan'
import { createAuthority, type CafeAuthority } from '@tablee/sync/authority/cafeAuthority'
import { createFeeds, type Feeds } from '@tablee/sync/authority/feeds'
import { randomUUID } from 'node:crypto'
import type { Storage } from './eventLog/storage.ts'
import type { Registry } from './registry/registry.ts'

/** The server itself, when it does something for the clock or for a person who joins. */
export const authorityActor: Actor = { role: 'authority', id: 'authority' }

export type OpenCafe = {
  readonly authority: CafeAuthority
  readonly feeds: Feeds
  /** What is known of the people; kept in step with the registry. */
  readonly people: Map<string, Person>
}

/** The cafés of this server: each is opened once, when first asked for, and its clock kept from then on. */
export type Cafes = {
  /** Null where there is no such café. */
  open(cafeId: string): Promise<OpenCafe | null>
  /** As `open`, but null where it is not in memory yet. */
  held(cafeId: string): Promise<OpenCafe | null>
  /** Gives a café without events those that another instance kept, all or none; rejects where it has some already. */
  restore(cafeId: string, events: readonly LoggedEvent[]): Promise<void>
  /** Told of every café's new events, once durable. */
  onEvents(listener: (cafeId: string, events: readonly LoggedEvent[]) => void): void
  /** Opens the cafés whose clock has to go on after a restart; true if one is running. */
  resume(): Promise<boolean>
  /** How many are held in memory. */
  count(): number
  close(): void
}

/** No timer waits longer than this at once; a longer wait is made of several. */
const longestWait = 60_000

/** Whose name was kept, changed or erased with an event. */
const namedIn = (event: DomainEvent): readonly string[] => {
  switch (event.type) {
    case 'ParticipantArrived': case 'PersonChanged': return [event.participantId]
    case 'PeopleExpected': case 'ExpectedDropped': return event.expectedIds
    case 'ReactionGiven': return [event.signerId]
    default: return []
  }
}

/** Who is told of what is not as it should be. */
export type Watcher = { readonly trouble: (what: string) => void; readonly repeated: () => void }

export const createCafes = ({ log, doorbell }: Pick<Storage, 'log' | 'doorbell'>, registry: Registry, now: () => number, { trouble, repeated }: Watcher): Cafes => {
  const opened = new Map<string, Promise<OpenCafe | null>>()
  const timers = new Map<string, NodeJS.Timeout>()
  const listeners: ((cafeId: string, events: readonly LoggedEvent[]) => void)[] = []
  let closed = false

  const keepTime = (cafeId: string, authority: CafeAuthority): void => {
    clearTimeout(timers.get(cafeId))
    const deadline = authority.nextDeadline()
    if (deadline === null || closed) return
    timers.set(cafeId, setTimeout(() => {
      if (now() < deadline) { keepTime(cafeId, authority); return }
      void authority.submit(authorityActor, [{ id: randomUUID(), command: { type: 'elapse' } }]).then((results) => {
        // A disk that is full now may not be in a second: the bell is late, but it rings.
        if (results.some((result) => !result.ok)) timers.set(cafeId, setTimeout(() => keepTime(cafeId, authority), 1_000))
      })
    }, Math.min(Math.max(0, deadline - now()), longestWait)))
  }

  const load = async (cafeId: string): Promise<OpenCafe | null> => {
    if ((await registry.links(cafeId)) === null) return null
    const people = await registry.people(cafeId)
    /** Another node let somebody in, or changed what is known of them. */
    const readPeople = async (events: readonly LoggedEvent[]): Promise<void> => {
      const ids = events.flatMap(({ event }) => namedIn(event))
      if (ids.length === 0) return
      const known = await registry.people(cafeId)
      for (const id of ids) {
        const person = known.get(id)
        if (person) people.set(id, person)
        else people.delete(id)
      }
    }
    const authority: CafeAuthority = await createAuthority({
      cafeId, log, now, planSeats: replan, directory: (id) => people.get(id),
      beforeOthers: readPeople, repeated,
      publish: (events) => {
        keepTime(cafeId, authority)
        for (const listener of listeners) listener(cafeId, events)
      },
    })
    if (authority.unreadableFrom !== null) trouble(`the log of café ${cafeId} is damaged from event ${authority.unreadableFrom} on: it is open for reading up to there`)
    keepTime(cafeId, authority)
    return { authority, feeds: createFeeds(authority), people }
  }

  const open = (cafeId: string): Promise<OpenCafe | null> => {
    const known = opened.get(cafeId)
    if (known) return known
    const loading = load(cafeId).then(
      (cafe) => { if (cafe === null) opened.delete(cafeId); return cafe },
      (error: unknown) => { opened.delete(cafeId); throw error },
    )
    opened.set(cafeId, loading)
    return loading
  }

  doorbell?.onRing('events', (cafeId) => {
    void opened.get(cafeId)?.then((cafe) => cafe?.authority.refresh(), () => undefined)
  })
  doorbell?.watch(async () => {
    const heads = new Map<string, number>()
    for (const [cafeId, opening] of opened) {
      const cafe = await opening.catch(() => null)
      if (cafe) heads.set(cafeId, cafe.authority.head)
    }
    return heads
  })

  return {
    open,
    held: (cafeId) => opened.get(cafeId) ?? Promise.resolve(null),
    restore: async (cafeId, events) => {
      await log.append(cafeId, 0, events.map(({ position, at, by, event }) => ({ commandId: `restored-${position}`, at, by, events: [event] })))
      const cafe = await open(cafeId)
      if (!cafe) return
      for (const [id, person] of await registry.people(cafeId)) cafe.people.set(id, person)
      await cafe.authority.refresh()
    },
    count: () => opened.size,
    onEvents: (listener) => { listeners.push(listener) },
    // What is wrong with one café keeps no other from opening.
    resume: async () => {
      let running = false
      for (const cafeId of await registry.cafeIds()) {
        const cafe = await open(cafeId).catch((error: unknown) => { trouble(`café ${cafeId} does not open: ${String(error)}`); return null })
        if (cafe && cafe.authority.nextDeadline() !== null) running = true
      }
      return running
    },
    close: () => {
      closed = true
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
