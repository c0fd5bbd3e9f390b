import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import type { SeatCommand } from './commands.ts'

export const decideSeat = (state: CafeState, command: SeatCommand): Decision => {
  const { participantId, round, table } = command
  const participant = state.participants.get(participantId)
  if (!participant?.present) return refuse({ code: 'PERSON_UNKNOWN' })
  if (table > state.settings.tables) return refuse({ code: 'TABLE_UNKNOWN', table })
  if (round > state.settings.rounds) return refuse({ code: 'ROUND_UNKNOWN' })
  const current = Math.max(1, state.round)
  if (round < current) return refuse({ code: 'ROUND_CLOSED' })
  if (state.seats.get(round)?.get(participantId) === table) return accept()
  return accept({ type: 'SeatsPlanned', seats: [{ round, table, participantIds: [participantId] }] })
}
