import * as v from 'valibot'
import { mostRounds } from '../cafe/settings.ts'
import { Id } from '../ids.ts'
import { Wish } from './wish.ts'

const positive = v.pipe(v.number(), v.integer(), v.minValue(1))

/** The facilitator's own hand: one person to one table in one round. */
export const MoveSeat = v.strictObject({ type: v.literal('moveSeat'), participantId: Id, round: positive, table: positive })
/** Several seats at once: two people who swap, or what was before, put back. */
export const SetSeats = v.strictObject({
  type: v.literal('setSeats'),
  seats: v.pipe(v.array(v.strictObject({ round: positive, table: positive, participantIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(200)) })), v.minLength(1), v.maxLength(200)),
})
/**
 * Takes the plan that was proposed and shown. Whoever asks has computed it from the same café, with the same `seed`;
 * the authority does so again, and refuses if another plan comes out, because the café has changed meanwhile.
 * `later`: the rounds that nobody has been told of yet; `all`: this round too.
 */
export const AcceptPlan = v.strictObject({
  type: v.literal('acceptPlan'),
  scope: v.picklist(['later', 'all']),
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff)),
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
})
/**
 * Takes the seats of whole rounds away again: those of which nobody has been told yet, and whose `revision` is as it was
 * seen. People are given new ones before they walk.
 */
export const ClearSeats = v.strictObject({
  type: v.literal('clearSeats'),
  rounds: v.pipe(v.array(v.strictObject({ round: positive, revision: v.pipe(v.number(), v.integer(), v.minValue(0)) })), v.minLength(1), v.maxLength(mostRounds)),
})
/** `wishId` is made by whoever wishes. */
export const AddWish = v.strictObject({ type: v.literal('addWish'), wishId: Id, wish: Wish })
export const RemoveWish = v.strictObject({ type: v.literal('removeWish'), wishId: Id })
/** What seats are planned for besides meeting many people. */
export const SetMixing = v.strictObject({ type: v.literal('setMixing'), topicTables: v.boolean(), spreadOrganisations: v.boolean() })

export const SeatCommand = v.variant('type', [MoveSeat, SetSeats, AcceptPlan, ClearSeats, AddWish, RemoveWish, SetMixing])
export type SeatCommand = v.InferOutput<typeof SeatCommand>
