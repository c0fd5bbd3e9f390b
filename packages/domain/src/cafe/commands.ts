import * as v from 'valibot'
import { Previous } from '../series/state.ts'
import { Settings } from './settings.ts'

/** `previous`: what the last café of its series left. */
export const CreateCafe = v.strictObject({ type: v.literal('createCafe'), settings: Settings, previous: v.optional(Previous) })
export const ReviseCafe = v.strictObject({ type: v.literal('reviseCafe'), settings: Settings })
/** The one obvious next step, from the step that the person saw. */
export const Advance = v.strictObject({ type: v.literal('advance'), step: v.pipe(v.number(), v.integer(), v.minValue(0)) })
export const StepBack = v.strictObject({ type: v.literal('stepBack'), step: v.pipe(v.number(), v.integer(), v.minValue(0)) })

export const CafeCommand = v.variant('type', [CreateCafe, ReviseCafe, Advance, StepBack])
export type CafeCommand = v.InferOutput<typeof CafeCommand>
