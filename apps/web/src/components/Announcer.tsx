import { useSyncExternalStore } from 'react'

let words = ''
const listeners = new Set<() => void>()

/** Says something to those who listen to the page instead of looking at it, without taking the focus. */
export const announce = (text: string): void => {
  // The same words twice are two pieces of news.
  words = words === text ? `${text}\u00a0` : text
  for (const listener of listeners) listener()
}

/** The one polite live region of a page. */
export const Announcer = () => {
  const said = useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener) }, () => words)
  return <div className="hidden-visually" role="status" aria-live="polite">{said}</div>
}
