import * as v from 'valibot'
import { Clock } from './clock.ts'

const round = v.pipe(v.number(), v.integer(), v.minValue(1))

export const WalkingStarted = v.strictObject({ type: v.literal('WalkingStarted'), round, clock: Clock })
export const RoundStarted = v.strictObject({ type: v.literal('RoundStarted'), round, clock: Clock })
/** The bell. `left` is what the clock still had, in milliseconds, when somebody ended the round early. */
export const RoundEnded = v.strictObject({ type: v.literal('RoundEnded'), round, left: v.pipe(v.number(), v.minValue(0)) })
export const SilenceStarted = v.strictObject({ type: v.literal('SilenceStarted'), clock: Clock })
export const SilenceEnded = v.strictObject({ type: v.literal('SilenceEnded') })
/** Paused, resumed or given more time. */
export const ClockSet = v.strictObject({ type: v.literal('ClockSet'), clock: Clock })

export const RoundEvent = v.variant('type', [WalkingStarted, RoundStarted, RoundEnded, SilenceStarted, SilenceEnded, ClockSet])
export type RoundEvent = v.InferOutput<typeof RoundEvent>
