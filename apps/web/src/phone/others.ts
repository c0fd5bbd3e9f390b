import type { CafeState } from '@tablee/domain/cafe/state'
import { hostedBy, mayActFor } from '@tablee/domain/seat/mayActFor'

/** The people at a round's table for whom this phone may write or vote, by the name they gave. */
export const othersToWriteFor = (state: CafeState, me: string, round = state.round): { id: string; name: string }[] => {
  const actor = { role: 'participant', id: me } as const
  return [...(state.seats.get(Math.max(1, round))?.keys() ?? [])].flatMap((id) => {
    const name = state.participants.get(id)?.person?.name
    return id !== me && name && mayActFor(state, actor, id, round) ? [{ id, name }] : []
  })
}

/** The table that this person is the host of and may write for, or null. */
export const tableToWriteFor = (state: CafeState, me: string): number | null => hostedBy(state, { role: 'participant', id: me })
