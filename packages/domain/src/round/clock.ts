import * as v from 'valibot'

/** Instants are the authority's milliseconds since 1970; `remaining` is in milliseconds. */
export const Clock = v.variant('kind', [
  v.strictObject({ kind: v.literal('running'), endsAt: v.number() }),
  v.strictObject({ kind: v.literal('paused'), remaining: v.number() }),
])
export type Clock = v.InferOutput<typeof Clock>

/** Milliseconds left at `now`, never negative; null where no time is kept. */
export const remaining = (clock: Clock | null, now: number): number | null =>
  clock === null ? null : Math.max(0, clock.kind === 'paused' ? clock.remaining : clock.endsAt - now)
