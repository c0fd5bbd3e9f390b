import * as v from 'valibot'

export const ClockUp = v.strictObject({})
/** The authority's clock, in milliseconds. */
export type ClockAnswer = { readonly ok: true; readonly now: number }
