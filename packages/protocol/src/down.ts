import type { AtDesk } from './down/atDesk.ts'
import type { Batch } from './down/batch.ts'
import type { StreamsChanged } from './down/streams.ts'

/** Every message that the server sends over the socket by itself. */
export type Down = { batch: Batch; streams: StreamsChanged; atDesk: AtDesk }
export type DownName = keyof Down
