import { Id } from '@tablee/domain/ids'
import * as v from 'valibot'
import type { Denial } from '../answer.ts'

/**
 * "I am at a desk, this is what I am called, and these issues are in my hand." Said again every few seconds and
 * at each change; kept nowhere, told only to the café's other desks.
 */
export const AtDeskUp = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(40)),
  holding: v.pipe(v.array(Id), v.maxLength(200)),
})
export type AtDeskUp = v.InferOutput<typeof AtDeskUp>
export type AtDeskAnswer = { readonly ok: true } | { readonly ok: false; readonly error: Denial }
