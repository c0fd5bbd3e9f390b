import type { Wish } from '@tablee/domain/seat/wish'
import { hasTopicTables, spreadsOrganisations } from '@tablee/domain/seat/mixing'
import { openTables } from '@tablee/domain/table/read'
import { useState, type FormEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { newId } from '../../sync/newId.ts'
import { usePerform } from '../perform.ts'
import { useActs } from './seatContext.ts'

/** What the plan is asked to hold: said, added, taken back. */
export const WishesWindow = ({ close }: { close: () => void }) => {
  const perform = usePerform()
  const { act } = useActs()
  const state = useCafe((view) => view.state)
  const topicTables = hasTopicTables(state.settings), spreadOrganisations = spreadsOrganisations(state.settings)
  const people = [...state.participants.values()].filter(({ present }) => present)
  const tables = openTables(state)
  const nameOf = (id: string): string => state.participants.get(id)?.person?.name || m.common_unnamed()
  const [kind, setKind] = useState<Wish['kind']>('apart')
  const [one, setOne] = useState('')
  const [other, setOther] = useState('')
  const [table, setTable] = useState(1)
  const ready = one !== '' && (kind === 'table' || (other !== '' && other !== one))
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (!ready) return
    void act({ type: 'addWish', wishId: newId(), wish: kind === 'table' ? { kind, participantId: one, table } : { kind, participantIds: [one, other] } })
    setOne('')
    setOther('')
  }
  const textOf = (wish: Wish): string => {
    if (wish.kind === 'table') return m.seats_wish_table_text({ name: nameOf(wish.participantId), table: wish.table })
    const names = wish.participantIds.map(nameOf).join(', ')
    return wish.kind === 'apart' ? m.seats_wish_apart_text({ names }) : m.seats_wish_together_text({ names })
  }
  const choose = (label: string, value: string, change: (id: string) => void) => (
    <label className="stack tight">{label}<select className="input" value={value} onChange={(event) => change(event.target.value)}><option value="">—</option>{people.map(({ id }) => <option key={id} value={id}>{nameOf(id)}</option>)}</select></label>
  )
  return (
    <div className="stack">
      <h2 id="wishes-title">{m.seats_wishes()}</h2>
      <label className="check"><input type="checkbox" checked={topicTables} onChange={() => void perform({ type: 'setMixing', topicTables: !topicTables, spreadOrganisations })} />{m.seats_mixing_topics()}</label>
      <label className="check"><input type="checkbox" checked={spreadOrganisations} onChange={() => void perform({ type: 'setMixing', topicTables, spreadOrganisations: !spreadOrganisations })} />{m.seats_mixing_organisations()}</label>
      {state.wishes.size === 0 ? <p className="hint">{m.seats_wishes_none()}</p> : (
        <ul className="wish-list">{[...state.wishes].map(([wishId, wish]) => <li key={wishId}><span>{textOf(wish)}</span><button type="button" className="button small" aria-label={m.seats_wish_remove({ wish: textOf(wish) })} onClick={() => void act({ type: 'removeWish', wishId })}>{m.seats_wish_drop()}</button></li>)}</ul>
      )}
      {people.length < 2 ? <p className="hint">{m.seats_wishes_nobody()}</p> : (
        <form className="wish-form" onSubmit={add}>
          <label className="stack tight">{m.seats_wish_kind()}
            <select className="input" value={kind} onChange={(event) => setKind(event.target.value as Wish['kind'])}>
              <option value="apart">{m.seats_wish_apart()}</option><option value="together">{m.seats_wish_together()}</option><option value="table">{m.seats_wish_table()}</option>
            </select>
          </label>
          {choose(m.seats_wish_one(), one, setOne)}
          {kind === 'table'
            ? <label className="stack tight">{m.seats_wish_at()}<select className="input" value={table} onChange={(event) => setTable(Number(event.target.value))}>{tables.map((number) => <option key={number} value={number}>{m.common_table({ table: number })}</option>)}</select></label>
            : choose(m.seats_wish_other(), other, setOther)}
          <button type="submit" className="button" disabled={!ready}>{m.seats_wish_add()}</button>
        </form>
      )}
      <div className="row end"><button type="button" className="button quiet" onClick={close}>{m.common_close()}</button></div>
    </div>
  )
}
