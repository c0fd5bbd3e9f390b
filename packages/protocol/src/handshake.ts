import { Id } from '@tablee/domain/ids'
import * as v from 'valibot'

/** What a socket says of itself when it connects. The token is a secret: it goes in the handshake's body, never in a URL. */
export const Handshake = v.strictObject({
  token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  protocol: v.pipe(v.number(), v.integer()),
  /** Which desk this is, where several facilitators share one link: an id that the desk made for itself. */
  desk: v.optional(Id),
})
export type Handshake = v.InferOutput<typeof Handshake>
