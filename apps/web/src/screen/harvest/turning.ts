import { pageOf, type DeckPage, type Wanted } from './deck.ts'

/**
 * Which page is up (`key` null: the first) and since when (any clock, in ms); whether a change brought it up, and
 * which change was the last to be shown or given up.
 */
export type Turning = { readonly key: string | null; readonly index: number; readonly since: number; readonly led: boolean; readonly answered: Wanted | null }

/** A page stays so long before the next is turned to (ms). */
export const stay = 8_000
/** A page brought up by a change stays at least so long, even if more changes come (ms). */
export const glance = 2_500

export const firstTurning = (now: number): Turning => ({ key: null, index: 0, since: now, led: false, answered: null })

/** Where a page is in the deck now; one that is no more is taken for its place in order. */
export const currentIndex = (deck: readonly DeckPage[], { key, index }: Turning): number => {
  const found = deck.findIndex((page) => page.key === key)
  return found >= 0 ? found : Math.max(0, Math.min(index, deck.length - 1))
}

/**
 * What is to be shown now, `newest` being the last change. A change brings its page up at once, unless another was
 * shown just now; then the last of those that came meanwhile follows. Otherwise pages turn by themselves, round and
 * round; a single page is looked at again after the same while.
 */
export const turn = (turning: Turning, newest: Wanted | null, deck: readonly DeckPage[], now: number): Turning => {
  const up = now - turning.since
  if (newest !== turning.answered && (!turning.led || up >= glance)) {
    const page = newest && pageOf(deck, newest)
    return page ? { key: page.key, index: deck.indexOf(page), since: now, led: true, answered: newest } : { ...turning, answered: newest }
  }
  if (up < stay) return turning
  const next = deck.length === 0 ? 0 : (currentIndex(deck, turning) + 1) % deck.length
  return { ...turning, key: deck[next]?.key ?? null, index: next, since: now, led: false }
}

/** Milliseconds until `turn` has something to do by itself. */
export const untilTurn = ({ since, led, answered }: Turning, newest: Wanted | null, now: number): number =>
  Math.max(0, since + (newest === answered ? stay : led ? glance : 0) - now)
