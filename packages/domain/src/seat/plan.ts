import type { CafeState } from '../cafe/state.ts'
import type { Context } from '../decision.ts'
import type { DomainEvent } from '../event.ts'
import type { SeatsByPerson } from './planner.ts'
import { present, seatRequest, toldRound, type SeatPlan } from './request.ts'

/** The event that seats everyone present as `plan` asks, or none where nothing changes. */
export const planSeats = (state: CafeState, context: Pick<Context, 'planSeats' | 'organisationOf'>, plan: SeatPlan): DomainEvent[] => {
  if (present(state).length === 0 || plan.from > plan.to) return []
  const { seats } = context.planSeats(seatRequest(state, context.organisationOf, plan))
  return changes(state, seats, plan)
}

const changes = (state: CafeState, planned: readonly SeatsByPerson[], { from, to }: SeatPlan): DomainEvent[] => {
  const seats: { round: number; table: number; participantIds: string[] }[] = []
  for (let round = from; round <= to; round += 1) {
    const before = state.seats.get(round)
    const byTable = new Map<number, string[]>()
    for (const [id, table] of Object.entries(planned[round - 1] ?? {})) {
      if (before?.get(id) === table) continue
      const list = byTable.get(table)
      if (list) list.push(id)
      else byTable.set(table, [id])
    }
    for (const [table, participantIds] of [...byTable].sort(([a], [b]) => a - b)) seats.push({ round, table, participantIds })
  }
  return seats.length === 0 ? [] : [{ type: 'SeatsPlanned', seats }]
}

/** The last round that has seats, at least the one people have been told of. */
const lastPlanned = (state: CafeState): number => Math.max(toldRound(state), ...state.seats.keys())

/** Before the doors open and once the rounds are over, nobody is seated. */
const isSeating = ({ phase }: CafeState): boolean => phase !== 'draft' && phase !== 'harvest' && phase !== 'closed'

/** A seat for somebody who comes, in every round that is planned; nobody else moves in any. */
export const seatNewcomer = (state: CafeState, context: Context): DomainEvent[] =>
  isSeating(state) ? planSeats(state, context, { from: toldRound(state), to: lastPlanned(state), keepTo: lastPlanned(state) }) : []

/**
 * What follows for the seats when tables, hosts or wishes have changed: in the round that people know only those
 * move who must; the rounds after it, of which nobody has been told, are planned on.
 */
export const planOn = (state: CafeState, context: Context): DomainEvent[] =>
  isSeating(state) && state.seats.size > 0 ? planSeats(state, context, { from: toldRound(state), to: lastPlanned(state), keepTo: toldRound(state) }) : []
