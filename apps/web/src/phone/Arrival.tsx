import { readText } from '@tablee/domain/note/decide'
import { useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { Words } from '../components/Words.tsx'
import { m } from '../paraglide/messages.js'
import { useCafe } from '../store/useCafe.ts'
import { Composer } from './Composer.tsx'
import { neighboursOf, tableOf, useMe } from './me.ts'
import { paper } from '../components/paper.ts'
import { Question } from './Question.tsx'
import { Seat } from './Seat.tsx'

/** In, and waiting for the first round. */
export const Arrival = () => {
  const me = useMe()
  const table = useCafe((view) => tableOf(view.state, me))
  const names = useCafe(useShallow((view) => neighboursOf(view.state, me)))
  const [tried, setTried] = useState('')
  return (
    <>
      <Seat title={m.phone_you_are_in()} table={table} names={names} />
      <Question as="h2" />
      <section className="stack" aria-labelledby="practice-title">
        <h2 id="practice-title">{m.phone_practice()}</h2>
        <p className="hint">{tried ? m.phone_practice_done() : m.phone_practice_hint()}</p>
        {tried ? <Words className={`note landed ${paper(1)}`}>{tried}</Words> : null}
        <Composer what="practice" done={m.phone_practice_done()} onPost={async (text) => { const read = readText(text); if (typeof read === 'string') setTried(read); return typeof read === 'string' ? null : read }} />
      </section>
      <p className="hint soon-hint">{m.phone_soon()}</p>
    </>
  )
}
