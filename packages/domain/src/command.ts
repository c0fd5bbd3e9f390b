import * as v from 'valibot'
import { CafeCommand } from './cafe/commands.ts'
import { IssueCommand } from './issue/commands.ts'
import { NoteCommand } from './note/commands.ts'
import { ParticipantCommand } from './participant/commands.ts'
import { RoundCommand } from './round/commands.ts'
import { ScreenCommand } from './screen/commands.ts'
import { SeatCommand } from './seat/commands.ts'
import { ThemeCommand } from './theme/commands.ts'

/** Everything that can be asked of a café. */
export const Command = v.variant('type', [CafeCommand, RoundCommand, ParticipantCommand, SeatCommand, NoteCommand, IssueCommand, ThemeCommand, ScreenCommand])
export type Command = v.InferOutput<typeof Command>
export type CommandType = Command['type']
