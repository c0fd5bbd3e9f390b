import { useEffect, useState } from 'react'
import type { DeckPage } from './deck.ts'
import type { Change } from './newestChange.ts'
import { currentIndex, firstTurning, turn, untilTurn } from './turning.ts'

/** The index of the page that is up: pages turn by themselves, and a change brings up its own. */
export const useTurning = (deck: readonly DeckPage[], newest: Change | null): number => {
  const [turning, setTurning] = useState(() => firstTurning(performance.now()))
  useEffect(() => {
    const timer = setTimeout(() => setTurning((before) => turn(before, newest, deck, performance.now())), untilTurn(turning, newest, performance.now()))
    return () => clearTimeout(timer)
  }, [turning, newest, deck])
  return currentIndex(deck, turning)
}
