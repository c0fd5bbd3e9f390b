import { hostNow } from '@tablee/domain/participant/read'
import { m } from '../paraglide/messages.js'
import { useCafe } from '../store/useCafe.ts'
import { Cloth } from './Cloth.tsx'
import { Composer } from './Composer.tsx'
import { useMe } from './me.ts'
import { MyNotes } from './MyNotes.tsx'
import { Question } from './Question.tsx'
import { usePost } from './usePost.ts'

/** At the table: the question, a note in one gesture, and what lies on the cloth. */
export const Round = () => {
  const me = useMe()
  const phase = useCafe((view) => view.state.phase)
  const last = useCafe(({ state }) => state.phase === 'round' && state.clock === null && state.round === state.settings.rounds)
  const host = useCafe((view) => hostNow(view.state, me)) !== null
  const post = usePost()
  const question = <Question as="h1" />
  return (
    <>
      {host ? question : null}
      {phase === 'silent' ? <p className="hint">{m.phone_silent_hint()}</p> : null}
      {last ? <p className="banner" role="status">{m.phone_round_over()}</p> : null}
      {/* A host welcomes people: what lies on the cloth comes first. */}
      {host ? <Cloth short /> : null}
      <div className="writing stack">
        {host ? null : question}
        <div className="stack">
          <Composer what="note" done={m.phone_posted()} onPost={post} />
        </div>
      </div>
      <MyNotes />
      {host ? null : <Cloth />}
    </>
  )
}
