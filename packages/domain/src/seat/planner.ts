import type { ParticipantId } from '../ids.ts'
import type { Seats } from '../cafe/state.ts'

export type SeatRequest = {
  readonly people: readonly { readonly id: ParticipantId; readonly host: number | null }[]
  /** Tables are numbered from 1. */
  readonly tables: number
  readonly rounds: number
  /** `known[r]` holds the seats of round r + 1 that must not change. */
  readonly known: readonly Seats[]
}

/** Seats for every round, `known` kept. Pure: the same request has the same answer. */
export type SeatPlanner = (request: SeatRequest) => readonly Seats[]
