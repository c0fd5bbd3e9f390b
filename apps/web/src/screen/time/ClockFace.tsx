import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import styles from './ClockFace.module.css'
import { clockFace, secondsLeft } from './timeLeft.ts'
import { useTimeLeft } from './useTimeLeft.ts'

/** The time left in figures; nothing where no time is kept. */
export const ClockFace = ({ className }: { className: string }) => {
  const left = useTimeLeft()
  const paused = useCafe((view) => view.state.clock?.kind === 'paused')
  if (left === null) return null
  const seconds = secondsLeft(left)
  return (
    <p className={`${styles.face} ${className}`} role="timer" aria-live="off">
      <span className="hidden-visually">{m.common_time_left_value({ minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}</span>
      <span aria-hidden="true">{clockFace(left)}</span>
      {paused ? <span className={styles.paused}>{m.common_paused()}</span> : null}
    </p>
  )
}
