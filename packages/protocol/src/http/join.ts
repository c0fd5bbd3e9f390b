import * as v from 'valibot'

/** A secret made by the phone itself, so that a join sent twice is one join. */
const Token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22,64}$/))
const line = (max: number) => v.pipe(v.string(), v.maxLength(max))

/** `POST /api/door`: what is behind a code or a join link, before one gives a name. */
export const DoorBody = v.strictObject({ code: v.optional(line(64)), secret: v.optional(line(64)) })
export type DoorBody = v.InferOutput<typeof DoorBody>
export type Door = { readonly cafeId: string; readonly title: string; readonly language: 'fr' | 'en'; readonly asksOrganisation: boolean; readonly showsAuthors: boolean; readonly open: boolean; readonly illustrative: string }

/** `POST /api/join`. */
export const JoinBody = v.strictObject({
  code: v.optional(line(64)), secret: v.optional(line(64)), token: Token, name: line(200), organisation: line(200),
})
export type JoinBody = v.InferOutput<typeof JoinBody>
export type Joined = { readonly cafeId: string; readonly participantId: string }

/** `POST /api/cafes/:cafeId/guests`, by a facilitator: somebody without a phone. */
export const GuestBody = v.strictObject({ guestId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{7,39}$/)), name: line(200), organisation: line(200) })
export type GuestBody = v.InferOutput<typeof GuestBody>
