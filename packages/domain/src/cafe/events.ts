import * as v from 'valibot'
import { Clock } from '../round/clock.ts'
import { phases } from './phase.ts'
import { Settings } from './settings.ts'

export const CafeCreated = v.strictObject({ type: v.literal('CafeCreated'), settings: Settings })
export const CafeRevised = v.strictObject({ type: v.literal('CafeRevised'), settings: Settings })
export const ArrivalOpened = v.strictObject({ type: v.literal('ArrivalOpened') })
export const HarvestStarted = v.strictObject({ type: v.literal('HarvestStarted') })
const range = v.strictObject({ fewest: v.number(), most: v.number() })
/** `mixing`: how people met, counted when it is known at last. */
export const CafeClosed = v.strictObject({
  type: v.literal('CafeClosed'),
  mixing: v.optional(v.strictObject({ people: v.number(), others: range, organisations: range })),
})
/** One step back; `clock` is what is left to run there. */
export const SteppedBack = v.strictObject({
  type: v.literal('SteppedBack'),
  phase: v.picklist(phases),
  round: v.pipe(v.number(), v.integer()),
  clock: v.nullable(Clock),
})

export const CafeEvent = v.variant('type', [CafeCreated, CafeRevised, ArrivalOpened, HarvestStarted, CafeClosed, SteppedBack])
export type CafeEvent = v.InferOutput<typeof CafeEvent>
