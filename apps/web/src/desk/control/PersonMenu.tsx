import type { Participant } from '@tablee/domain/cafe/state'
import { openTables } from '@tablee/domain/table/read'
import { useShallow } from 'zustand/react/shallow'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { Menu } from '../Menu.tsx'
import { usePerform } from '../perform.ts'

/** What can be done for one person. */
export const PersonMenu = ({ participant: { id, person, host, present }, table }: { participant: Participant; table: number | null }) => {
  const perform = usePerform()
  const tables = useCafe(useShallow((view) => openTables(view.state)))
  const round = useCafe((view) => Math.max(1, view.state.round))
  return (
    <Menu label={m.desk_person_menu({ name: person?.name || m.common_unnamed() })}>
      {(close) => {
        const act = (command: Parameters<typeof perform>[0]) => () => { void perform(command); close() }
        return (
          <>
            {host === null ? (table === null ? null : <button type="button" onClick={act({ type: 'nameHost', participantId: id, table })}>{m.desk_make_host({ table })}</button>) : <button type="button" onClick={act({ type: 'releaseHost', participantId: id })}>{m.desk_release_host()}</button>}
            {present ? <button type="button" onClick={act({ type: 'leave', participantId: id })}>{m.desk_leave()}</button> : <button type="button" onClick={act({ type: 'return', participantId: id })}>{m.desk_return()}</button>}
            {present ? tables.filter((other) => other !== table).map((other) => (
              <button key={other} type="button" onClick={act({ type: 'moveSeat', participantId: id, round, table: other })}>{m.desk_move_to({ table: other })}</button>
            )) : null}
          </>
        )
      }}
    </Menu>
  )
}
