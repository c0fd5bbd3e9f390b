import type { Participant } from '@tablee/domain/cafe/state'
import { setupOf } from '@tablee/domain/table/read'
import { count } from '@tablee/words/counts'
import { useState, type FormEvent } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { RoundTable } from '../control/RoundTable.tsx'
import { Menu } from '../Menu.tsx'
import { useTableDrop } from './dnd.tsx'
import { SeatChip } from './SeatChip.tsx'
import { useActs } from './seatContext.ts'

export type TableOnMap = { readonly number: number; readonly people: readonly Participant[]; readonly notes: number }

/** A table from above with its people, and who of them has written; somebody dropped on it sits down there. */
export const TableCard = ({ table: { number, people, notes }, round, still, wrote }: { table: TableOnMap; round: number; still: boolean; wrote: ReadonlySet<string> }) => {
  const language = useLanguage()
  const setup = useCafe((view) => setupOf(view.state, number))
  const { setNodeRef, isOver } = useTableDrop(number, still || setup.closed)
  const full = setup.chairs !== null && people.length > setup.chairs
  return (
    <li ref={setNodeRef} className={`table-card ${setup.closed ? 'closed' : ''}`} data-over={isOver || undefined} aria-label={m.common_table({ table: number })}>
      {still ? null : <div className="table-menu"><TableMenu number={number} /></div>}
      <RoundTable number={number} people={people} round={round} wrote={wrote} />
      {setup.closed ? <p className="hint">{m.seats_table_closed()}</p> : null}
      <ul className="names">{people.map((participant) => <SeatChip key={participant.id} participant={participant} table={number} round={round} still={still} wrote={wrote.has(participant.id)} />)}</ul>
      <p className="table-counts">
        {setup.chairs === null ? null : <span className={full ? 'error-text' : 'hint'}>{m.seats_chairs_of({ people: people.length, chairs: setup.chairs })}</span>}
        {notes > 0 ? <span className="count">{count('notes', notes, language)}</span> : null}
      </p>
    </li>
  )
}

const TableMenu = ({ number }: { number: number }) => {
  const { act } = useActs()
  const { closed, chairs } = useCafe((view) => setupOf(view.state, number))
  return (
    <Menu label={m.seats_table_menu({ table: number })}>
      {(close) => (
        <>
          {closed
            ? <button type="button" onClick={() => { void act({ type: 'openTable', table: number }); close() }}>{m.seats_table_open({ table: number })}</button>
            : <button type="button" onClick={() => { void act({ type: 'closeTable', table: number }); close() }}>{m.seats_table_close({ table: number })}</button>}
          <Chairs number={number} chairs={chairs} close={close} />
        </>
      )}
    </Menu>
  )
}

const Chairs = ({ number, chairs, close }: { number: number; chairs: number | null; close: () => void }) => {
  const { act } = useActs()
  const [typed, setTyped] = useState(chairs === null ? '' : String(chairs))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const value = Math.round(Number(typed))
    void act({ type: 'setChairs', table: number, chairs: typed.trim() === '' || !(value >= 1) ? null : Math.min(99, value) })
    close()
  }
  return (
    <form className="row chairs-form" onSubmit={submit}>
      <label className="grow">{m.seats_chairs()} <input className="input" type="number" min={1} max={99} value={typed} placeholder={m.seats_chairs_enough()} onChange={(event) => setTyped(event.target.value)} /></label>
      <button type="submit" className="button">{m.seats_chairs_set()}</button>
    </form>
  )
}
