import { Id } from '@tablee/domain/ids'
import { Settings } from '@tablee/domain/cafe/settings'
import * as v from 'valibot'
import type { CafeState } from '@tablee/domain/cafe/state'

/** `POST /api/cafes`, by the organiser of this server; `after` is the café that it follows in its series. */
export const CreateCafeBody = v.strictObject({ settings: Settings, after: v.optional(Id) })
export type CreateCafeBody = v.InferOutput<typeof CreateCafeBody>

/** The ways into a café: secrets to be put behind `#` in a link, and the code to be typed. */
export type CafeLinks = {
  readonly cafeId: string
  /** Six characters without look-alikes. */
  readonly code: string
  readonly organiser: string
  readonly facilitator: string
  readonly screen: string
  readonly join: string
}
/** One line of `GET /api/cafes`. */
export type CafeSummary = { readonly title: string; readonly date: string; readonly phase: CafeState['phase']; readonly participants: number; readonly settings: Settings; readonly links: CafeLinks }
