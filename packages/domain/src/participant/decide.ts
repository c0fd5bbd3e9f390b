import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Context, type Decision } from '../decision.ts'
import type { DomainEvent } from '../event.ts'
import { planOn, seatNewcomer } from '../seat/plan.ts'
import { toldRound } from '../seat/request.ts'
import { setupOf } from '../table/read.ts'
import type { ParticipantCommand } from './commands.ts'
import type { ParticipantEvent } from './events.ts'
import { evolveParticipant } from './evolve.ts'

export const decideParticipant = (state: CafeState, command: ParticipantCommand, context: Context): Decision => {
  const { participantId } = command
  const known = state.participants.get(participantId)
  const self = context.actor.role === 'participant'
  if (self && context.actor.id !== participantId) return refuse({ code: 'FORBIDDEN' })
  switch (command.type) {
    case 'arrive':
      if (known?.present) return accept()
      return withSeats(state, { type: 'ParticipantArrived', participantId, withoutPhone: command.withoutPhone }, context, seatNewcomer)
    case 'return':
      if (!known) return refuse({ code: 'PERSON_UNKNOWN' })
      return known.present ? accept() : withSeats(state, { type: 'ParticipantReturned', participantId }, context, seatNewcomer)
    case 'leave':
      if (!known) return refuse({ code: 'PERSON_UNKNOWN' })
      return known.present ? accept({ type: 'ParticipantLeft', participantId }) : accept()
    case 'nameHost': {
      const { table, round } = command
      if (!known) return refuse({ code: 'PERSON_UNKNOWN' })
      if (table > state.settings.tables) return refuse({ code: 'TABLE_UNKNOWN', table })
      if (setupOf(state, table).closed) return refuse({ code: 'TABLE_CLOSED', table })
      if (round !== undefined && round > state.settings.rounds) return refuse({ code: 'ROUND_UNKNOWN' })
      if (round !== undefined && round < toldRound(state)) return refuse({ code: 'ROUND_OVER' })
      if (known.host === table && known.hostRound === (round ?? null)) return accept()
      return withSeats(state, { type: 'HostNamed', participantId, table, ...(round === undefined ? {} : { round }) }, context, planOn)
    }
    case 'releaseHost':
      if (!known) return refuse({ code: 'PERSON_UNKNOWN' })
      return known.host === null ? accept() : withSeats(state, { type: 'HostReleased', participantId }, context, planOn)
    case 'changePerson':
      return known || isNamed(state, participantId) ? accept({ type: 'PersonChanged', participantId }) : refuse({ code: 'PERSON_UNKNOWN' })
    case 'erasePerson': {
      const events: DomainEvent[] = known || isNamed(state, participantId) ? [{ type: 'PersonChanged', participantId }] : []
      if (known && known.host !== null) events.push({ type: 'HostReleased', participantId })
      if (known?.present) events.push({ type: 'ParticipantLeft', participantId })
      if (command.notes) for (const note of state.notes.values()) if (note.author === participantId && !note.deleted) events.push({ type: 'NoteDeleted', noteId: note.id })
      return accept(...events)
    }
    default: return command satisfies never
  }
}

/** Somebody whose name is kept without their having come: on the attendance list, or under a reaction. */
const isNamed = (state: CafeState, id: string): boolean => state.attendance.has(id) || [...state.reactions.values()].some(({ signerId }) => signerId === id)

/** The event, and the seats that follow from it. */
const withSeats = (state: CafeState, event: ParticipantEvent, context: Context, seatsAfter: (next: CafeState, context: Context) => DomainEvent[]): Decision => {
  const next = { ...state, participants: new Map(state.participants) }
  evolveParticipant(next, event)
  return accept(event, ...seatsAfter(next, context))
}
