import { useEffect, useState } from 'react'

/** Turns pages by itself, every `stay` ms, round and round; a single page stays. */
export const usePages = (count: number, stay: number): number => {
  const [page, setPage] = useState(0)
  useEffect(() => {
    if (count < 2) return
    const timer = setInterval(() => setPage((before) => before + 1), stay)
    return () => clearInterval(timer)
  }, [count, stay])
  return count === 0 ? 0 : page % count
}
