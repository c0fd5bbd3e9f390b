import { useEffect, useState } from 'react'
import { useStill } from '../direction/still.ts'

/** Turns pages by itself, every `stay` ms, round and round; a single page stays, and so does a frozen one. */
export const usePages = (count: number, stay: number): number => {
  const [page, setPage] = useState(0)
  const still = useStill()
  useEffect(() => {
    if (count < 2 || still) return
    const timer = setInterval(() => setPage((before) => before + 1), stay)
    return () => clearInterval(timer)
  }, [count, stay, still])
  return count === 0 ? 0 : page % count
}
