import type { CafeState } from '../cafe/state.ts'
import type { AttendanceEvent } from './events.ts'

export const evolveAttendance = (state: CafeState, event: AttendanceEvent): void => {
  switch (event.type) {
    case 'PeopleExpected': for (const id of event.expectedIds) state.attendance.set(id, { id, present: false, participantId: null }); return
    case 'ExpectedDropped': for (const id of event.expectedIds) state.attendance.delete(id); return
    case 'PresenceMarked': {
      const { expectedId: id, present, participantId } = event
      state.attendance.set(id, { id, present, participantId })
      return
    }
    default: event satisfies never
  }
}
