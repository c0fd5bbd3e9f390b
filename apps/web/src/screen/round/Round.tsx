import { warningBefore } from '@tablee/domain/cafe/settings'
import { plural } from '@tablee/words/counts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { TableClock } from '../time/TableClock.tsx'
import { minutesLeft, moodOf } from '../time/timeLeft.ts'
import { useTimeLeft } from '../time/useTimeLeft.ts'
import { Bell } from './Bell.tsx'
import { Question } from './Question.tsx'
import { RoundHead } from './RoundHead.tsx'
import { TableQuestions } from './TableQuestions.tsx'
import styles from './Round.module.css'

/** A round: the question and the time left, and nothing that draws the eye from the table. */
export const Round = () => {
  const round = useCafe((view) => view.state.round)
  const { roundMinutes, questions, language } = useCafe((view) => view.state.settings)
  const left = useTimeLeft()
  const mood = moodOf(left, warningBefore(roundMinutes))
  if (mood === 'over') return <Bell word={m.screen_over()} hint={m.screen_over_hint()} />
  const minutes = minutesLeft(left ?? 0)
  return (
    <div className={styles.round} data-mood={mood}>
      <RoundHead />
      <div className={styles.middle}>
        <div className={styles.asked}>{questions.mode === 'perTable' ? <TableQuestions /> : <Question round={round} most={4.4} height={null} />}</div>
        <TableClock whole={roundMinutes * 60_000} />
      </div>
      <p className={styles.warning}>{mood === 'soon' ? plural(minutes, language, { one: m.screen_warning_one(), other: m.screen_warning_other({ minutes }) }) : null}</p>
    </div>
  )
}
