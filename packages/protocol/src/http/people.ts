import type { Person } from '@tablee/domain/cafe/state'
import type { LoggedEvent } from '@tablee/domain/event'
import * as v from 'valibot'

/** `POST /api/cafes/:cafeId/people/:participantId/erase`: the name goes; what the person wrote stays without one, or goes too. */
export const EraseBody = v.strictObject({ notes: v.picklist(['keep', 'erase']) })
export type EraseBody = v.InferOutput<typeof EraseBody>

/** `POST /api/cafes/:cafeId/people/:participantId`: what somebody is called, put right. */
export const PersonBody = v.strictObject({ name: v.pipe(v.string(), v.maxLength(200)), organisation: v.pipe(v.string(), v.maxLength(200)) })
export type PersonBody = v.InferOutput<typeof PersonBody>

/** `GET /api/cafes/:cafeId/people/:participantId`: all that is kept of one person, as that person may see it. Times in milliseconds since 1970. */
export type PersonalData = {
  readonly cafeId: string
  readonly participantId: string
  readonly title: string
  readonly person: Person | null
  readonly seats: readonly { readonly round: number; readonly table: number }[]
  readonly notes: readonly { readonly text: string; readonly table: number; readonly round: number; readonly postedAt: number; readonly hidden: boolean }[]
  readonly events: readonly LoggedEvent[]
}
