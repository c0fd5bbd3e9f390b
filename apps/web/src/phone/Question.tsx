import { Words } from '../components/Words.tsx'
import { m } from '../paraglide/messages.js'
import { useCafe } from '../store/useCafe.ts'
import { questionFor, useMe } from './me.ts'

/** What is asked at this person's table. */
export const Question = ({ as: Heading }: { as: 'h1' | 'h2' }) => {
  const me = useMe()
  const question = useCafe((view) => questionFor(view.state, me))
  return <section className="question" aria-labelledby="question-title"><Heading id="question-title" className="eyebrow">{m.common_question()}</Heading><Words>{question}</Words></section>
}
