import { useEffect, useState } from 'react'
import { useStill } from '../direction/still.ts'
import type { DeckPage } from './deck.ts'
import type { Change } from './newestChange.ts'
import { currentIndex, firstTurning, turn, untilTurn } from './turning.ts'

/** The index of the page that is up: pages turn by themselves, and a change brings up its own. */
export const useTurning = (deck: readonly DeckPage[], newest: Change | null): number => {
  const [turning, setTurning] = useState(() => firstTurning(performance.now()))
  const still = useStill()
  useEffect(() => {
    if (still) return
    let timer: ReturnType<typeof setTimeout>
    const wait = (): void => {
      timer = setTimeout(() => {
        const after = turn(turning, newest, deck, performance.now())
        // A timer may go off a moment early; then there is still something to wait for.
        if (after === turning) wait()
        else setTurning(after)
      }, untilTurn(turning, newest, performance.now()))
    }
    wait()
    return () => clearTimeout(timer)
  }, [turning, newest, deck, still])
  return currentIndex(deck, turning)
}
