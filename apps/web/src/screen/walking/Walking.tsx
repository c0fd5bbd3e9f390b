import { openTables } from '@tablee/domain/table/read'
import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { seatedPeople } from '../map/seated.ts'
import { SeatMap } from '../map/SeatMap.tsx'
import { ClockFace } from '../time/ClockFace.tsx'
import styles from './Walking.module.css'

/** On the way: everybody finds their table, and is seen going there. */
export const Walking = () => {
  const round = useCafe((view) => view.state.round)
  const tables = useCafe(useShallow((view) => openTables(view.state)))
  const participants = useCafe((view) => view.state.participants)
  const seats = useCafe((view) => view.state.seats)
  const people = useMemo(() => seatedPeople(participants, seats.get(round)), [participants, seats, round])
  const before = useMemo(() => seatedPeople(participants, seats.get(round - 1)), [participants, seats, round])
  const hosts = people.some(({ host }) => host)
  return (
    <div className={styles.walking}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{round === 1 ? m.screen_to_your_table_first() : m.screen_to_your_tables({ round })}</h1>
          <p className={styles.hint}>{m.screen_walking_hint()}{hosts && round > 1 ? <> · <strong className={styles.host}>{m.screen_hosts_stay()}</strong></> : null}</p>
        </div>
        <ClockFace className={styles.time ?? ''} />
      </header>
      <section className={styles.map} aria-label={m.screen_map_label()}>
        <SeatMap key={round} people={people} tables={tables} from={before} />
      </section>
    </div>
  )
}
