import { useRef } from 'react'

/** Lets one work through at a time: pressed again while it is under way, a button does nothing more. */
export const useOneAtATime = (): ((work: () => Promise<unknown>) => Promise<void>) => {
  const busy = useRef(false)
  return async (work) => {
    if (busy.current) return
    busy.current = true
    try { await work() } finally { busy.current = false }
  }
}
