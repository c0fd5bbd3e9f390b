import type { CafeState, Participant } from '../cafe/state.ts'
import type { ParticipantEvent } from './events.ts'

export const evolveParticipant = (state: CafeState, event: ParticipantEvent): void => {
  if (event.type === 'PersonChanged' && !state.participants.has(event.participantId) && changeName(state, event)) return
  // A viewer may be told of somebody whose arrival they did not see.
  const known: Participant = state.participants.get(event.participantId) ?? {
    id: event.participantId, person: null, present: true, host: null, hostRound: null, withoutPhone: false,
  }
  const become = (change: Partial<Participant>) => state.participants.set(event.participantId, { ...known, ...change })
  switch (event.type) {
    case 'ParticipantArrived': become({ present: true, withoutPhone: event.withoutPhone, person: event.person ?? known.person }); return
    case 'ParticipantLeft': become({ present: false }); return
    case 'ParticipantReturned': become({ present: true }); return
    case 'HostNamed': become({ host: event.table, hostRound: event.round ?? null }); return
    case 'HostReleased': become({ host: null, hostRound: null }); return
    case 'PersonChanged': become({ person: event.person ?? null }); return
    default: event satisfies never
  }
}

/** A name that stands elsewhere than among the participants: true where it does. */
const changeName = (state: CafeState, { participantId, person }: Extract<ParticipantEvent, { type: 'PersonChanged' }>): boolean => {
  let found = state.attendance.has(participantId)
  for (const reaction of state.reactions.values()) {
    if (reaction.signerId !== participantId) continue
    found = true
    state.reactions.set(reaction.id, { ...reaction, signature: person?.name ?? '' })
  }
  return found
}
