import * as v from 'valibot'
import { AttendanceEvent } from './attendance/events.ts'
import { CafeEvent } from './cafe/events.ts'
import { IssueEvent } from './issue/events.ts'
import { NextStepEvent } from './nextStep/events.ts'
import { NoteEvent } from './note/events.ts'
import { ParticipantEvent } from './participant/events.ts'
import { ReactionEvent } from './reaction/events.ts'
import { RecordEvent } from './record/events.ts'
import { RoundEvent } from './round/events.ts'
import { ScreenEvent } from './screen/events.ts'
import { SeatEvent } from './seat/events.ts'
import { SeriesEvent } from './series/events.ts'
import { TableEvent } from './table/events.ts'
import { ThemeEvent } from './theme/events.ts'
import { VoteEvent } from './vote/events.ts'

/** Everything that can have happened in a café. */
export const DomainEvent = v.variant('type', [CafeEvent, RoundEvent, ParticipantEvent, SeatEvent, TableEvent, NoteEvent, IssueEvent, ThemeEvent, VoteEvent, ScreenEvent, ReactionEvent, NextStepEvent, RecordEvent, SeriesEvent, AttendanceEvent])
export type DomainEvent = v.InferOutput<typeof DomainEvent>

/** The version that new events are written with; older ones are lifted by `upcast`. */
export const eventVersion = 1

/** An event with its place in the café's log. */
export type LoggedEvent = {
  /** From 1, without holes. */
  readonly position: number
  /** Milliseconds since 1970, by the authority's clock. */
  readonly at: number
  /** A participant's id, a facilitator's name, or one of the role names. */
  readonly by: string
  readonly event: DomainEvent
}
