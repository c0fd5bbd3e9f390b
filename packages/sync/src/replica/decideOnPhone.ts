import { mayAsk } from '@tablee/domain/cafe'
import { refuse } from '@tablee/domain/decision'
import { decideNote } from '@tablee/domain/note/decide'
import { decideCast } from '@tablee/domain/vote/cast'
import type { DecideHere } from './decideHere.ts'

/** What a participant does to notes, and their vote. */
export const decideOnPhone: DecideHere = (state, command, context) => {
  if (command.type !== 'postNote' && command.type !== 'editNote' && command.type !== 'deleteNote' && command.type !== 'castVote') return null
  const forbidden = mayAsk(state, context.actor, command.type)
  if (forbidden) return refuse(forbidden)
  return command.type === 'castVote' ? decideCast(state, command, context) : decideNote(state, command, context)
}
