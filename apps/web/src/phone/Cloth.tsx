import { m } from '../paraglide/messages.js'
import { useCafe } from '../store/useCafe.ts'
import { clothOf, useMe } from './me.ts'

/** The tablecloth: what the groups before left at this table. */
export const Cloth = () => {
  const me = useMe()
  const state = useCafe((view) => view.state)
  const rounds = clothOf(state, me)
  return (
    <section className="tablecloth cloth" aria-labelledby="cloth-title">
      <h2 id="cloth-title">{m.phone_cloth()}</h2>
      {rounds.length === 0 ? <p className="on-cloth">{m.phone_cloth_empty()}</p> : null}
      {rounds.map(({ round, notes }) => (
        <div key={round} className="stack">
          <h3 className="on-cloth">{round === state.round ? m.phone_cloth_now() : `${m.phone_cloth_earlier()} · ${m.common_round({ round })}`}</h3>
          <ul className="notes">{notes.map((note) => <li key={note.id} dir="auto" className={`note round-${((round - 1) % 4) + 1}`}>{note.text}</li>)}</ul>
        </div>
      ))}
    </section>
  )
}
