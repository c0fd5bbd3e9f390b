import type { Cafes } from './cafes.ts'
import type { Config } from './config.ts'
import type { Doorbell } from './eventLog/doorbell.ts'
import type { Exporter } from './exports/exporter.ts'
import type { Guesses } from './policies/guesses.ts'
import type { MemoryCap } from './plugins/memoryCap.ts'
import type { ServerMetrics } from './metrics/metrics.ts'
import type { NoteRate } from './policies/noteRate.ts'
import type { Erasing } from './privacy/erasing.ts'
import type { RoomChoice } from './room.ts'
import type { Registry } from './registry/registry.ts'

/** What the routes and sockets work with. */
export type Services = {
  readonly config: Config
  readonly registry: Registry
  readonly cafes: Cafes
  /** Where other nodes are heard; null where there can be none. */
  readonly doorbell: Doorbell | null
  readonly metrics: ServerMetrics
  readonly guesses: Guesses
  readonly exporter: Exporter
  readonly erasing: Erasing
  readonly noteRate: NoteRate
  readonly memory: MemoryCap
  readonly room: RoomChoice
  readonly now: () => number
  /** The origin that phones in the room use. */
  readonly origin: () => string
}
