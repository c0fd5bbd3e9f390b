import * as v from 'valibot'
import { Id } from '../ids.ts'
import { Person } from '../participant/events.ts'
import { Wish } from './wish.ts'

const positive = v.pipe(v.number(), v.integer(), v.minValue(1))

/** Who sits where. Replaces the seats of the participants named, in the rounds named; others keep theirs. */
export const SeatsPlanned = v.strictObject({
  type: v.literal('SeatsPlanned'),
  seats: v.array(v.strictObject({ round: positive, table: positive, participantIds: v.array(Id) })),
  /** Names of those seated, joined for those who may know them; never in the log. */
  people: v.optional(v.array(v.strictObject({ participantId: Id, person: Person, withoutPhone: v.optional(v.boolean()) }))),
})
/** Nobody has a seat in these rounds any longer. */
export const SeatsCleared = v.strictObject({ type: v.literal('SeatsCleared'), rounds: v.array(positive) })
export const WishAdded = v.strictObject({ type: v.literal('WishAdded'), wishId: Id, wish: Wish })
export const WishRemoved = v.strictObject({ type: v.literal('WishRemoved'), wishId: Id })
export const MixingSet = v.strictObject({ type: v.literal('MixingSet'), topicTables: v.boolean(), spreadOrganisations: v.boolean() })

export const SeatEvent = v.variant('type', [SeatsPlanned, SeatsCleared, WishAdded, WishRemoved, MixingSet])
export type SeatEvent = v.InferOutput<typeof SeatEvent>
