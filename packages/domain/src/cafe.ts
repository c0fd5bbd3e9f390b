import { noPrivacy } from './cafe/settings.ts'
import { evolveAttendance } from './attendance/evolve.ts'
import { evolveCafe } from './cafe/evolve.ts'
import type { CafeState } from './cafe/state.ts'
import type { Command } from './command.ts'
import type { LoggedEvent } from './event.ts'
import type { CafeId } from './ids.ts'
import { evolveIssue } from './issue/evolve.ts'
import { evolveNextStep } from './nextStep/evolve.ts'
import { evolveNote } from './note/evolve.ts'
import { evolveParticipant } from './participant/evolve.ts'
import { evolveReaction } from './reaction/evolve.ts'
import { evolveRecord } from './record/evolve.ts'
import { emptyRecord } from './record/state.ts'
import type { Refusal } from './refusals.ts'
import { rights } from './rights.ts'
import type { Actor } from './rights.ts'
import { evolveRound } from './round/evolve.ts'
import { evolveScreen } from './screen/evolve.ts'
import { evolveSeat } from './seat/evolve.ts'
import { evolveSeries } from './series/evolve.ts'
import { evolveTable } from './table/evolve.ts'
import { evolveTheme } from './theme/evolve.ts'
import { evolveVote } from './vote/evolve.ts'

/** A café of which nothing is known yet. */
export const emptyCafe = (id: CafeId): CafeState => ({
  id,
  settings: {
    title: '', date: '', place: '', language: 'fr', questions: { mode: 'all', texts: [''] }, expected: 20, tables: 5, rounds: 3,
    roundMinutes: 20, walkingMinutes: 2, asksOrganisation: true, showsAuthors: false, holdsNotes: false, privacy: noPrivacy, illustrative: '',
  },
  phase: 'draft', round: 0, step: 0, clock: null, createdAt: 0, rounds: [],
  participants: new Map(), seats: new Map(), planned: new Map(), tables: new Map(), wishes: new Map(), mixing: null, notes: new Map(), issues: new Map(), themes: new Map(), themeOrder: [], removedThemes: new Map(), vote: null, screen: { show: { kind: 'live' }, step: 0 },
  networks: new Map(), reactions: new Map(), nextSteps: new Map(), record: emptyRecord, previous: null, attendance: new Map(),
})

/** Whether the table of rights lets this actor ask for this now; null if so. */
export const mayAsk = (state: CafeState, actor: Actor, type: Command['type']): Refusal | null => {
  const right = rights[type]
  if (!right.roles.includes(actor.role)) return { code: 'FORBIDDEN' }
  if (right.phases.includes(state.phase)) return null
  return { code: state.phase === 'closed' ? 'CAFE_CLOSED' : 'NOT_NOW' }
}

/** The state after one event. Pure: `state` is left as it was. */
export const evolve = (state: CafeState, logged: LoggedEvent): CafeState => fold(state, [logged])

/** The state after several events, copied once. Pure: `state` is left as it was. */
export const fold = (state: CafeState, events: Iterable<LoggedEvent>): CafeState => {
  const next: CafeState = {
    ...state, participants: new Map(state.participants), notes: new Map(state.notes), issues: new Map(state.issues), themes: new Map(state.themes),
    networks: new Map(state.networks), reactions: new Map(state.reactions), nextSteps: new Map(state.nextSteps), attendance: new Map(state.attendance),
  }
  for (const logged of events) evolveOwned(next, logged)
  return next
}

/** Changes a state that the caller owns alone and shares with nobody: what `fold` does to its copy. */
export const evolveOwned = (state: CafeState, { event, at, by }: LoggedEvent): void => {
  switch (event.type) {
    case 'CafeCreated': case 'CafeRevised': case 'ArrivalOpened': case 'HarvestStarted': case 'CafeClosed': case 'SteppedBack':
      return evolveCafe(state, event, at)
    case 'WalkingStarted': case 'RoundStarted': case 'RoundEnded': case 'SilenceStarted': case 'SilenceEnded': case 'ClockSet': case 'RoundAdded': case 'RoundRemoved':
      return evolveRound(state, event, at)
    case 'ParticipantArrived': case 'ParticipantLeft': case 'ParticipantReturned': case 'HostNamed': case 'HostReleased': case 'PersonChanged':
      return evolveParticipant(state, event)
    case 'SeatsPlanned': case 'SeatsCleared': case 'WishAdded': case 'WishRemoved': case 'MixingSet':
      return evolveSeat(state, event, by)
    case 'TableClosed': case 'TableOpened': case 'TableAdded': case 'ChairsSet':
      return evolveTable(state, event)
    case 'NotePosted': case 'NoteEdited': case 'NoteDeleted': case 'NoteHidden': case 'NoteRestored':
      return evolveNote(state, event, at, by)
    case 'IssuesPlaced': case 'IssuesMerged': case 'NoteSeparated': case 'IssueReworded':
      return evolveIssue(state, event, by)
    case 'ThemeCreated': case 'ThemeRenamed': case 'ThemeRecoloured': case 'ThemeMoved': case 'ThemeRemoved':
      return evolveTheme(state, event, by)
    case 'VoteOpened': case 'VoteCast': case 'VoteClosed': case 'VoteReopened': case 'VoteDiscarded':
      return evolveVote(state, event)
    case 'ScreenDirected':
      return evolveScreen(state, event)
    case 'NetworkInvited': case 'NetworkRevised': case 'NetworkRemoved': case 'ReactionGiven': case 'ReactionWithdrawn':
      return evolveReaction(state, event, at)
    case 'NextStepAdded': case 'NextStepRevised': case 'NextStepRemoved':
      return evolveNextStep(state, event, by)
    case 'AgendaSet': case 'OpeningWritten': case 'ConclusionWritten': case 'NextMeetingSet':
      return evolveRecord(state, event, by)
    case 'SeriesContinued': case 'PreviousStepSettled':
      return evolveSeries(state, event)
    case 'PeopleExpected': case 'ExpectedDropped': case 'PresenceMarked':
      return evolveAttendance(state, event)
    default: return event satisfies never
  }
}
