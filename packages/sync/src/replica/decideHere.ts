import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import type { Context, Decision } from '@tablee/domain/decision'

/**
 * What can be decided on this device without knowing the whole café, by the same rules as at the authority; null
 * leaves it to the authority. `decideBoard` is for desks; `decideOnPhone` is a phone's, which need not load the rest.
 */
export type DecideHere = (state: CafeState, command: Command, context: Context) => Decision | null
