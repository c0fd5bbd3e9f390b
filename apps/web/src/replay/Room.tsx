import type { CafeState, Note } from '@tablee/domain/cafe/state'
import type { LoggedEvent } from '@tablee/domain/event'
import { openTables } from '@tablee/domain/table/read'
import { m } from '../paraglide/messages.js'
import { Scrolled } from './Scrolled.tsx'

/** The tables from above, who sits there, and what has been written at each, the newest first. */
export const Room = ({ state, latest }: { state: CafeState; latest: LoggedEvent | null }) => {
  const seats = state.seats.get(Math.max(1, state.round))
  const notes = [...state.notes.values()].filter((note) => !note.deleted && !note.hidden && note.text !== '').reverse()
  const newest = latest?.event.type === 'NotePosted' ? latest.event.noteId : null
  const at = (table: number): Note[] => notes.filter((note) => note.table === table)
  // A table that was closed is gone from the room, unless something was written there.
  const open = new Set(openTables(state))
  const tables = Array.from({ length: state.settings.tables }, (_, index) => index + 1).filter((table) => open.has(table) || at(table).length > 0)
  const people = (table: number): string => [...(seats ?? [])].filter(([, seat]) => seat === table).flatMap(([id]) => state.participants.get(id)?.person?.name.split(' ')[0] ?? []).join(', ')
  return (
    <ul className="replay-room" style={{ '--tables': Math.min(tables.length, 6) } as React.CSSProperties}>
      {tables.map((table) => (
        <li key={table} className="replay-table">
          <div className="replay-top">
            <span className="replay-round cloth" aria-hidden="true"><b>{table}</b></span>
            <div><h2>{m.replay_table({ table })}</h2><p className="replay-people">{people(table)}</p></div>
          </div>
          <Scrolled label={m.replay_table({ table })} className="replay-notes">
            {at(table).map(({ id, text, round }) => <li key={id} className={`replay-note paper round-${((round - 1) % 4) + 1}${id === newest ? ' new' : ''}`}><span className="replay-text">{text}</span></li>)}
          </Scrolled>
        </li>
      ))}
    </ul>
  )
}
