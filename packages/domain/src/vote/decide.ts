import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Context, type Decision } from '../decision.ts'
import type { DomainEvent } from '../event.ts'
import { issuesOfTheme } from '../issue/read.ts'
import { decideCast } from './cast.ts'
import type { VoteCommand } from './commands.ts'

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
    case 'castVote': return decideCast(state, command, context)
    case 'closeVote': return accept(...closing(state))
    case 'reopenVote': return !vote ? refuse({ code: 'VOTE_CLOSED' }) : vote.open ? accept() : accept({ type: 'VoteReopened' })
    case 'discardVote': return vote ? accept({ type: 'VoteDiscarded' }) : accept()
    default: return command satisfies never
  }
}

/** Ends the vote that is open, with its sums in the order of the choices; nothing where none is. */
export const closing = ({ vote }: CafeState): DomainEvent[] => {
  if (!vote?.open) return []
  const sums = new Map<string, number>(vote.choices.map((id) => [id, 0]))
  for (const ballot of vote.ballots.values()) for (const { id, dots } of ballot ?? []) sums.set(id, (sums.get(id) ?? 0) + dots)
  return [{ type: 'VoteClosed', totals: [...sums].map(([id, dots]) => ({ id, dots })), voters: vote.ballots.size }]
}
