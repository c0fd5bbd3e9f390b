import { emptyCafe, evolveOwned, fold } from '@tablee/domain/cafe'
import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import { decide } from '@tablee/domain/decide'
import type { Decision } from '@tablee/domain/decision'
import type { DomainEvent, LoggedEvent } from '@tablee/domain/event'
import type { Actor } from '@tablee/domain/rights'
import type { SeatPlanner } from '@tablee/domain/seat/planner'
import { upcast } from '@tablee/domain/upcast'
import { tell, type Audience, type Directory } from '@tablee/domain/visibility'
import { createAudienceIndex } from './audienceIndex.ts'
import type { Denial } from '@tablee/protocol/answer'
import type { Batch } from '@tablee/protocol/down/batch'
import type { CommandResult } from '@tablee/protocol/up/commands'
import { LogConflict, LogDamaged, type Commit, type EventLog, type StoredEvent } from './eventLog.ts'

export type GivenCommand = { readonly id: string; readonly command: Command }

export type AuthorityPorts = {
  readonly cafeId: string
  readonly log: EventLog
  /** Milliseconds since 1970, growing steadily. */
  readonly now: () => number
  readonly planSeats: SeatPlanner
  readonly directory: Directory
  /** Told of new events, in order, once they are durable. */
  readonly publish: (events: readonly LoggedEvent[]) => void
  /** How much a page of a catch-up holds, in characters of events as they stand in the log; an event that is longer comes by itself. */
  readonly pageLength?: number
  /** Told when a command arrives that was answered before. */
  readonly repeated?: () => void
  /** Awaited before another writer's events are published: what belongs to them beside the log is fetched here. */
  readonly beforeOthers?: (events: readonly LoggedEvent[]) => Promise<void>
}

/** The one place where a café's commands are decided: a queue, so that each sees what the one before it did. */
export interface CafeAuthority {
  /** The durable state. Read it, never change it; it is not a snapshot but goes on living. */
  readonly state: CafeState
  /** The position of the last durable event. */
  readonly head: number
  /** From this position on the log cannot be read: the café is what stands before it, and takes no commands. */
  readonly unreadableFrom: number | null
  /** Decides the commands in order; resolves once their events are durable. Never rejects. */
  submit(actor: Actor, commands: readonly GivenCommand[]): Promise<CommandResult[]>
  /** What an audience may see behind `after`, as one batch. */
  stream(audience: Audience, after: number): Batch
  /**
   * What a viewer who has each audience up to a position of its own may see next: a batch for each, all up to one
   * position, so that it is the café of one moment. `more`: the log goes on behind it, and the viewer asks on.
   */
  page(cursors: ReadonlyMap<Audience, number>): Page
  /** The audiences that an event behind `after` may tell something. */
  touchedBehind(after: number): ReadonlySet<Audience> | 'all'
  /** When the running clock is over, in milliseconds, or null. */
  nextDeadline(): number | null
  /** Takes in what another writer appended to the log. */
  refresh(): Promise<void>
  /** Holds each event as it stands in the log after words were erased there; what follows from it stays. */
  redact(change: (event: DomainEvent) => DomainEvent): void
}

export type Page = { readonly streams: Batch[]; readonly more: boolean }

/** Commands to be decided, or the wish to know what others have appended. */
type Wish = Job | { readonly refreshed: () => void }
type Job = { readonly actor: Actor; readonly commands: readonly GivenCommand[]; readonly resolve: (results: CommandResult[]) => void }
/** How many refusals are remembered, so that a frame that arrives twice is answered as the first time. */
const mostRefusals = 2_000

type Read = { readonly logged: LoggedEvent; readonly commandId: string }
type Answered = { readonly by: string; readonly position: number }

/** How many events are read from the log at once: a few milliseconds of work, between which other cafés go on. */
const sliceLength = 500

/** What a slow Wi-Fi carries well before the viewer gives up waiting; see `pageLength`. */
const usualPage = 250_000
/** The least that an event of any kind takes. */
const leastEvent = 64

/** How often a command is decided again after another writer was said to be first and nothing of theirs was there to be read. */
const maxFruitless = 5

/** A defect in deciding one command must not silence the café for everybody: null, and the next command goes on. */
const attempt = (decision: () => Decision): Decision | null => {
  try {
    return decision()
  } catch {
    return null
  }
}

/** The event as this program knows it, or null: a log is never guessed at. */
const lifted = (row: StoredEvent): DomainEvent | null => {
  try {
    return upcast(row.version, row.event)
  } catch {
    return null
  }
}

/** Loads a café's log and takes commands for it; a damaged log opens as far as it is sound. Rejects if storage fails. */
export const createAuthority = async (ports: AuthorityPorts): Promise<CafeAuthority> => {
  const { cafeId, log, now, planSeats, directory, publish } = ports
  const pageLength = ports.pageLength ?? usualPage
  const events: LoggedEvent[] = []
  /** How long each event is, by its position; known once somebody was told of it. */
  const lengths: number[] = []
  const index = createAudienceIndex()
  const answered = new Map<string, Answered>()
  const refusedBefore = new Map<string, CommandResult>()
  const durable = emptyCafe(cafeId)
  /** `durable` and what is decided but not yet on disk. */
  let tentative = emptyCafe(cafeId)
  let queue: Wish[] = []
  let pumping = false
  let unreadableFrom: number | null = null

  const head = (): number => events.length
  const organisationOf = (id: string): string => directory(id)?.organisation ?? ''

  const takeDurable = ({ logged, commandId }: Read): void => {
    events.push(logged)
    evolveOwned(durable, logged)
    index.add(logged, durable)
    answered.set(commandId, { by: logged.by, position: logged.position })
  }

  const readSound = async (behind: number): Promise<readonly StoredEvent[]> => {
    try {
      return await log.read(cafeId, behind, sliceLength)
    } catch (error) {
      if (!(error instanceof LogDamaged)) throw error
      unreadableFrom = error.position
      return error.sound
    }
  }

  /** What the log holds behind the head, in slices, up to the first event that is not what was written or not known to this program. */
  const readNew = async function* (): AsyncGenerator<Read[]> {
    let behind = head()
    while (unreadableFrom === null) {
      const rows = await readSound(behind)
      const slice: Read[] = []
      for (const row of rows) {
        const event = row.position === behind + 1 ? lifted(row) : null
        if (event === null) { unreadableFrom = behind + 1; break }
        behind += 1
        slice.push({ logged: { position: row.position, at: row.at, by: row.by, event }, commandId: row.commandId })
      }
      yield slice
      if (rows.length < sliceLength) return
    }
  }

  for await (const slice of readNew()) slice.forEach(takeDurable)
  tentative = fold(durable, [])

  /** Decides every command of the jobs on the tentative state. */
  const decideAll = (jobs: readonly Job[]): { commits: Commit[]; results: CommandResult[][]; fresh: Read[] } => {
    const commits: Commit[] = []
    const fresh: Read[] = []
    const inThisBatch = new Map<string, Answered>()
    let position = head()
    const results = jobs.map(({ actor, commands }) =>
      commands.map(({ id, command }): CommandResult => {
        const before = answered.get(id) ?? inThisBatch.get(id)
        if (before) ports.repeated?.()
        if (before) return before.by === actor.id ? { id, ok: true, position: before.position } : { id, ok: false, error: { code: 'OP_CONFLICT' } }
        const no = refusedBefore.get(`${actor.id} ${id}`)
        if (no) return no
        const at = Math.round(now())
        const decision = attempt(() => decide(tentative, command, { now: at, actor, planSeats, organisationOf }))
        if (decision === null) return { id, ok: false, error: { code: 'INTERNAL' } }
        if (!decision.ok) return { id, ok: false, error: decision.refusal }
        if (decision.events.length > 0) {
          commits.push({ commandId: id, at, by: actor.id, events: decision.events })
          for (const event of decision.events) {
            position += 1
            const logged: LoggedEvent = { position, at, by: actor.id, event }
            evolveOwned(tentative, logged)
            fresh.push({ logged, commandId: id })
          }
          inThisBatch.set(id, { by: actor.id, position })
        }
        return { id, ok: true, position }
      }),
    )
    return { commits, results, fresh }
  }

  const answerAll = (jobs: readonly Job[], error: Denial): void => {
    jobs.forEach(({ commands, resolve }) => resolve(commands.map(({ id }) => ({ id, ok: false, error }))))
  }

  const remember = (actor: Actor, results: readonly CommandResult[]): void => {
    for (const result of results) {
      if (result.ok || result.error.code === 'INTERNAL') continue
      refusedBefore.set(`${actor.id} ${result.id}`, result)
      if (refusedBefore.size > mostRefusals) refusedBefore.delete(refusedBefore.keys().next().value ?? '')
    }
  }

  const carryOut = async (jobs: readonly Job[]): Promise<void> => {
    let looked = false
    for (let fruitless = 0; ;) {
      if (unreadableFrom !== null) { answerAll(jobs, { code: 'LOG_DAMAGED', position: unreadableFrom }); return }
      const { commits, results, fresh } = decideAll(jobs)
      try {
        // A no is for good: it is not said before everything that others have appended is known.
        if (!looked && results.some((own) => own.some(({ ok }) => !ok))) {
          looked = true
          if (await takeOthers()) continue
        }
        if (commits.length > 0) await log.append(cafeId, head(), commits)
      } catch (error) {
        tentative = fold(durable, [])
        const known = head()
        if (error instanceof LogConflict && fruitless < maxFruitless && (await caughtUp())) {
          // However often others are first: they all get on, and so shall whoever waits here.
          fruitless = head() > known ? 0 : fruitless + 1
          continue
        }
        answerAll(jobs, { code: 'NOT_STORED' })
        return
      }
      fresh.forEach(takeDurable)
      jobs.forEach((job, index) => {
        const own = results[index] ?? []
        remember(job.actor, own)
        job.resolve(own)
      })
      if (fresh.length > 0) publish(fresh.map(({ logged }) => logged))
      return
    }
  }

  /** Reads and tells what other writers appended; true if there was something. */
  const takeOthers = async (): Promise<boolean> => {
    const read: Read[] = []
    for await (const slice of readNew()) read.push(...slice)
    if (read.length === 0) return unreadableFrom !== null
    const news = read.map(({ logged }) => logged)
    await ports.beforeOthers?.(news)
    // All at once: nobody is shown half of what a command did.
    read.forEach(takeDurable)
    tentative = fold(durable, [])
    publish(news)
    return true
  }

  /** As `takeOthers`; false if even reading fails. */
  const caughtUp = async (): Promise<boolean> => {
    try {
      await takeOthers()
      return true
    } catch {
      return false
    }
  }

  const pump = async (): Promise<void> => {
    if (pumping) return
    pumping = true
    try {
      while (queue.length > 0) {
        const wishes = queue
        queue = []
        const waiting = wishes.flatMap((wish) => ('refreshed' in wish ? [wish.refreshed] : []))
        if (waiting.length > 0) await caughtUp()
        for (const refreshed of waiting) refreshed()
        const jobs = wishes.flatMap((wish) => ('refreshed' in wish ? [] : [wish]))
        if (jobs.length > 0) await carryOut(jobs)
      }
    } finally {
      pumping = false
    }
  }

  const lengthOf = (position: number): number => (lengths[position] ??= leastEvent + JSON.stringify(events[position - 1]?.event ?? null).length)

  /** How far a page goes that tells of these positions, which are those of all its streams, in order. */
  const endOfPage = (positions: readonly number[]): number => {
    let length = 0, whole = 0, last = 0
    for (const position of positions) {
      // Several streams may tell of one event: it is in all of them or in none.
      if (position > last) { whole = last; last = position }
      length += lengthOf(position)
      if (length > pageLength && whole > 0) return whole
    }
    return head()
  }

  const toldOf = (audience: Audience, positions: readonly number[]): LoggedEvent[] => {
    const seen: LoggedEvent[] = []
    for (const position of positions) {
      const logged = events[position - 1]
      const shown = logged ? tell(logged, audience, durable, directory) : null
      if (shown) seen.push(shown)
    }
    return seen
  }

  /** Where what an audience lacks begins. Whoever knows more than what can be read of a damaged log keeps it: it was true. */
  const begin = (after: number): { after: number; reset?: true } => (after > head() && unreadableFrom === null ? { after: 0, reset: true } : { after })

  return {
    state: durable,
    get head() { return head() },
    get unreadableFrom() { return unreadableFrom },
    submit: (actor, commands) =>
      new Promise((resolve) => {
        queue.push({ actor, commands, resolve })
        // In a turn of its own, so that what arrives together is committed together.
        void Promise.resolve().then(pump)
      }),
    stream: (audience, after) => {
      const from = begin(after)
      return { audience, ...from, upTo: head(), events: toldOf(audience, index.behind(audience, from.after)) }
    },
    page: (cursors) => {
      // One more than a page can hold: where that many lie behind a cursor, the page ends before the last of them.
      const most = Math.ceil(pageLength / leastEvent) + 1
      const parts = [...cursors].map(([audience, after]) => { const from = begin(after); return { audience, from, positions: index.behind(audience, from.after, most) } })
      const upTo = endOfPage(parts.flatMap(({ positions }) => positions).sort((a, b) => a - b))
      return {
        streams: parts.map(({ audience, from, positions }) => ({ audience, ...from, upTo, events: toldOf(audience, positions.filter((position) => position <= upTo)) })),
        more: upTo < head(),
      }
    },
    touchedBehind: (after) => index.touchedBehind(after),
    nextDeadline: () => (durable.clock?.kind === 'running' && unreadableFrom === null ? durable.clock.endsAt : null),
    // In the queue, so that it never reads what is being appended from here.
    refresh: () => new Promise((refreshed) => {
      queue.push({ refreshed })
      void Promise.resolve().then(pump)
    }),
    redact: (change) => { events.forEach((logged, index) => { const event = change(logged.event); if (event !== logged.event) events[index] = { ...logged, event } }) },
  }
}
