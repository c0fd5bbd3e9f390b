export type PersonId = string

export type Person = { readonly id: PersonId; readonly organisation?: string | undefined }

/** Tables are named by their number; `capacity` is the number of chairs, host included; without it there are enough. */
export type Table = { readonly number: number; readonly capacity?: number | undefined }

/** Person → table number, in one round. */
export type Seats = Readonly<Record<PersonId, number>>

/** One person at one table, in all rounds or in those named (from 1). */
export type FixedSeat = { readonly person: PersonId; readonly table: number; readonly rounds?: readonly number[] | undefined }

export type Constraints = {
  /** Who stays at a table while the others travel. */
  readonly hosts?: readonly FixedSeat[] | undefined
  /** Each table has its own topic: nobody but hosts returns to a table. */
  readonly topicTables?: boolean | undefined
  /** Groups of people of whom no two share a table. */
  readonly keepApart?: readonly (readonly PersonId[])[] | undefined
  /** Groups of people who share a table in every round: someone and their interpreter. */
  readonly keepTogether?: readonly (readonly PersonId[])[] | undefined
  /** A seat that somebody needs: wheelchair, hearing loop. */
  readonly fixedSeats?: readonly FixedSeat[] | undefined
  /** People of one organisation sit apart wherever they can. */
  readonly spreadOrganisations?: boolean | undefined
}

/** A wish that the plan does not fulfil. */
export type Unmet =
  | { readonly code: 'PERSON_UNKNOWN'; readonly person: PersonId }
  | { readonly code: 'TABLE_UNKNOWN'; readonly person: PersonId; readonly table: number }
  /** Two seats are asked for one person in one round; the first one holds. */
  | { readonly code: 'TWO_SEATS'; readonly person: PersonId; readonly round: number; readonly tables: readonly number[] }
  /** More people than chairs. */
  | { readonly code: 'TABLE_TOO_SMALL'; readonly table: number; readonly round: number; readonly people: number; readonly capacity: number }
  /** Seats given by hand: somebody is not where they need or are to be. */
  | { readonly code: 'NOT_AT_TABLE'; readonly person: PersonId; readonly table: number; readonly rounds: readonly number[] }
  | { readonly code: 'NOT_APART'; readonly people: readonly [PersonId, PersonId]; readonly rounds: readonly number[] }
  | { readonly code: 'NOT_TOGETHER'; readonly people: readonly PersonId[]; readonly rounds: readonly number[] }
  /** With topic tables: someone sits at a table again. */
  | { readonly code: 'TABLE_AGAIN'; readonly person: PersonId; readonly tables: readonly number[] }
  /** With spread organisations: more members than tables, so that some must share one. */
  | { readonly code: 'ORGANISATION_TOO_LARGE'; readonly organisation: string; readonly people: number; readonly tables: number }

/** `seats[r]` is round r + 1. */
export type Plan = { readonly seats: readonly Seats[]; readonly unmet: readonly Unmet[] }

/** How long to look: a count of tried moves, so that the same question has the same answer on every machine. */
export type Budget = { readonly steps: number }

/** Pairs are counted in one byte each: five bits for meetings. */
export const mostRounds = 31
