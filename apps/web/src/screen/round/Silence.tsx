import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { TableClock } from '../time/TableClock.tsx'
import { useTimeLeft } from '../time/useTimeLeft.ts'
import { Bell } from './Bell.tsx'
import { Question } from './Question.tsx'
import { RoundHead } from './RoundHead.tsx'
import styles from './Silence.module.css'

/** Everybody writes alone. */
export const Silence = () => {
  const round = useCafe((view) => view.state.round)
  const left = useTimeLeft()
  if (left === null || left <= 0) return <Bell word={m.screen_silence_over()} hint={m.screen_silence_over_hint()} />
  return (
    <div className={styles.silence}>
      <RoundHead />
      <div className={styles.middle}>
        <div className={styles.words}>
          <p className={styles.word}>{m.screen_silence()}</p>
          <p className={styles.hint}>{m.screen_silence_hint()}</p>
          <div className={styles.asked}><Question round={round} most={2.6} height={14} /></div>
        </div>
        <TableClock whole={null} />
      </div>
    </div>
  )
}
