import { Maximize } from 'lucide-react'
import { useEffect } from 'react'
import { m } from '../../paraglide/messages.js'
import styles from './FullScreen.module.css'
import { useIdle } from './useIdle.ts'

/** The pointer and the button go away when the mouse rests so long (ms). */
const restAfter = 2_500

const toggle = (): void => {
  // Refused where the browser or its owner does not allow it; then the page stays as it is.
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  done.catch(() => undefined)
}

/** Full screen by the F key, or by a button that shows only while the mouse moves. */
export const FullScreen = () => {
  const idle = useIdle(restAfter)
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat) toggle()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
  if (!document.fullscreenEnabled) return null
  return (
    <button type="button" className={`button ${styles.full}`} data-idle={idle} onClick={toggle}>
      <Maximize aria-hidden="true" size="1.2em" />{m.screen_full()}
    </button>
  )
}
