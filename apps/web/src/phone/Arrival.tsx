import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { useCafe } from '../store/useCafe.ts'
import { Composer } from './Composer.tsx'
import { neighboursOf, questionFor, tableOf, useMe } from './me.ts'
import { Seat } from './Seat.tsx'

/** In, and waiting for the first round. */
export const Arrival = () => {
  const me = useMe()
  const table = useCafe((view) => tableOf(view.state, me))
  const question = useCafe((view) => questionFor(view.state, me))
  const names = useCafe((view) => neighboursOf(view.state, me).join(', '))
  const [tried, setTried] = useState('')
  return (
    <>
      <Seat title={m.phone_you_are_in()} table={table} names={names} />
      <section className="question" aria-labelledby="question-title"><h2 id="question-title" className="eyebrow">{m.common_question()}</h2><p>{question}</p></section>
      <section className="stack" aria-labelledby="practice-title">
        <h2 id="practice-title">{m.phone_practice()}</h2>
        <p className="hint">{tried ? m.phone_practice_done() : m.phone_practice_hint()}</p>
        {tried ? <p className="note round-1 landed">{tried}</p> : <Composer draftKey="practice" onPost={async (text) => { setTried(text); return null }} />}
      </section>
      <p className="hint">{m.phone_soon()}</p>
    </>
  )
}
