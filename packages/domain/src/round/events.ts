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

/** `round` is its number, the last; `question` what is asked in it, where each round has its own. */
export const RoundAdded = v.strictObject({ type: v.literal('RoundAdded'), round, question: v.nullable(v.string()) })
export const RoundRemoved = v.strictObject({ type: v.literal('RoundRemoved'), round })

export const RoundEvent = v.variant('type', [WalkingStarted, RoundStarted, RoundEnded, SilenceStarted, SilenceEnded, ClockSet, RoundAdded, RoundRemoved])
export type RoundEvent = v.InferOutput<typeof RoundEvent>
