import type { Wish } from '@tablee/domain/seat/wish'
import { openTables } from '@tablee/domain/table/read'
import { useState, type FormEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { newId } from '../../sync/newId.ts'
import { MixingChoices } from '../MixingChoices.tsx'
import { usePerform } from '../perform.ts'
import { useActs } from './seatContext.ts'

/** So many are at one table at most that it would still be a table. */
const mostInAWish = 12

/** What the plan is asked to hold: said, added, taken back. */
export const WishesWindow = ({ close }: { close: () => void }) => {
  const perform = usePerform()
  const { act } = useActs()
  const state = useCafe((view) => view.state)
  const people = [...state.participants.values()].filter(({ present }) => present)
  const tables = openTables(state)
  const nameOf = (id: string): string => state.participants.get(id)?.person?.name || m.common_unnamed()
  const [kind, setKind] = useState<Wish['kind']>('apart')
  /** In the order they were chosen; a wish about a table is about the first. */
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [table, setTable] = useState(1)
  const [one = ''] = chosen
  const ready = chosen.length >= (kind === 'table' ? 1 : 2)
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (!ready) return
    void act({ type: 'addWish', wishId: newId(), wish: kind === 'table' ? { kind, participantId: one, table } : { kind, participantIds: [...chosen] } })
    setChosen([])
  }
  const textOf = (wish: Wish): string => {
    if (wish.kind === 'table') return m.seats_wish_table_text({ name: nameOf(wish.participantId), table: wish.table })
    const names = wish.participantIds.map(nameOf).join(', ')
    return wish.kind === 'apart' ? m.seats_wish_apart_text({ names }) : m.seats_wish_together_text({ names })
  }
  const put = (at: number, id: string): void => setChosen(id === '' ? chosen.filter((_, index) => index !== at) : [...chosen.slice(0, at), id, ...chosen.slice(at + 1)])
  const choose = (at: number) => (
    <label key={at} className="stack tight">{at === 0 ? m.seats_wish_one() : m.seats_wish_other()}
      <select className="input" value={chosen[at] ?? ''} onChange={(event) => put(at, event.target.value)}>
        <option value="">—</option>
        {people.filter(({ id }) => chosen[at] === id || !chosen.includes(id)).map(({ id }) => <option key={id} value={id}>{nameOf(id)}</option>)}
      </select>
    </label>
  )
  /** One place more than are chosen, and two at least: a third person, and a fourth, are added like the second. */
  const places = Math.min(mostInAWish, people.length, Math.max(2, chosen.length + 1))
  return (
    <div className="stack">
      <h2 id="wishes-title">{m.seats_wishes()}</h2>
      <MixingChoices settings={state.settings} onChange={(_, both) => void perform({ type: 'setMixing', ...both })} />
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
          {choose(0)}
          {kind === 'table'
            ? <label className="stack tight">{m.seats_wish_at()}<select className="input" value={table} onChange={(event) => setTable(Number(event.target.value))}>{tables.map((number) => <option key={number} value={number}>{m.common_table({ table: number })}</option>)}</select></label>
            : Array.from({ length: places - 1 }, (_, index) => choose(index + 1))}
          <button type="submit" className="button" disabled={!ready}>{m.seats_wish_add()}</button>
        </form>
      )}
      <div className="row end"><button type="button" className="button quiet" onClick={close}>{m.common_close()}</button></div>
    </div>
  )
}
