import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import type { AttendanceCommand } from './commands.ts'

/** The longest attendance list, in people. */
export const mostExpected = 10_000

export const decideAttendance = (state: CafeState, command: AttendanceCommand): Decision => {
  switch (command.type) {
    case 'expectPeople': {
      const expectedIds = [...new Set(command.expectedIds)].filter((id) => !state.attendance.has(id))
      if (expectedIds.some((id) => state.participants.has(id))) return refuse({ code: 'ID_TAKEN' })
      if (state.attendance.size + expectedIds.length > mostExpected) return refuse({ code: 'TOO_MANY', limit: mostExpected })
      return expectedIds.length === 0 ? accept() : accept({ type: 'PeopleExpected', expectedIds })
    }
    case 'dropExpected': {
      const expectedIds = [...new Set(command.expectedIds)].filter((id) => state.attendance.has(id))
      return expectedIds.length === 0 ? accept() : accept({ type: 'ExpectedDropped', expectedIds })
    }
    case 'markPresence': {
      const { expectedId, present } = command
      const known = state.attendance.get(expectedId)
      if (!known) return refuse({ code: 'PERSON_UNKNOWN' })
      const participantId = present ? command.participantId : null
      if (participantId !== null && !state.participants.has(participantId)) return refuse({ code: 'PERSON_UNKNOWN' })
      return known.present === present && known.participantId === participantId ? accept() : accept({ type: 'PresenceMarked', expectedId, present, participantId })
    }
    default: return command satisfies never
  }
}
