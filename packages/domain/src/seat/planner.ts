import type { ParticipantId } from '../ids.ts'

/** Table numbers by participant, in one round. */
export type SeatsByPerson = Readonly<Record<ParticipantId, number>>

type FixedSeat = { readonly person: ParticipantId; readonly table: number; readonly rounds?: readonly number[] | undefined }

/** The question that a seat planner answers; rounds and tables count from 1. */
export type SeatRequest = {
  /** Who is in the room. */
  readonly people: readonly { readonly id: ParticipantId; readonly organisation?: string | undefined }[]
  readonly tables: readonly { readonly number: number; readonly capacity?: number | undefined }[]
  readonly rounds: number
  /** The first round that is not the past. */
  readonly from: number
  /** `known[r]` holds the seats of round r + 1 that must not change. */
  readonly known: readonly (SeatsByPerson | undefined)[]
  /** Seats that nobody has been told: the plan begins with them and differs where that is better. */
  readonly previous: readonly (SeatsByPerson | undefined)[]
  readonly constraints: {
    readonly hosts: readonly FixedSeat[]
    readonly fixedSeats: readonly FixedSeat[]
    readonly keepApart: readonly (readonly ParticipantId[])[]
    readonly keepTogether: readonly (readonly ParticipantId[])[]
    readonly topicTables: boolean
    readonly spreadOrganisations: boolean
  }
  readonly seed: number
}

/** Seats for every round, `known` kept. Pure: the same request has the same answer. */
export type SeatPlanner = (request: SeatRequest) => { readonly seats: readonly SeatsByPerson[] }
