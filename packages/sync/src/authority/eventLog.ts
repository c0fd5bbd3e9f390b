import type { DomainEvent } from '@tablee/domain/event'

/** An event as it stands in the log, not yet lifted to the present version. */
export type StoredEvent = {
  readonly position: number
  readonly version: number
  readonly at: number
  readonly by: string
  readonly commandId: string
  readonly event: unknown
}

/** The events of one command; they become durable together or not at all. */
export type Commit = {
  readonly commandId: string
  readonly at: number
  readonly by: string
  readonly events: readonly DomainEvent[]
}

/** Another writer was first, or a command id is already in the log: read again and decide again. */
export class LogConflict extends Error {
  override readonly name = 'LogConflict'
}

/** From `position` on the log is not what was written. `sound` is what was asked for and stands before it. */
export class LogDamaged extends Error {
  override readonly name = 'LogDamaged'
  readonly cafeId: string
  readonly position: number
  readonly sound: readonly StoredEvent[]
  constructor(cafeId: string, position: number, sound: readonly StoredEvent[]) {
    super(`the log of café ${cafeId} is damaged from event ${position} on`)
    this.cafeId = cafeId
    this.position = position
    this.sound = sound
  }
}

/**
 * The one seam to storage: a log per café, positions from 1 without holes.
 * Every adapter passes the same contract suite (eventLog.contract.ts).
 */
export interface EventLog {
  /**
   * The first `most` events behind `after`, in order; fewer where the log ends. Whoever reads a long log asks for slices,
   * between which the adapter lets everything else go on. Rejects with `LogDamaged` where a row is not what was written.
   */
  read(cafeId: string, after: number, most: number): Promise<StoredEvent[]>
  /**
   * Appends all commits behind position `head` in one transaction and resolves once they are on disk.
   * Rejects with `LogConflict`, and changes nothing, if the head is elsewhere or a command id is known.
   */
  append(cafeId: string, head: number, commits: readonly Commit[]): Promise<void>
}
