import type { Command } from '@tablee/domain/command'
import type { Denial } from '@tablee/protocol/answer'

/** A command given on this device that the authority has not acknowledged, or has refused. */
export type OutboxEntry = {
  /** The command's id: what makes it count once, however often it is sent. */
  readonly id: string
  /** Grows with every entry of this device: commands are sent in this order. */
  readonly order: number
  readonly command: Command
  /** Set once the authority refused it; the entry stays until the person has dealt with it. */
  readonly refused: Denial | null
}

/** Where commands are kept on the device until they are acknowledged. All methods are durable when they resolve. */
export interface Outbox {
  load(): Promise<OutboxEntry[]>
  put(entry: OutboxEntry): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  /**
   * Tells what other tabs of this device put in and take out. Left out where nothing else shares the outbox.
   * Every tab may send what any of them keeps: a command counts once, by its id.
   */
  follow?(others: OtherTabs): void
}

export type OtherTabs = {
  put(entry: OutboxEntry): void
  removed(ids: readonly string[]): void
}
