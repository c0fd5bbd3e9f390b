import { useEffect, useState } from 'react'
import type { DeckPage } from './deck.ts'
import type { Change } from './newestChange.ts'
import { currentIndex, firstTurning, turn, untilTurn } from './turning.ts'

/** The index of the page that is up: pages turn by themselves, and a change brings up its own. */
export const useTurning = (deck: readonly DeckPage[], newest: Change | null): number => {
  const [turning, setTurning] = useState(() => firstTurning(performance.now()))
  useEffect(() => { if (newest) setTurning((before) => ({ ...before, wanted: newest })) }, [newest])
  useEffect(() => {
    const timer = setTimeout(() => setTurning((before) => {
      const after = turn(before, deck, performance.now())
      // Nothing to turn to (a single page): looked at again after the same while.
      return after === before ? { ...before, since: performance.now(), led: false } : after
    }), untilTurn(turning, performance.now()))
    return () => clearTimeout(timer)
  }, [turning, deck])
  return currentIndex(deck, turning)
}
