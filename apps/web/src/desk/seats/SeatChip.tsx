import type { Participant } from '@tablee/domain/cafe/state'
import { hostAt } from '@tablee/domain/participant/read'
import { openTables } from '@tablee/domain/table/read'
import { useRef, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { newId } from '../../sync/newId.ts'
import { useSeatDrag } from './dnd.tsx'
import { useActs } from './seatContext.ts'

/** Somebody at a table: dragged by mouse, finger or keyboard; a click or Enter opens what else can be done. */
export const SeatChip = ({ participant, table, round, still, wrote }: { participant: Participant; table: number; round: number; still: boolean; wrote: boolean }) => {
  const { setNode, listeners, describedBy, isDragging, isOver } = useSeatDrag(participant.id, still)
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const name = participant.person?.name || m.common_unnamed()
  const hosts = hostAt(participant, round) === table
  const show = (): void => { setOpen(true); dialog.current?.showModal() }
  return (
    <li className={hosts ? 'host' : ''}>
      <button
        type="button" ref={setNode} className="seat-chip" data-dragging={isDragging || undefined} data-over={isOver || undefined}
        aria-haspopup="dialog" aria-describedby={describedBy} onClick={show} {...listeners}
      >
        {wrote ? <span className="pen" role="img" aria-label={m.desk_has_written()}>✎ </span> : null}{name}{hosts ? <> <span className="whole">· {m.desk_host()}</span></> : null}
      </button>
      <dialog ref={dialog} className="menu" aria-label={m.desk_person_menu({ name })} onClose={() => setOpen(false)} onMouseDown={(event) => { if (event.target === dialog.current) dialog.current?.close() }}>
        {open ? <Acts participant={participant} name={name} table={table} round={round} still={still} close={() => dialog.current?.close()} /> : null}
      </dialog>
    </li>
  )
}

const Acts = ({ participant: { id, host, person }, name, table, round, still, close }: { participant: Participant; name: string; table: number; round: number; still: boolean; close: () => void }) => {
  const { act } = useActs()
  const state = useCafe((view) => view.state)
  const perform = (command: Parameters<typeof act>[0]) => () => { void act(command); close() }
  const wish = [...state.wishes].find(([, kept]) => kept.kind === 'table' && kept.participantId === id)
  return (
    <div className="menu-list">
      <p className="menu-title">{name}{person?.organisation ? <span className="hint"> · {person.organisation}</span> : null}</p>
      {still ? <p className="hint">{m.seats_over()}</p> : (
        <>
          {openTables(state).filter((other) => other !== table).map((other) => (
            <button key={other} type="button" onClick={perform({ type: 'setSeats', seats: [{ round, table: other, participantIds: [id] }] })}>{m.desk_move_to({ table: other })}</button>
          ))}
          <hr />
          {host === null
            ? <>
                <button type="button" onClick={perform({ type: 'nameHost', participantId: id, table })}>{m.desk_make_host({ table })}</button>
                <button type="button" onClick={perform({ type: 'nameHost', participantId: id, table, round })}>{m.seats_make_host_once({ table, round })}</button>
              </>
            : <button type="button" onClick={perform({ type: 'releaseHost', participantId: id })}>{m.desk_release_host()}</button>}
          {wish
            ? <button type="button" onClick={perform({ type: 'removeWish', wishId: wish[0] })}>{m.seats_wish_free()}</button>
            : <button type="button" onClick={perform({ type: 'addWish', wishId: newId(), wish: { kind: 'table', participantId: id, table } })}>{m.seats_wish_stay({ table })}</button>}
        </>
      )}
      <button type="button" className="menu-close" onClick={close}>{m.common_close()}</button>
    </div>
  )
}
