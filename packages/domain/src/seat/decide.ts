import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Context, type Decision } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import { fasterThan } from '../revision.ts'
import { setupOf } from '../table/read.ts'
import type { SeatCommand } from './commands.ts'
import { evolveSeat } from './evolve.ts'
import type { SeatEvent } from './events.ts'
import { hasTopicTables, spreadsOrganisations } from './mixing.ts'
import { planOn } from './plan.ts'
import { fingerprintOf, propose } from './proposal.ts'
import { toldRound } from './request.ts'
import { peopleOf } from './wish.ts'

export const decideSeat = (state: CafeState, command: SeatCommand, context: Context): Decision => {
  switch (command.type) {
    case 'moveSeat': return setSeats(state, [{ round: command.round, table: command.table, participantIds: [command.participantId] }])
    case 'setSeats': return setSeats(state, command.seats)
    case 'acceptPlan': {
      const events = propose(state, context, command)
      return fingerprintOf(events) === command.fingerprint ? accept(...events) : refuse({ code: 'PLAN_STALE' })
    }
    case 'clearSeats': return clearSeats(state, command.rounds, context)
    case 'addWish': {
      const { wishId, wish } = command
      if (state.wishes.has(wishId)) return accept()
      if (!peopleOf(wish).every((id) => state.participants.has(id))) return refuse({ code: 'PERSON_UNKNOWN' })
      if (wish.kind === 'table') {
        const refusal = mayUse(state, wish.table)
        if (refusal) return refuse(refusal)
      }
      return withSeats(state, { type: 'WishAdded', wishId, wish }, context)
    }
    case 'removeWish': return state.wishes.has(command.wishId) ? withSeats(state, { type: 'WishRemoved', wishId: command.wishId }, context) : accept()
    case 'setMixing': {
      const { topicTables, spreadOrganisations } = command
      if (hasTopicTables(state.settings) === topicTables && spreadsOrganisations(state.settings) === spreadOrganisations) return accept()
      return withSeats(state, { type: 'MixingSet', topicTables, spreadOrganisations }, context)
    }
    default: return command satisfies never
  }
}

const withSeats = (state: CafeState, event: SeatEvent, context: Context): Decision => {
  const next = { ...state }
  evolveSeat(next, event, context.actor.id)
  return accept(event, ...planOn(next, context))
}

const mayUse = (state: CafeState, table: number): Refusal | null => {
  if (table > state.settings.tables) return { code: 'TABLE_UNKNOWN', table }
  return setupOf(state, table).closed ? { code: 'TABLE_CLOSED', table } : null
}

const clearSeats = (state: CafeState, asked: Extract<SeatCommand, { type: 'clearSeats' }>['rounds'], { actor }: Context): Decision => {
  const rounds: number[] = []
  for (const { round, revision } of asked) {
    if (round <= toldRound(state)) return refuse({ code: 'ROUND_TOLD', round })
    const planned = state.planned.get(round)
    if (!planned) continue
    if (planned.revision !== revision) return refuse({ code: 'SEATS_CHANGED', by: fasterThan(actor.id, planned, revision), round })
    rounds.push(round)
  }
  return rounds.length === 0 ? accept() : accept({ type: 'SeatsCleared', rounds })
}

type SeatList = Extract<SeatCommand, { type: 'setSeats' }>['seats']

const setSeats = (state: CafeState, asked: SeatList): Decision => {
  const seats: { round: number; table: number; participantIds: string[] }[] = []
  for (const { round, table, participantIds } of asked) {
    if (participantIds.some((id) => state.participants.get(id)?.present !== true)) return refuse({ code: 'PERSON_UNKNOWN' })
    const refusal = mayUse(state, table)
    if (refusal) return refuse(refusal)
    if (round > state.settings.rounds) return refuse({ code: 'ROUND_UNKNOWN' })
    if (round < toldRound(state)) return refuse({ code: 'ROUND_OVER' })
    const moving = participantIds.filter((id) => state.seats.get(round)?.get(id) !== table)
    if (moving.length > 0) seats.push({ round, table, participantIds: moving })
  }
  return seats.length === 0 ? accept() : accept({ type: 'SeatsPlanned', seats })
}
