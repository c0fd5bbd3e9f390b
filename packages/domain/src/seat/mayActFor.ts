import type { CafeState } from '../cafe/state.ts'
import type { ParticipantId } from '../ids.ts'
import type { Actor } from '../rights.ts'

/** The table that an actor is the host of, or null. */
export const hostedBy = (state: CafeState, actor: Actor): number | null => (actor.role === 'participant' ? (state.participants.get(actor.id)?.host ?? null) : null)

/**
 * Whether an actor may write, or vote, for somebody else in a round: those who run the café for everyone, a host for
 * everyone at the host's table, and a phone that is shared for the people without one at its table.
 */
export const mayActFor = (state: CafeState, actor: Actor, other: ParticipantId, round: number): boolean => {
  if (actor.role === 'organiser' || actor.role === 'facilitator') return true
  const person = state.participants.get(other)
  const seats = state.seats.get(Math.max(1, round))
  const table = seats?.get(other)
  if (actor.role !== 'participant' || !person?.present || table === undefined) return false
  return hostedBy(state, actor) === table || (person.withoutPhone && seats?.get(actor.id) === table)
}
