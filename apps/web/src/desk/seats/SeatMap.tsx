import { toldRound } from '@tablee/domain/seat/request'
import { plural } from '@tablee/words/counts'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { seating, withoutSeat, writersNow } from '../control/seating.ts'
import { SeatDrags, type Place } from './dnd.tsx'
import { MixSummary } from './MixSummary.tsx'
import { OneMore } from './OneMore.tsx'
import { ProposalWindow } from './ProposalWindow.tsx'
import { SeatContext, useSeatActs } from './seatContext.ts'
import { TableCard } from './TableCard.tsx'
import { mixOf, peopleKey, seatsAt } from './mix.ts'
import { WishesWindow } from './WishesWindow.tsx'
import './seats.css'

const nobody: ReadonlySet<string> = new Set()

/** The room from above, round by round: who sits where, how well it mixes, and every hand on it. */
export const SeatMap = () => {
  const language = useLanguage()
  const acts = useSeatActs()
  const state = useCafe((view) => view.state)
  const told = toldRound(state)
  const [chosen, setChosen] = useState<number | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  // A round that is gone is not looked at any longer.
  const round = chosen !== null && chosen <= Math.max(told, ...state.seats.keys()) ? chosen : told
  const rounds = Array.from({ length: Math.max(told, ...state.seats.keys()) }, (_, index) => index + 1)
  const still = round < told || state.phase === 'draft'
  const tables = seating(state, round)
  const wrote = writersNow(state), standing = withoutSeat(state)
  const writing = state.phase === 'round' || state.phase === 'silent'
  const seated = tables.reduce((sum, table) => sum + table.people.length, 0)
  const { seats, participants, tables: setups, wishes, settings } = state
  const people = peopleKey(state)
  // Counted anew only when seats or what they are asked to hold change, not with every note.
  // oxlint-disable-next-line react/exhaustive-deps
  const mix = useMemo(() => mixOf(state, seatsAt(state)), [seats, people, setups, wishes, settings, told])
  const nameOf = (id: string): string => participants.get(id)?.person?.name || m.common_unnamed()

  const drop = (id: string, place: Place | null): void => {
    setDragged(null)
    const from = seats.get(round)?.get(id)
    if (place === null || from === undefined) return
    if (place.kind === 'table') {
      if (place.table !== from) void acts.act({ type: 'setSeats', seats: [{ round, table: place.table, participantIds: [id] }] })
      return
    }
    const to = seats.get(round)?.get(place.id)
    if (to !== undefined && to !== from) void acts.act({ type: 'setSeats', seats: [{ round, table: to, participantIds: [id] }, { round, table: from, participantIds: [place.id] }] })
  }

  return (
    <SeatContext value={acts}>
      <section className="tables" aria-labelledby="room-title">
        <div className="row spread">
          <h2 id="room-title">{m.seats_room()}</h2>
          {state.phase === 'draft' ? null : (
            <div className="row">
              <button type="button" className="button small" disabled={!acts.canUndo} onClick={acts.undo}>↶ {m.desk_undo()}</button>
              <button type="button" className="button small" disabled={!acts.canRedo} onClick={acts.redo}>↷ {m.desk_redo()}</button>
              <OneMore what="table" />
              <OneMore what="round" />
              <Window label={`${m.seats_wishes()}${wishes.size > 0 ? ` (${wishes.size})` : ''}`} titleId="wishes-title">{(close) => <WishesWindow close={close} />}</Window>
              <Window label={m.seats_plan_propose()} titleId="proposal-title" disabled={seated === 0}>{(close) => <ProposalWindow close={close} />}</Window>
            </div>
          )}
        </div>
        <p className="room-counts"><strong>{m.desk_people_count({ count: seated + standing.length })}</strong>{writing ? <span className="wrote-count">✎ {plural(wrote.size, language, { one: m.desk_writers_one, other: m.desk_writers })({ count: wrote.size })}</span> : null}</p>
        {standing.length > 0 && state.phase !== 'draft' ? <p className="banner">{m.desk_standing({ names: standing.map(({ id }) => nameOf(id)).join(', ') })}</p> : null}
        {rounds.length < 2 ? null : (
          <div className="segments round-tabs" role="group" aria-label={m.seats_rounds()}>
            {rounds.map((number) => <label key={number} className={number === round ? 'chosen' : ''}><input type="radio" className="hidden-visually" name="seat-round" checked={number === round} onChange={() => setChosen(number)} />{m.common_round({ round: number })}{number === told ? ` · ${m.seats_now()}` : ''}</label>)}
          </div>
        )}
        {seated === 0 ? null : <MixSummary mix={mix} />}
        <SeatDrags nameOf={nameOf} overlay={dragged === null ? null : <span className="seat-chip lifted">{nameOf(dragged)}</span>} onStart={setDragged} onEnd={drop}>
          <ul className="table-grid">{tables.map((table) => <TableCard key={table.number} table={table} round={round} still={still} wrote={round === state.round && writing ? wrote : nobody} />)}</ul>
        </SeatDrags>
      </section>
    </SeatContext>
  )
}

/** A button and the window that it opens. */
const Window = ({ label, titleId, disabled = false, children }: { label: string; titleId: string; disabled?: boolean; children: (close: () => void) => ReactNode }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [shown, setShown] = useState(false)
  const close = (): void => dialog.current?.close()
  return (
    <>
      <button type="button" className="button small" aria-haspopup="dialog" disabled={disabled} onClick={() => { setShown(true); dialog.current?.showModal() }}>{label}</button>
      <dialog ref={dialog} className="dialog seats-dialog" aria-labelledby={titleId} onClose={() => setShown(false)}>{shown ? children(close) : null}</dialog>
    </>
  )
}
