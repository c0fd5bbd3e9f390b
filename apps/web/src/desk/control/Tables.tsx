import { count } from '@tablee/words/counts'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { seating, writersNow } from './seating.ts'

/** The room from above: who sits where, and how much was written. */
export const Tables = () => {
  const language = useLanguage()
  const state = useCafe((view) => view.state)
  const tables = seating(state)
  return (
    <section className="tables" aria-labelledby="room-title">
      <h2 id="room-title">{m.desk_room()}</h2>
      <p className="hint">{m.desk_people_count({ count: tables.reduce((sum, table) => sum + table.people.length, 0) })}{state.phase === 'round' ? ` · ${m.desk_writers({ count: writersNow(state) })}` : ''}</p>
      <ul className="table-grid">
        {tables.map(({ number, people, notes }) => (
          <li key={number} className="table-card">
            <div className="round-table cloth"><span className="table-number">{number}</span></div>
            <ul className="names">
              {people.map(({ id, person, host }) => <li key={id} className={host === null ? '' : 'host'}>{person?.name || m.common_unnamed()}{host === null ? '' : ` · ${m.desk_host()}`}</li>)}
            </ul>
            {notes > 0 ? <span className="count">{count('notes', notes, language)}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
