import type { CafeState } from '../cafe/state.ts'
import type { Context } from '../decision.ts'
import type { DomainEvent } from '../event.ts'
import { planSeats } from './plan.ts'
import { toldRound, type SeatPlan } from './request.ts'

export type Proposal = { readonly scope: 'later' | 'all'; readonly seed: number }

/** The rounds that a proposal plans: all of the café's that are not over. */
export const proposedPlan = (state: CafeState, { scope, seed }: Proposal): SeatPlan => {
  const told = toldRound(state)
  return { from: scope === 'all' ? told : told + 1, to: state.settings.rounds, keepTo: scope === 'all' ? told - 1 : told, seed }
}

/** The seats that a proposal changes, as the event that would make it so; none where all can stay. */
export const propose = (state: CafeState, context: Pick<Context, 'planSeats' | 'organisationOf'>, proposal: Proposal): DomainEvent[] =>
  planSeats(state, context, proposedPlan(state, proposal))

/** Eight hexadecimal digits by which two who computed a proposal know that it is the same. */
export const fingerprintOf = (events: readonly DomainEvent[]): string => {
  let hash = 0x811c_9dc5
  const take = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193) >>> 0
  }
  for (const event of events) {
    if (event.type !== 'SeatsPlanned') continue
    for (const { round, table, participantIds } of event.seats) take(`${round}:${table}:${participantIds.toSorted().join(',')};`)
  }
  return hash.toString(16).padStart(8, '0')
}
