import { pageOf, type DeckPage, type Wanted } from './deck.ts'

/** Which page is up, since when (any clock, in ms), and what waits to be shown. `key` null: the first page. */
export type Turning = { readonly key: string | null; readonly index: number; readonly since: number; readonly led: boolean; readonly wanted: Wanted | null }

/** A page stays so long before the next is turned to (ms). */
export const stay = 8_000
/** A page brought up by a change stays at least so long, even if more changes come (ms). */
export const glance = 2_500

export const firstTurning = (now: number): Turning => ({ key: null, index: 0, since: now, led: false, wanted: null })

/** Where a page is in the deck now; one that is no more is taken for its place in order. */
export const currentIndex = (deck: readonly DeckPage[], { key, index }: Turning): number => {
  const found = deck.findIndex((page) => page.key === key)
  return found >= 0 ? found : Math.max(0, Math.min(index, deck.length - 1))
}

/**
 * What is to be shown now. A change brings its page up at once, unless another change was shown just now; then
 * the last of those that came meanwhile follows. Otherwise pages turn by themselves, round and round.
 */
export const turn = (turning: Turning, deck: readonly DeckPage[], now: number): Turning => {
  const shown = currentIndex(deck, turning)
  const up = now - turning.since
  if (turning.wanted !== null && (!turning.led || up >= glance)) {
    const page = pageOf(deck, turning.wanted)
    return page ? { key: page.key, index: deck.indexOf(page), since: now, led: true, wanted: null } : { ...turning, wanted: null }
  }
  if (up < stay || deck.length < 2) return turning
  const next = (shown + 1) % deck.length
  return { key: deck[next]?.key ?? null, index: next, since: now, led: false, wanted: turning.wanted }
}

/** Milliseconds until `turn` has something to do by itself. */
export const untilTurn = ({ since, led, wanted }: Turning, now: number): number => Math.max(0, since + (wanted === null ? stay : led ? glance : 0) - now)
