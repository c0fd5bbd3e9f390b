import * as v from 'valibot'
import type { CafeLinks } from './cafes.ts'
import type { Wifi } from './room.ts'

/** `POST /api/session`: what a secret opens. A secret that does not open the `page` that is asked for opens nothing. */
export const SessionBody = v.strictObject({ token: v.pipe(v.string(), v.maxLength(128)), page: v.optional(v.picklist(['desk', 'screen', 'react'])) })
export type SessionBody = v.InferOutput<typeof SessionBody>

/** The organiser of the whole server has no café yet. `address` is the server's origin as phones in the room reach it. `links` only for those who may hand them out; a screen gets the way in for its QR code. */
export type Session =
  | { readonly role: 'organiser'; readonly cafeId: null; readonly address: string }
  | { readonly role: 'organiser' | 'facilitator'; readonly cafeId: string; readonly links: CafeLinks; readonly address: string }
  | { readonly role: 'screen'; readonly cafeId: string; readonly code: string; readonly join: string; readonly address: string; readonly wifi: Wifi | null }
  | { readonly role: 'network'; readonly cafeId: string; readonly networkId: string }
  | { readonly role: 'participant'; readonly cafeId: string; readonly participantId: string }
