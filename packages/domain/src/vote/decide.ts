import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Context, type Decision } from '../decision.ts'
import type { DomainEvent } from '../event.ts'
import { issuesOfTheme } from '../issue/read.ts'
import { mayActFor } from '../seat/mayActFor.ts'
import { sameTitle } from '../text.ts'
import type { VoteCommand } from './commands.ts'
import type { Vote } from './vote.ts'

export const decideVote = (state: CafeState, command: VoteCommand, context: Context): Decision => {
  const { vote } = state
  switch (command.type) {
    case 'openVote': {
      if (vote?.open) return refuse({ code: 'VOTE_OPEN' })
      const all = command.on === 'themes' ? state.themeOrder : state.themeOrder.flatMap((id) => issuesOfTheme(state, id).map((issue) => issue.id))
      const choices = command.choices.length === 0 ? all : all.filter((id) => command.choices.includes(id))
      if (choices.length < 2) return refuse({ code: 'VOTE_TOO_FEW' })
      return accept({ type: 'VoteOpened', on: command.on, dots: command.dots, per: command.per, choices: [...choices] })
    }
    case 'castVote': return vote?.open ? decideCast(state, vote, command, context) : refuse({ code: 'VOTE_CLOSED' })
    case 'closeVote': return accept(...closing(state))
    case 'reopenVote': return !vote ? refuse({ code: 'VOTE_CLOSED' }) : vote.open ? accept() : accept({ type: 'VoteReopened' })
    case 'discardVote': return vote ? accept({ type: 'VoteDiscarded' }) : accept()
    default: return command satisfies never
  }
}

const decideCast = (state: CafeState, vote: Vote, command: Extract<VoteCommand, { type: 'castVote' }>, { actor, organisationOf }: Context): Decision => {
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

/** Ends the vote that is open, with its sums in the order of the choices; nothing where none is. */
export const closing = ({ vote }: CafeState): DomainEvent[] => {
  if (!vote?.open) return []
  const sums = new Map<string, number>(vote.choices.map((id) => [id, 0]))
  for (const ballot of vote.ballots.values()) for (const { id, dots } of ballot ?? []) sums.set(id, (sums.get(id) ?? 0) + dots)
  return [{ type: 'VoteClosed', totals: [...sums].map(([id, dots]) => ({ id, dots })), voters: vote.ballots.size }]
}
