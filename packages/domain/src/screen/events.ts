import * as v from 'valibot'
import { Showing } from './commands.ts'

/** What the projected screen is to show, until it is directed anew or the café takes a step. */
export const ScreenDirected = v.strictObject({ type: v.literal('ScreenDirected'), show: Showing })

export const ScreenEvent = v.variant('type', [ScreenDirected])
export type ScreenEvent = v.InferOutput<typeof ScreenEvent>
