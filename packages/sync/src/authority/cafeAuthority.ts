import { decide, emptyCafe, evolveOwned, fold } from '@tablee/domain/cafe'
import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import type { Decision } from '@tablee/domain/decision'
import type { LoggedEvent } from '@tablee/domain/event'
import type { Actor } from '@tablee/domain/rights'
import type { SeatPlanner } from '@tablee/domain/seat/planner'
import { upcast } from '@tablee/domain/upcast'
import { project, projectBy, type Audience, type Directory } from '@tablee/domain/visibility'
import { createAudienceIndex } from './audienceIndex.ts'
import type { Batch } from '@tablee/protocol/down/batch'
import type { CommandResult } from '@tablee/protocol/up/commands'
import { LogConflict, type Commit, type EventLog, type StoredEvent } from './eventLog.ts'

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
}

/** The one place where a café's commands are decided: a queue, so that each sees what the one before it did. */
export interface CafeAuthority {
  /** The durable state. Read it, never change it; it is not a snapshot but goes on living. */
  readonly state: CafeState
  /** The position of the last durable event. */
  readonly head: number
  /** Decides the commands in order; resolves once their events are durable. Never rejects. */
  submit(actor: Actor, commands: readonly GivenCommand[]): Promise<CommandResult[]>
  /** What an audience may see behind `after`, as one batch. */
  stream(audience: Audience, after: number): Batch
  /** The audiences that an event behind `after` may tell something. */
  touchedBehind(after: number): ReadonlySet<Audience> | 'all'
  /** When the running clock is over, in milliseconds, or null. */
  nextDeadline(): number | null
  /** Takes in what another writer appended to the log. */
  refresh(): Promise<void>
}

type Job = { readonly actor: Actor; readonly commands: readonly GivenCommand[]; readonly resolve: (results: CommandResult[]) => void }
type Answered = { readonly by: string; readonly position: number }

/** How often a command is decided again after another writer was first. */
const maxAttempts = 5

/** A defect in deciding one command must not silence the café for everybody: null, and the next command goes on. */
const attempt = (decision: () => Decision): Decision | null => {
  try {
    return decision()
  } catch {
    return null
  }
}

/** Loads a café's log and takes commands for it. Rejects if the log cannot be read. */
export const createAuthority = async (ports: AuthorityPorts): Promise<CafeAuthority> => {
  const { cafeId, log, now, planSeats, directory, publish } = ports
  const events: LoggedEvent[] = []
  const index = createAudienceIndex()
  const answered = new Map<string, Answered>()
  const durable = emptyCafe(cafeId)
  /** `durable` and what is decided but not yet on disk. */
  let tentative = emptyCafe(cafeId)
  let queue: Job[] = []
  let pumping = false

  const head = (): number => events.length

  const takeDurable = (logged: LoggedEvent, commandId: string): void => {
    events.push(logged)
    evolveOwned(durable, logged)
    index.add(logged, durable)
    answered.set(commandId, { by: logged.by, position: logged.position })
  }

  const readNew = async (): Promise<LoggedEvent[]> => {
    const stored = await log.read(cafeId, head())
    return stored.map((row: StoredEvent) => {
      if (row.position !== head() + 1) throw new Error(`the log of café ${cafeId} has a hole before position ${row.position}`)
      const logged: LoggedEvent = { position: row.position, at: row.at, by: row.by, event: upcast(row.version, row.event) }
      takeDurable(logged, row.commandId)
      return logged
    })
  }

  await readNew()
  tentative = fold(durable, [])

  /** Decides every command of the jobs on the tentative state. */
  const decideAll = (jobs: readonly Job[]): { commits: Commit[]; results: CommandResult[][]; fresh: { logged: LoggedEvent; commandId: string }[] } => {
    const commits: Commit[] = []
    const fresh: { logged: LoggedEvent; commandId: string }[] = []
    const inThisBatch = new Map<string, Answered>()
    let position = head()
    const results = jobs.map(({ actor, commands }) =>
      commands.map(({ id, command }): CommandResult => {
        const before = answered.get(id) ?? inThisBatch.get(id)
        if (before) return before.by === actor.id ? { id, ok: true, position: before.position } : { id, ok: false, error: { code: 'OP_CONFLICT' } }
        const at = Math.round(now())
        const decision = attempt(() => decide(tentative, command, { now: at, actor, planSeats }))
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

  const carryOut = async (jobs: readonly Job[]): Promise<void> => {
    for (let round = 1; ; round += 1) {
      const { commits, results, fresh } = decideAll(jobs)
      try {
        if (commits.length > 0) await log.append(cafeId, head(), commits)
      } catch (error) {
        tentative = fold(durable, [])
        if (error instanceof LogConflict && round < maxAttempts && (await caughtUp())) continue
        jobs.forEach(({ commands, resolve }) => resolve(commands.map(({ id }) => ({ id, ok: false, error: { code: 'NOT_STORED' } }))))
        return
      }
      for (const { logged, commandId } of fresh) takeDurable(logged, commandId)
      jobs.forEach(({ resolve }, index) => resolve(results[index] ?? []))
      if (fresh.length > 0) publish(fresh.map(({ logged }) => logged))
      return
    }
  }

  /** Another writer's events are read and told; false if even reading fails. */
  const caughtUp = async (): Promise<boolean> => {
    try {
      const news = await readNew()
      tentative = fold(durable, [])
      if (news.length > 0) publish(news)
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
        const jobs = queue
        queue = []
        await carryOut(jobs)
      }
    } finally {
      pumping = false
    }
  }

  const projected = (logged: LoggedEvent, audience: Audience): LoggedEvent | null => {
    const event = project(logged.event, audience, durable, directory)
    if (event === null) return null
    const by = projectBy(logged.by, audience)
    return event === logged.event && by === logged.by ? logged : { ...logged, by, event }
  }

  return {
    state: durable,
    get head() { return head() },
    submit: (actor, commands) =>
      new Promise((resolve) => {
        queue.push({ actor, commands, resolve })
        // In a turn of its own, so that what arrives together is committed together.
        void Promise.resolve().then(pump)
      }),
    stream: (audience, after) => {
      const ahead = after > head()
      const from = ahead ? 0 : after
      const seen: LoggedEvent[] = []
      for (const position of index.behind(audience, from)) {
        const logged = events[position - 1]
        const shown = logged ? projected(logged, audience) : null
        if (shown) seen.push(shown)
      }
      return { audience, after: from, upTo: head(), events: seen, ...(ahead ? { reset: true } : {}) }
    },
    touchedBehind: (after) => index.touchedBehind(after),
    nextDeadline: () => (durable.clock?.kind === 'running' ? durable.clock.endsAt : null),
    refresh: async () => { await caughtUp() },
  }
}
