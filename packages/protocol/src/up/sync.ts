import * as v from 'valibot'
import type { Denial } from '../answer.ts'
import type { Batch } from '../down/batch.ts'

const AudienceName = v.pipe(v.string(), v.regex(/^(cafe|themes|board|hall|desk|reactions|(table|host):\d{1,4}|(person|network):[A-Za-z0-9_-]{8,40})$/))
const Position = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/**
 * "This is how far I have each stream; send what is missing." The server answers with every stream the viewer
 * follows, and sends what comes after as batches. `watch` names streams asked for besides. What is long comes in pages:
 * as long as the answer says `more`, the viewer asks on from where it then is.
 */
export const SyncUp = v.strictObject({
  cursors: v.pipe(v.array(v.strictObject({ audience: AudienceName, position: Position })), v.maxLength(32)),
  watch: v.pipe(v.array(AudienceName), v.maxLength(4)),
})
export type SyncUp = v.InferOutput<typeof SyncUp>

/**
 * `now` is the authority's clock in milliseconds. `more`: all the streams are told up to one position, and the log goes on behind it. A batch with `reset` replaces what the viewer had of that stream.
 * `unreadableFrom`: the café's log is damaged from this event on, so that it can be read up to there and not be changed.
 */
export type SyncAnswer = { readonly ok: true; readonly now: number; readonly streams: readonly Batch[]; readonly more?: boolean; readonly unreadableFrom?: number } | { readonly ok: false; readonly error: Denial }
