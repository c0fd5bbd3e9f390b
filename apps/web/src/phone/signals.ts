import { warningBefore } from '@tablee/domain/cafe/settings'
import type { CafeState } from '@tablee/domain/cafe/state'

/** `soon`: the soft signal before the end of a round. `bell`: its end. `key` tells one from every other of the café. */
export type Signal = { readonly kind: 'soon' | 'bell'; readonly key: string }

/** A phone that wakes up long after a bell does not ring it any more (milliseconds). */
const freshBell = 60_000

type Clocked = Pick<CafeState, 'phase' | 'round' | 'rounds' | 'clock' | 'settings'>

/** When the soft signal is due, in the authority's ms; null where no round is running. */
const soonAt = ({ phase, clock, settings }: Clocked): number | null =>
  phase === 'round' && clock?.kind === 'running' ? clock.endsAt - warningBefore(settings.roundMinutes) : null

/**
 * What is to be signalled at `now` (the authority's ms). The soft signal is one for a round, however often time is
 * added or the clock paused; the bell is one for each time the round is ended. Whoever asks again gets the same
 * keys again, and signals only those that are new to them.
 */
export const dueSignals = (state: Clocked, now: number): Signal[] => {
  const due: Signal[] = []
  const soon = soonAt(state)
  if (soon !== null && now >= soon && state.clock?.kind === 'running' && now < state.clock.endsAt) due.push({ kind: 'soon', key: `soon:${state.round}` })
  for (const { number, endedAt } of state.rounds) {
    if (endedAt !== null && now - endedAt < freshBell) due.push({ kind: 'bell', key: `bell:${number}:${endedAt}` })
  }
  return due
}

/** Milliseconds until the clock alone makes a signal due; null where it does not. */
export const untilNext = (state: Clocked, now: number): number | null => {
  const soon = soonAt(state)
  return soon === null || soon <= now ? null : soon - now
}
