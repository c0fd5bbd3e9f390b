import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Context, type Decision } from '../decision.ts'
import type { DomainEvent } from '../event.ts'
import { planFrom } from '../seat/plan.ts'
import type { ParticipantCommand } from './commands.ts'

export const decideParticipant = (state: CafeState, command: ParticipantCommand, context: Context): Decision => {
  const { participantId } = command
  const known = state.participants.get(participantId)
  const self = context.actor.role === 'participant'
  if (self && context.actor.id !== participantId) return refuse({ code: 'FORBIDDEN' })
  switch (command.type) {
    case 'arrive':
      if (known?.present) return accept()
      return accept({ type: 'ParticipantArrived', participantId, withoutPhone: command.withoutPhone }, ...seatsFor(state, participantId, known?.host ?? null, context))
    case 'return':
      if (!known) return refuse({ code: 'PERSON_UNKNOWN' })
      if (known.present) return accept()
      return accept({ type: 'ParticipantReturned', participantId }, ...seatsFor(state, participantId, known.host, context))
    case 'leave':
      if (!known) return refuse({ code: 'PERSON_UNKNOWN' })
      return known.present ? accept({ type: 'ParticipantLeft', participantId }) : accept()
    case 'nameHost':
      if (!known) return refuse({ code: 'PERSON_UNKNOWN' })
      if (command.table > state.settings.tables) return refuse({ code: 'TABLE_UNKNOWN', table: command.table })
      if (known.host === command.table) return accept()
      return accept({ type: 'HostNamed', participantId, table: command.table }, ...seatsFor(state, participantId, command.table, context))
    case 'releaseHost':
      if (!known) return refuse({ code: 'PERSON_UNKNOWN' })
      return known.host === null ? accept() : accept({ type: 'HostReleased', participantId })
    case 'changePerson':
      return known || isNamed(state, participantId) ? accept({ type: 'PersonChanged', participantId }) : refuse({ code: 'PERSON_UNKNOWN' })
    default: return command satisfies never
  }
}

/** Somebody whose name is kept without their having come: on the attendance list, or under a reaction. */
const isNamed = (state: CafeState, id: string): boolean => state.attendance.has(id) || [...state.reactions.values()].some(({ signerId }) => signerId === id)

/** A seat now and in every round already planned; nobody seated moves. */
const seatsFor = (state: CafeState, id: string, host: number | null, context: Context): DomainEvent[] => {
  if (state.phase === 'harvest' || state.phase === 'closed') return []
  const from = Math.max(1, state.round)
  const to = Math.max(from, ...state.seats.keys())
  const event = planFrom(state, context.planSeats, { from, to, keepPlanned: true, joining: { id, host } })
  return event ? [event] : []
}
