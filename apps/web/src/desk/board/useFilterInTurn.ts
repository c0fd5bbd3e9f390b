import { startTransition, useEffect, useState } from 'react'
import { useBoard } from './boardContext.ts'
import type { Filter } from './filter.ts'

/**
 * What is looked for, as one list shows it: `turn` frames after it was asked for. Lists follow one after the other, so
 * that not all are drawn in one frame, and none is drawn at all for a letter that another follows.
 */
export const useFilterInTurn = (turn: number): Filter => {
  const { view } = useBoard()
  const [shown, setShown] = useState(() => view.getState().filter)
  useEffect(() => {
    let frame = 0
    const follow = (): void => {
      cancelAnimationFrame(frame)
      let left = turn
      const wait = (): void => {
        left -= 1
        if (left < 0) startTransition(() => setShown(view.getState().filter))
        else frame = requestAnimationFrame(wait)
      }
      wait()
    }
    follow()
    const stop = view.subscribe((now, before) => { if (now.filter !== before.filter) follow() })
    return () => { stop(); cancelAnimationFrame(frame) }
  }, [view, turn])
  return shown
}
