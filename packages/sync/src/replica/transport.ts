import type { CommandsAnswer, CommandsUp } from '@tablee/protocol/up/commands'
import type { ClockAnswer } from '@tablee/protocol/up/clock'
import type { SyncAnswer, SyncUp } from '@tablee/protocol/up/sync'
import type { Batch } from '@tablee/protocol/down/batch'
import type { Denial } from '@tablee/protocol/answer'

/** What a replica is told by its connection. */
export type TransportListener = {
  connected(): void
  disconnected(): void
  /** The server will not talk to us (wrong token, old version); trying again is of no use. */
  denied(denial: Denial): void
  batch(batch: Batch): void
  /** The streams this viewer follows have changed. */
  streams(): void
}

/** A connection to the authority. Requests reject when the connection is lost or no answer came in time. */
export interface Transport {
  open(listener: TransportListener): void
  close(): void
  sync(request: SyncUp): Promise<SyncAnswer>
  commands(request: CommandsUp): Promise<CommandsAnswer>
  clock(): Promise<ClockAnswer>
}
