import * as v from 'valibot'
import { AttendanceCommand } from './attendance/commands.ts'
import { CafeCommand } from './cafe/commands.ts'
import { IssueCommand } from './issue/commands.ts'
import { NextStepCommand } from './nextStep/commands.ts'
import { NoteCommand } from './note/commands.ts'
import { ParticipantCommand } from './participant/commands.ts'
import { ReactionCommand } from './reaction/commands.ts'
import { RecordCommand } from './record/commands.ts'
import { RoundCommand } from './round/commands.ts'
import { ScreenCommand } from './screen/commands.ts'
import { SeatCommand } from './seat/commands.ts'
import { SeriesCommand } from './series/commands.ts'
import { TableCommand } from './table/commands.ts'
import { ThemeCommand } from './theme/commands.ts'
import { VoteCommand } from './vote/commands.ts'

/** Everything that can be asked of a café. */
export const Command = v.variant('type', [CafeCommand, RoundCommand, ParticipantCommand, SeatCommand, TableCommand, NoteCommand, IssueCommand, ThemeCommand, VoteCommand, ScreenCommand, ReactionCommand, NextStepCommand, RecordCommand, SeriesCommand, AttendanceCommand])
export type Command = v.InferOutput<typeof Command>
export type CommandType = Command['type']
