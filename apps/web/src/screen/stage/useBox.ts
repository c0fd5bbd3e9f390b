import { useCallback, useState } from 'react'

/** An element's inner size and the root's font size, in CSS pixels. */
export type Box = { readonly width: number; readonly height: number; readonly rem: number }

/** Measures an element, again whenever its size changes; null before it is there. */
export const useBox = (): readonly [(element: HTMLElement | null) => (() => void) | undefined, Box | null] => {
  const [box, setBox] = useState<Box | null>(null)
  const attach = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const measure = (): void => {
      const next = { width: element.clientWidth, height: element.clientHeight, rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) }
      setBox((before) => (before && before.width === next.width && before.height === next.height && before.rem === next.rem ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [attach, box]
}
