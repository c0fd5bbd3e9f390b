import * as v from 'valibot'

export const ClockUp = v.strictObject({})
export type ClockUp = v.InferOutput<typeof ClockUp>
/** The authority's clock, in milliseconds. */
export type ClockAnswer = { readonly ok: true; readonly now: number }
