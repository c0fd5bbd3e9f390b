import { useState } from 'react'
import { announce } from '../../components/Announcer.tsx'
import { typedOn } from '../../components/typedOn.ts'
import { m } from '../../paraglide/messages.js'
import { useCafe, useReplica } from '../../store/useCafe.ts'
import { newId } from '../../sync/newId.ts'
import { usePerform } from '../perform.ts'
import { useOneAtATime } from '../useOneAtATime.ts'
import './moderation.css'

/** Paper notes typed in for a table. What is typed stays until it is kept. */
export const Scribe = () => {
  const perform = usePerform()
  const once = useOneAtATime()
  const replica = useReplica()
  const tables = useCafe((view) => view.state.settings.tables)
  const begun = useCafe((view) => view.state.rounds.length)
  const current = useCafe((view) => view.state.round)
  const [table, setTable] = useState(1)
  const [chosen, setChosen] = useState<number | null>(null)
  const [text, setText] = useState('')
  const round = Math.min(chosen ?? current, begun)
  if (begun === 0) return null
  const post = async (): Promise<void> => {
    // On paper it was written in its round, however late it is typed in.
    const typedAt = replica.view().state.rounds.find(({ number }) => number === round)?.startedAt ?? replica.now()
    if (!(await perform({ type: 'postNote', noteId: newId(), text, round, typedAt, as: { kind: 'table', table } }))) return
    setText((now) => typedOn(now, text))
    announce(m.moderation_scribe_posted({ table }))
  }
  return (
    <details className="card scribe">
      <summary><h2>{m.moderation_scribe()}</h2></summary>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); void once(post) }}>
        <p className="hint">{m.moderation_scribe_hint()}</p>
        <div className="row nowrap">
          <label className="field grow"><span className="label">{m.moderation_scribe_table()}</span>
            <select className="input" value={table} onChange={(event) => setTable(Number(event.target.value))}>{Array.from({ length: tables }, (_, index) => <option key={index} value={index + 1}>{index + 1}</option>)}</select>
          </label>
          <label className="field grow"><span className="label">{m.moderation_scribe_round()}</span>
            <select className="input" value={round} onChange={(event) => setChosen(Number(event.target.value))}>{Array.from({ length: begun }, (_, index) => <option key={index} value={index + 1}>{index + 1}</option>)}</select>
          </label>
        </div>
        <label className="field"><span className="label">{m.moderation_scribe_text()}</span><textarea className="input" value={text} maxLength={16_000} onChange={(event) => setText(event.target.value)} /></label>
        <div className="row end"><button type="submit" className="button">{m.moderation_scribe_post()}</button></div>
      </form>
    </details>
  )
}
