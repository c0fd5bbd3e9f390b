import { warningBefore } from '@tablee/domain/cafe/settings'
import { useCafe } from '../../store/useCafe.ts'
import { ClockFace } from './ClockFace.tsx'
import styles from './TableClock.module.css'
import { moodOf } from './timeLeft.ts'
import { useTimeLeft } from './useTimeLeft.ts'

/** The time left as a round table whose edge empties. `whole`: the full time in ms, or null where it is not known. */
export const TableClock = ({ whole }: { whole: number | null }) => {
  const left = useTimeLeft() ?? 0
  const mood = useCafe(({ state }) => (state.phase === 'round' ? moodOf(left, warningBefore(state.settings.roundMinutes)) : 'calm'))
  const share = whole === null ? 1 : Math.max(0, Math.min(1, left / whole))
  return (
    <div className={`cloth ${styles.table}`} data-mood={mood}>
      <svg className={styles.ring} viewBox="0 0 100 100" aria-hidden="true">
        <circle className={styles.spent} cx="50" cy="50" r="47" />
        <circle className={styles.left} cx="50" cy="50" r="47" pathLength="1" strokeDasharray={share === 1 ? undefined : `${share} 1`} transform="rotate(-90 50 50)" />
      </svg>
      <div className={styles.plate}><ClockFace className={styles.figures ?? ''} /></div>
    </div>
  )
}
