import type { Expected } from '../attendance/state.ts'
import type { Clock } from '../round/clock.ts'
import type { CafeId, ExpectedId, IssueId, NetworkId, NextStepId, NoteId, ParticipantId, ReactionId, ThemeId } from '../ids.ts'
import type { NextStep } from '../nextStep/state.ts'
import type { Network, Reaction } from '../reaction/state.ts'
import type { CafeRecord } from '../record/state.ts'
import type { Versioned } from '../revision.ts'
import type { Showing } from '../screen/commands.ts'
import type { Previous } from '../series/state.ts'
import type { Phase } from './phase.ts'
import type { Wish } from '../seat/wish.ts'
import type { Settings } from './settings.ts'
import type { Vote } from '../vote/vote.ts'

/** Personal data, joined to events when they leave the authority, never stored in the log. */
export type Person = {
  readonly name: string
  readonly organisation: string
  /** What the person is there, as the attendance list says it. */
  readonly role?: string | undefined
}

export type Participant = {
  readonly id: ParticipantId
  /** Known only to those who may see it; null when nothing was given or it was erased. */
  readonly person: Person | null
  readonly present: boolean
  /** The table this participant stays at as its host, or null for a traveller. */
  readonly host: number | null
  /** The one round of which they are the host; null for all rounds. See `hostAt`. */
  readonly hostRound: number | null
  readonly withoutPhone: boolean
}

/** What is particular to a table. */
export type TableSetup = { readonly closed: boolean; readonly chairs: number | null }

/** How people met, in numbers that name nobody; fewest and most are those of one person. */
export type Mixing = {
  /** Who sat at a table in every round. */
  readonly people: number
  readonly others: { readonly fewest: number; readonly most: number }
  /** Organisations of the others met, one's own left out. */
  readonly organisations: { readonly fewest: number; readonly most: number }
}

export type RoundRecord = {
  readonly number: number
  readonly startedAt: number
  /** The bell; null while the round is under way. */
  readonly endedAt: number | null
  /** When what followed began (the next round, the harvest); null while a note typed now still belongs here. */
  readonly closedAt: number | null
  /** Milliseconds that were left when the round was ended. */
  readonly leftAtEnd: number
}

export type Note = {
  readonly id: NoteId
  /** Null where the viewer may not know whose thought it is, or where it is a whole table's. */
  readonly author: ParticipantId | null
  /** Who sent it: the author, or whoever wrote it down for them; empty where the viewer may not know. */
  readonly writer: string
  /** Empty where the viewer may not read it. */
  readonly text: string
  readonly table: number
  readonly round: number
  /** Index in `settings.questions.texts`. */
  readonly question: number
  readonly postedAt: number
  readonly silent: boolean
  readonly deleted: boolean
  readonly hidden: boolean
  /** Hidden because nobody has had a look at it yet. */
  readonly held: boolean
}

/** Its version is another one with every change of place, wording or notes. */
export type Issue = Versioned & {
  readonly id: IssueId
  /** The facilitator's wording; null while the issue reads as its first note. */
  readonly text: string | null
  /** In the order they were put together; the first one founded the issue. */
  readonly noteIds: readonly NoteId[]
  readonly themeId: ThemeId | null
  /** The revision that it had from its last placing: whoever lost a race is told whether it was moved. Null if it never was. */
  readonly placement: number | null
}

export const themeColours = ['honey', 'mint', 'sky', 'rose', 'lilac', 'stone'] as const
export type ThemeColour = (typeof themeColours)[number]

/** Its version is another one with every change of its title or colour, not of what stands in it. */
export type Theme = Versioned & {
  readonly id: ThemeId
  readonly title: string
  readonly colour: ThemeColour
  readonly issueIds: readonly IssueId[]
}

/** participant → table, in one round */
export type Seats = ReadonlyMap<ParticipantId, number>

export type CafeState = {
  id: CafeId
  settings: Settings
  phase: Phase
  /** The round walked to or under way, from 1; 0 before the first. */
  round: number
  /** Grows with every step of the café, so that two people pressing the same button make one step. */
  step: number
  clock: Clock | null
  createdAt: number
  rounds: readonly RoundRecord[]
  participants: Map<ParticipantId, Participant>
  seats: ReadonlyMap<number, Seats>
  /** By round: who planned its seats, and who has moved somebody since; whoever comes late moves nobody. */
  planned: ReadonlyMap<number, Versioned>
  /** Tables that are closed or have a number of chairs. */
  tables: ReadonlyMap<number, TableSetup>
  /** Known to those who run the café. */
  wishes: ReadonlyMap<string, Wish>
  /** Counted when the café is closed; null until then, or when nobody sat through all rounds. */
  mixing: Mixing | null
  notes: Map<NoteId, Note>
  issues: Map<IssueId, Issue>
  themes: Map<ThemeId, Theme>
  themeOrder: readonly ThemeId[]
  /** By whom a theme was removed that is not there any more. */
  removedThemes: ReadonlyMap<ThemeId, Versioned>
  /** What the screen was last told to show, and at which `step`; see `showingOn`. */
  vote: Vote | null
  screen: { readonly show: Showing; readonly step: number }
  networks: Map<NetworkId, Network>
  reactions: Map<ReactionId, Reaction>
  nextSteps: Map<NextStepId, NextStep>
  record: CafeRecord
  /** What the last café of the series left; null where there was none. */
  previous: Previous | null
  attendance: Map<ExpectedId, Expected>
}
