import { openTables } from '@tablee/domain/table/read'
import { count, plural } from '@tablee/words/counts'
import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { seatedPeople } from '../map/seated.ts'
import { SeatMap } from '../map/SeatMap.tsx'
import { Question } from '../round/Question.tsx'
import type { Door } from '../useScreenCafe.ts'
import { JoinCard } from './JoinCard.tsx'
import { WhenAndWhere } from './WhenAndWhere.tsx'
import styles from './Arrival.module.css'

/** The doors are open: what it is about, how to come in, and who is here. */
export const Arrival = ({ door }: { door: Door }) => {
  const { title, language } = useCafe((view) => view.state.settings)
  const tables = useCafe(useShallow((view) => openTables(view.state)))
  const participants = useCafe((view) => view.state.participants)
  const seats = useCafe((view) => view.state.seats)
  const people = useMemo(() => seatedPeople(participants, seats.get(1)), [participants, seats])
  return (
    <div className={styles.arrival}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.when}><WhenAndWhere /></div>
        <Question round={1} most={2.6} height={6.6} />
      </header>
      <JoinCard door={door} />
      <section className={styles.room} aria-label={m.screen_map_label()}>
        <p className={styles.here}>
          {people.length === 0 ? m.screen_nobody_yet() : (
            <><strong>{count('people', people.length, language)}</strong> {plural(people.length, language, { one: m.screen_arrived_one(), other: m.screen_arrived_other() })}</>
          )}
        </p>
        <SeatMap people={people} tables={tables} from={null} />
      </section>
    </div>
  )
}
