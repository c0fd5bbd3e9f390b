import { remaining } from '@tablee/domain/round/clock'
import { useEffect, useReducer } from 'react'
import { useCafe, useReplica } from '../../store/useCafe.ts'
import { untilNextSecond } from './timeLeft.ts'

/** Milliseconds left, anew with each second of the authority's clock; null where no time is kept. */
export const useTimeLeft = (): number | null => {
  const replica = useReplica()
  const clock = useCafe((view) => view.state.clock)
  const [, tick] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (clock?.kind !== 'running') return
    let timer: ReturnType<typeof setTimeout>
    const wait = (): void => {
      const left = clock.endsAt - replica.now()
      // A little late rather than early, so that the second shown is the one that has begun.
      timer = setTimeout(() => { tick(); wait() }, untilNextSecond(left) + 5)
    }
    wait()
    return () => clearTimeout(timer)
  }, [replica, clock])
  return remaining(clock, replica.now())
}
