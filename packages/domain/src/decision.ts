import type { Actor } from './rights.ts'
import type { DomainEvent } from './event.ts'
import type { ParticipantId } from './ids.ts'
import type { Refusal } from './refusals.ts'
import type { SeatPlanner } from './seat/planner.ts'

/** What a decision may know besides the café: it has no clock and no chance of its own. */
export type Context = {
  /** Milliseconds since 1970, by the authority's clock. */
  readonly now: number
  readonly actor: Actor
  readonly planSeats: SeatPlanner
  /** The organisation that a person gave; empty where none is known. */
  readonly organisationOf: (id: ParticipantId) => string
}

/** The events that follow from a command (none where it was already so), or why there are none. */
export type Decision = { readonly ok: true; readonly events: readonly DomainEvent[] } | { readonly ok: false; readonly refusal: Refusal }

export const accept = (...events: readonly DomainEvent[]): Decision => ({ ok: true, events })
export const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal })
