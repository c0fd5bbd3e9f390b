import type { CafeState, Participant } from '../cafe/state.ts'
import type { ParticipantId } from '../ids.ts'

/** The table that this participant hosts in this round, or null for a traveller. */
export const hostAt = ({ host, hostRound }: Pick<Participant, 'host' | 'hostRound'>, round: number): number | null =>
  hostRound === null || hostRound === round ? host : null

/** The table that somebody hosts in the round of now, or null. */
export const hostNow = ({ participants, round }: Pick<CafeState, 'participants' | 'round'>, id: ParticipantId): number | null => {
  const participant = participants.get(id)
  return participant ? hostAt(participant, Math.max(1, round)) : null
}
