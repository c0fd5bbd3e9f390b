import { useCallback, useState } from 'react'

/** Whether a column of the row is in sight or nearly; once it was, it stays drawn for a while longer than it is seen. */
export const useOnScreen = (): [(element: HTMLElement | null) => (() => void) | undefined, boolean] => {
  const [near, setNear] = useState(false)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const watch = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), { root: element.closest('[data-row]'), rootMargin: '0px 320px' })
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [ref, near]
}
