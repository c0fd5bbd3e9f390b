import { questionAt } from '@tablee/domain/cafe/settings'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import styles from './Question.module.css'
import { questionSize } from './questionSize.ts'

/** The question of a round; where every table has its own, that it has. `roomForLetters`: see `questionSize`. */
export const Question = ({ round, roomForLetters }: { round: number; roomForLetters: number }) => {
  const questions = useCafe((view) => view.state.settings.questions)
  const text = questions.mode === 'perTable' ? m.screen_questions_by_table() : (questions.texts[questionAt(questions, 1, round)] ?? '')
  return <p className={styles.question} style={{ fontSize: `${questionSize(text.length, roomForLetters) / 2}rem` }}>{text}</p>
}
