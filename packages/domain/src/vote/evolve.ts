import type { CafeState } from '../cafe/state.ts'
import type { VoteEvent } from './events.ts'

export const evolveVote = (state: CafeState, event: VoteEvent): void => {
  const { vote } = state
  switch (event.type) {
    case 'VoteOpened':
      // A vote concerns the room: the screen lets go of what it was told to show.
      state.screen = { show: { kind: 'live' }, step: state.step }
      state.vote = { on: event.on, dots: event.dots, per: event.per, choices: event.choices, open: true, ballots: new Map(), result: null }
      return
    case 'VoteCast': {
      if (!vote) return
      const ballots = new Map(vote.ballots)
      if (event.replaces !== null) ballots.delete(event.replaces)
      // Of two streams that tell of it, one may not know the ballot: what either knows is kept.
      const known = event.ballot ?? ballots.get(event.voter) ?? null
      if (event.ballot?.length === 0) ballots.delete(event.voter)
      else ballots.set(event.voter, known)
      state.vote = { ...vote, ballots }
      return
    }
    case 'VoteClosed':
      if (vote) state.vote = { ...vote, open: false, result: { totals: event.totals, voters: event.voters } }
      return
    case 'VoteReopened':
      if (vote) state.vote = { ...vote, open: true, result: null }
      return
    case 'VoteDiscarded': state.vote = null; return
    default: event satisfies never
  }
}
