import { startTransition, useEffect, useState } from 'react'

/** So many cards of one list come in one frame, … */
const atOnce = 4
/** … until as many are drawn as can be in sight. */
const inSight = 16

const waiting = new Set<() => void>()
let frame = 0
const next = (): void => {
  const [first] = waiting
  if (first) { waiting.delete(first); first() }
  frame = waiting.size > 0 ? requestAnimationFrame(next) : 0
}

/** Runs `grow` in a frame of its own: of the lists that wait, one a frame, in the order they came. The answer cancels it. */
const inTurn = (grow: () => void): (() => void) => {
  waiting.add(grow)
  if (frame === 0) frame = requestAnimationFrame(next)
  return () => { waiting.delete(grow) }
}

/** How many of a list's cards are drawn: lists that come are drawn a few cards a frame, between the frames of whatever moves meanwhile. */
export const useGrowing = (length: number): number => {
  const [count, setCount] = useState(0)
  const whole = count >= Math.min(length, inSight)
  useEffect(() => (whole ? undefined : inTurn(() => startTransition(() => setCount(count + atOnce)))), [whole, count])
  return whole ? length : count
}
