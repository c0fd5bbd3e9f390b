import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Context, type Decision } from '../decision.ts'
import { mayActFor } from '../seat/mayActFor.ts'
import { sameTitle } from '../text.ts'
import type { VoteCommand } from './commands.ts'

/** A ballot, as a phone gives it: by itself, since a phone loads nothing of opening and closing votes. */
export const decideCast = (state: CafeState, command: Extract<VoteCommand, { type: 'castVote' }>, { actor, organisationOf }: Context): Decision => {
  const { vote } = state
  if (!vote?.open) return refuse({ code: 'VOTE_CLOSED' })
  const voter = command.voter ?? actor.id
  if (!state.participants.has(voter)) return refuse({ code: 'PERSON_UNKNOWN' })
  // Whoever has a phone votes on it.
  if (voter !== actor.id && !(state.participants.get(voter)?.withoutPhone && mayActFor(state, actor, voter, state.round))) return refuse({ code: 'NOT_FOR_THEM' })
  const ids = new Set(command.ballot.map(({ id }) => id))
  if (ids.size !== command.ballot.length || [...ids].some((id) => !vote.choices.includes(id))) return refuse({ code: 'VOTE_CHOICE_UNKNOWN' })
  if (command.ballot.reduce((sum, { dots }) => sum + dots, 0) > vote.dots) return refuse({ code: 'VOTE_TOO_MANY', dots: vote.dots })
  let replaces: string | null = null
  if (vote.per === 'organisation') {
    const organisation = organisationOf(voter)
    if (organisation === '') return refuse({ code: 'VOTE_NO_ORGANISATION' })
    for (const other of vote.ballots.keys()) if (other !== voter && sameTitle(organisationOf(other), organisation)) replaces = other
  }
  return accept({ type: 'VoteCast', voter, ...(voter === actor.id ? {} : { caster: actor.id }), replaces, ballot: command.ballot })
}
