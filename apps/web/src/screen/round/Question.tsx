import { questionAt } from '@tablee/domain/cafe/settings'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { FitText } from '../stage/FitText.tsx'

/** The question of a round; where every table has its own, that it has. `most` and `height` in rem, as for `FitText`. */
export const Question = ({ round, most, height }: { round: number; most: number; height: number | null }) => {
  const questions = useCafe((view) => view.state.settings.questions)
  const text = questions.mode === 'perTable' ? m.screen_questions_by_table() : (questions.texts[questionAt(questions, 1, round)] ?? '')
  return <FitText text={text} as="p" least={1.4} most={most} height={height} />
}
