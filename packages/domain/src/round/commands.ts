import * as v from 'valibot'

export const PauseClock = v.strictObject({ type: v.literal('pauseClock') })
export const ResumeClock = v.strictObject({ type: v.literal('resumeClock') })
export const ExtendClock = v.strictObject({ type: v.literal('extendClock'), minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)) })
/** Everyone writes alone; nothing written shows to others before the harvest. */
export const StartSilence = v.strictObject({ type: v.literal('startSilence'), minutes: v.pipe(v.number(), v.minValue(0.05), v.maxValue(60)) })
/** Said by the authority when the clock has run out. */
export const Elapse = v.strictObject({ type: v.literal('elapse') })

/** One round more, with its own question where each round has one. */
export const AddRound = v.strictObject({ type: v.literal('addRound'), question: v.optional(v.pipe(v.string(), v.maxLength(1000))) })
/** The last round is left out, if it has not begun. */
export const RemoveRound = v.strictObject({ type: v.literal('removeRound'), round: v.pipe(v.number(), v.integer(), v.minValue(1)) })

export const RoundCommand = v.variant('type', [PauseClock, ResumeClock, ExtendClock, StartSilence, Elapse, AddRound, RemoveRound])
export type RoundCommand = v.InferOutput<typeof RoundCommand>
