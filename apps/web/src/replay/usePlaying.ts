import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * Where the replay is, in milliseconds, and whether it goes on by itself. It stops at the end, and begins anew from
 * there; `speed` is how many of the café's seconds pass in one.
 */
export const usePlaying = (length: number, speed: number): { readonly time: number; readonly playing: boolean; readonly goTo: (time: number) => void; readonly toggle: () => void } => {
  const [time, setTime] = useState(0)
  const [playing, setPlaying] = useState(false)
  const at = useRef(0)

  const show = useCallback((wanted: number): void => {
    at.current = Math.min(Math.max(0, wanted), length)
    setTime(at.current)
  }, [length])

  useEffect(() => {
    if (!playing) return
    let before: number | null = null
    let frame = 0
    const next = (now: number): void => {
      // A page that was out of sight goes on where it was, not where it would have been.
      show(at.current + Math.min(now - (before ?? now), 100) * speed)
      before = now
      if (at.current >= length) { setPlaying(false); return }
      frame = requestAnimationFrame(next)
    }
    frame = requestAnimationFrame(next)
    return () => cancelAnimationFrame(frame)
  }, [playing, speed, length, show])

  return {
    time, playing,
    goTo: (wanted) => { setPlaying(false); show(wanted) },
    toggle: () => {
      if (!playing && at.current >= length) show(0)
      setPlaying(!playing)
    },
  }
}
