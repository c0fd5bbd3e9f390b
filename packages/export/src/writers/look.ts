import type { ThemeColour } from '@tablee/domain/cafe/state'

/** The look that written documents share: ink on paper, the warm red of a checked tablecloth. Colours are `RRGGBB`. */
export const ink = '2B2420'
export const inkSoft = '5F544C'
export const line = 'D9CFC3'
export const panel = 'F8F2E9'
export const accent = 'A63A2A'

/** `bar` marks a theme, `tint` lies under text; every text on a tint is ink, at more than 7 to 1. */
export const themeLook: Record<ThemeColour, { readonly bar: string; readonly tint: string }> = {
  honey: { bar: 'DFA22B', tint: 'FBF1DA' },
  mint: { bar: '58A888', tint: 'E4F3EB' },
  sky: { bar: '5796CB', tint: 'E3EFF8' },
  rose: { bar: 'D77485', tint: 'FAE7EA' },
  lilac: { bar: '947CC2', tint: 'EEE9F7' },
  stone: { bar: '95897D', tint: 'F0EDE8' },
}

/** A ribbon of the tablecloth, twice 68 checks: a PNG of 1360 × 40 pixels. */
export const tablecloth =
  'iVBORw0KGgoAAAANSUhEUgAABVAAAAAoAgMAAABlWTnQAAAACVBMVEX//fjpqJ6+Oi7j75iIAAAAXElEQVR42u3QoREAMAwDsSyZJTtlz+EtCpSB77Gqss7UakGAChWqggoVqoIKFaqCChWqggoVqoIKFap61vzJ1FZBhQoVKg6oUKEqqFChKqhQoSqoUKEqqFChqm9dHSGkoN5kyZYAAAAASUVORK5CYII='
