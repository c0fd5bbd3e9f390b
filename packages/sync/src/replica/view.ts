import type { CafeState } from '@tablee/domain/cafe/state'
import type { Denial } from '@tablee/protocol/answer'
import type { OutboxEntry } from './outbox.ts'

/** What a screen shows: an immutable picture, replaced with each change. */
export type ReplicaView = {
  /** The café as confirmed, with this device's waiting commands decided on top of it. */
  readonly state: CafeState
  /** False until the first answer to a sync. */
  readonly ready: boolean
  readonly connection: 'connecting' | 'live' | 'offline' | 'denied'
  readonly denied: Denial | null
  /** From this event on the server cannot read the café's log: it shows what stands before, and takes nothing in. Else null. */
  readonly unreadableFrom: number | null
  /** Commands kept on this device and not acknowledged yet, oldest first. */
  readonly waiting: readonly OutboxEntry[]
  /** Commands the authority refused; kept until dismissed, so that nothing typed is lost. */
  readonly refused: readonly OutboxEntry[]
  /** The device could not keep a command safely (private mode, full disk): it lives in memory alone. */
  readonly storage: 'safe' | 'memoryOnly'
}

/** What became of a command. `kept` false: it was refused here and now, and is stored nowhere. */
export type Execution =
  | { readonly kept: false; readonly error: Denial }
  | { readonly kept: true; readonly id: string; readonly answer: Promise<{ readonly ok: true } | { readonly ok: false; readonly error: Denial }> }

/** One device's copy of a café. `packages/sync/src/replica/cafeReplica.ts` makes it. */
export interface CafeReplica {
  view(): ReplicaView
  subscribe(listener: () => void): () => void
  /** Checks the command here, keeps it on the device, shows it at once and sends it as soon as there is a connection. */
  execute(command: import('@tablee/domain/command').Command): Promise<Execution>
  /** Forgets a refused command. */
  dismiss(id: string): Promise<void>
  /** Also follows these audiences (a phone opening the board). */
  watch(audiences: readonly string[]): void
  /** The authority's clock in milliseconds, whatever this device's own clock says. */
  now(): number
  /** Asks the time again, as after a sleep of the device. */
  resync(): void
  close(): void
}
