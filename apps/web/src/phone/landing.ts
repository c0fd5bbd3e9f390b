import type { CafeState } from '@tablee/domain/cafe/state'
import { graceAfterBell } from '@tablee/domain/note/decide'

/** When a text was last typed (the authority's ms), and the round that was open then. */
export type Typed = { readonly round: number; readonly at: number }

/** The round to which a note typed now belongs: the last one begun that nothing has followed yet. */
export const openRound = ({ rounds }: Pick<CafeState, 'rounds'>): number | null => rounds.findLast((round) => round.closedAt === null)?.number ?? null

/**
 * Where a text posted now lands: in the round it was typed in, as long as the café takes it there, however late
 * it is sent; else in the round that is open. `typedAt` in the authority's ms.
 */
export const landingOf = (state: Pick<CafeState, 'rounds' | 'round'>, typed: Typed | null, now: number): { readonly round: number; readonly typedAt: number } => {
  const record = typed && state.rounds.find(({ number }) => number === typed.round)
  const until = record ? (record.closedAt === null ? Number.POSITIVE_INFINITY : Math.max(record.closedAt, (record.endedAt ?? 0) + graceAfterBell)) : Number.NEGATIVE_INFINITY
  if (typed && typed.at <= until) return { round: typed.round, typedAt: typed.at }
  return { round: openRound(state) ?? Math.max(1, state.round), typedAt: now }
}
