import type { Audience } from '@tablee/domain/visibility'
import type { LoggedEvent } from '@tablee/domain/event'

/**
 * What one audience may see of the log in (`after`, `upTo`]: these events and no others.
 * A viewer whose cursor is before `after` has a hole and asks for the difference.
 */
export type Batch = {
  readonly audience: Audience
  readonly after: number
  readonly upTo: number
  readonly events: readonly LoggedEvent[]
  /** The viewer was ahead of this log (it was restored from a backup): what it had is void. */
  readonly reset?: boolean
}
