import * as v from 'valibot'
import { Id } from '../ids.ts'

const positive = v.pipe(v.number(), v.integer(), v.minValue(1))

/** The facilitator's own hand: one person to one table in one round. */
export const MoveSeat = v.strictObject({ type: v.literal('moveSeat'), participantId: Id, round: positive, table: positive })

export const SeatCommand = MoveSeat
export type SeatCommand = v.InferOutput<typeof MoveSeat>
