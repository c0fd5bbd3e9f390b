import { AtDeskUp } from './up/atDesk.ts'
import { ClockUp } from './up/clock.ts'
import { CommandsUp } from './up/commands.ts'
import { SyncUp } from './up/sync.ts'

/** Every message that a viewer may send over the socket, by its name; all else is UNKNOWN_EVENT. */
export const up = { sync: SyncUp, commands: CommandsUp, clock: ClockUp, atDesk: AtDeskUp } as const
export type UpName = keyof typeof up
