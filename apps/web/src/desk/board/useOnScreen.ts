import { startTransition, useCallback, useState } from 'react'

/**
 * Whether a column of the row is in sight or nearly; once it was, it stays drawn for a while longer than it is seen,
 * and as long as the focus is in it.
 * A column that comes near is drawn in pieces, between the frames of whatever moves meanwhile.
 */
export const useOnScreen = (): [(element: HTMLElement | null) => (() => void) | undefined, boolean] => {
  const [near, setNear] = useState(false)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const watch = new IntersectionObserver((entries) => startTransition(() => setNear(entries.at(-1)?.isIntersecting === true || element.contains(document.activeElement))), { root: element.closest('[data-row]'), rootMargin: '0px 320px' })
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [ref, near]
}
