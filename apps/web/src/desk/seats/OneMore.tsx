import { useState, type FormEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { Menu } from '../Menu.tsx'
import { useActs } from './seatContext.ts'

/** A table or a round more; where each has its own question, that is asked for. */
export const OneMore = ({ what }: { what: 'table' | 'round' }) => {
  const { act } = useActs()
  const mode = useCafe((view) => view.state.settings.questions.mode)
  const type = what === 'table' ? 'addTable' : 'addRound'
  const label = what === 'table' ? m.seats_add_table() : m.seats_add_round()
  if (mode !== (what === 'table' ? 'perTable' : 'perRound')) return <button type="button" className="button small" onClick={() => void act({ type })}>+ {label}</button>
  return <Menu label={label} className="one-more">{(close) => <Question add={async (question) => { if (await act({ type, question })) close() }} label={label} />}</Menu>
}

const Question = ({ add, label }: { add: (question: string) => Promise<void>; label: string }) => {
  const [question, setQuestion] = useState('')
  const submit = (event: FormEvent): void => { event.preventDefault(); void add(question) }
  return (
    <form className="stack tight" onSubmit={submit}>
      <label className="stack tight">{m.seats_question_more()}<input className="input" value={question} maxLength={1000} onChange={(event) => setQuestion(event.target.value)} /></label>
      <button type="submit" className="button primary">{label}</button>
    </form>
  )
}
