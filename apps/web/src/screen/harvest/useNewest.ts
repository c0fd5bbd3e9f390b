import type { CafeState } from '@tablee/domain/cafe/state'
import { useEffect, useRef, useState } from 'react'
import { newestChange, type Change } from './newestChange.ts'

/** The last change of the board while this page looked at it; null before the first. */
export const useNewest = (state: CafeState): Change | null => {
  const before = useRef(state)
  const [newest, setNewest] = useState<Change | null>(null)
  useEffect(() => {
    const change = newestChange(before.current, state)
    before.current = state
    if (change) setNewest(change)
  }, [state])
  return newest
}
