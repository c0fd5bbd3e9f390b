import { Remaining } from '../components/Remaining.tsx'
import { m } from '../paraglide/messages.js'
import { useCafe } from '../store/useCafe.ts'
import { Cloth } from './Cloth.tsx'
import { Composer } from './Composer.tsx'
import { openRound, questionFor, tableOf, useMe } from './me.ts'
import { MyNotes } from './MyNotes.tsx'
import { usePost } from './usePost.ts'

/** At the table: the question, the time, a note in one gesture, and what lies on the cloth. */
export const Round = () => {
  const me = useMe()
  const table = useCafe((view) => tableOf(view.state, me))
  const question = useCafe((view) => questionFor(view.state, me))
  const phase = useCafe((view) => view.state.phase)
  const over = useCafe((view) => view.state.clock === null)
  const round = useCafe((view) => view.state.round)
  const rounds = useCafe((view) => view.state.settings.rounds)
  const open = useCafe((view) => openRound(view.state))
  const host = useCafe((view) => view.state.participants.get(me)?.host ?? null)
  const post = usePost()
  const cloth = <Cloth />
  return (
    <>
      <div className="round-head">
        <p className="where"><strong>{table === null ? m.phone_no_seat() : m.common_table({ table })}</strong><span>{m.common_round_of({ round, rounds })}</span></p>
        <Remaining />
      </div>
      <section className="question" aria-labelledby="question-title"><h1 id="question-title" className="eyebrow">{phase === 'silent' ? m.phone_silent() : m.common_question()}</h1><p>{question}</p></section>
      {phase === 'silent' ? <p className="hint">{m.phone_silent_hint()}</p> : null}
      {phase === 'round' && over && round === rounds ? <p className="banner" role="status">{m.phone_round_over()}</p> : null}
      {/* A host welcomes people: what lies on the cloth comes first. */}
      {host !== null ? cloth : null}
      <Composer draftKey="note" round={open ?? round} onPost={post} />
      <MyNotes />
      {host === null ? cloth : null}
    </>
  )
}
