import { decideAttendance } from './attendance/decide.ts'
import { mayAsk } from './cafe.ts'
import { decideCafe } from './cafe/decide.ts'
import type { CafeState } from './cafe/state.ts'
import type { Command } from './command.ts'
import { refuse, type Context, type Decision } from './decision.ts'
import { decideIssue } from './issue/decide.ts'
import { decideNextStep } from './nextStep/decide.ts'
import { decideNote } from './note/decide.ts'
import { decideParticipant } from './participant/decide.ts'
import { decideReaction } from './reaction/decide.ts'
import { decideRecord } from './record/decide.ts'
import { decideRound } from './round/decide.ts'
import { decideScreen } from './screen/decide.ts'
import { decideSeat } from './seat/decide.ts'
import { decideSeries } from './series/decide.ts'
import { decideTable } from './table/decide.ts'
import { decideTheme } from './theme/decide.ts'
import { decideVote } from './vote/decide.ts'

/** What follows from a command in this state: events, or a refusal. Pure. */
export const decide = (state: CafeState, command: Command, context: Context): Decision => {
  const forbidden = mayAsk(state, context.actor, command.type)
  if (forbidden) return refuse(forbidden)
  switch (command.type) {
    case 'createCafe': case 'reviseCafe': case 'advance': case 'stepBack':
      return decideCafe(state, command, context)
    case 'pauseClock': case 'resumeClock': case 'extendClock': case 'startSilence': case 'elapse': case 'addRound': case 'removeRound':
      return decideRound(state, command, context)
    case 'arrive': case 'leave': case 'return': case 'nameHost': case 'releaseHost': case 'changePerson': case 'erasePerson':
      return decideParticipant(state, command, context)
    case 'moveSeat': case 'setSeats': case 'acceptPlan': case 'clearSeats': case 'addWish': case 'removeWish': case 'setMixing':
      return decideSeat(state, command, context)
    case 'closeTable': case 'openTable': case 'addTable': case 'setChairs':
      return decideTable(state, command, context)
    case 'postNote': case 'editNote': case 'deleteNote': case 'hideNote': case 'restoreNote':
      return decideNote(state, command, context)
    case 'placeIssues': case 'mergeIssues': case 'separateNote': case 'rewordIssue':
      return decideIssue(state, command, context)
    case 'openVote': case 'castVote': case 'closeVote': case 'reopenVote': case 'discardVote':
      return decideVote(state, command, context)
    case 'createTheme': case 'renameTheme': case 'recolourTheme': case 'moveTheme': case 'removeTheme':
      return decideTheme(state, command, context)
    case 'directScreen':
      return decideScreen(state, command, context)
    case 'inviteNetwork': case 'reviseNetwork': case 'removeNetwork': case 'react': case 'withdrawReaction':
      return decideReaction(state, command, context)
    case 'addNextStep': case 'reviseNextStep': case 'removeNextStep':
      return decideNextStep(state, command)
    case 'setAgenda': case 'writeOpening': case 'writeConclusion': case 'setNextMeeting':
      return decideRecord(state, command)
    case 'settlePreviousStep':
      return decideSeries(state, command)
    case 'expectPeople': case 'dropExpected': case 'markPresence':
      return decideAttendance(state, command)
    default: return command satisfies never
  }
}
