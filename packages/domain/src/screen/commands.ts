import * as v from 'valibot'
import { Id } from '../ids.ts'

/** `live`: what goes on; `frozen`: the picture that is up stays; `blank`: nothing; `theme`: one theme alone; `vote`: the result of the vote. */
export const Showing = v.variant('kind', [
  v.strictObject({ kind: v.literal('live') }),
  v.strictObject({ kind: v.literal('frozen') }),
  v.strictObject({ kind: v.literal('blank') }),
  v.strictObject({ kind: v.literal('theme'), themeId: Id }),
  v.strictObject({ kind: v.literal('vote') }),
])
export type Showing = v.InferOutput<typeof Showing>

export const DirectScreen = v.strictObject({ type: v.literal('directScreen'), show: Showing })

export const ScreenCommand = v.variant('type', [DirectScreen])
export type ScreenCommand = v.InferOutput<typeof ScreenCommand>
