import { useEffect, useState } from 'react'

/** Whether the mouse has rested for so long (ms); marks the page, so that its pointer can be hidden. */
export const useIdle = (after: number): boolean => {
  const [idle, setIdle] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const moved = (): void => {
      setIdle(false)
      clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), after)
    }
    document.addEventListener('pointermove', moved)
    document.addEventListener('keydown', moved)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointermove', moved)
      document.removeEventListener('keydown', moved)
    }
  }, [after])
  useEffect(() => {
    document.documentElement.toggleAttribute('data-idle', idle)
    return () => document.documentElement.removeAttribute('data-idle')
  }, [idle])
  return idle
}
