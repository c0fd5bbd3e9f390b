import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import styles from './RoundHead.module.css'

/** Which round of how many. */
export const RoundHead = () => {
  const round = useCafe((view) => view.state.round)
  const { rounds, title } = useCafe((view) => view.state.settings)
  return (
    <header className={styles.head}>
      <h1 className={styles.round}>{round === rounds && rounds > 1 ? m.screen_round_last({ round, rounds }) : m.screen_round_of({ round, rounds })}</h1>
      <p className={styles.title}>{title}</p>
    </header>
  )
}
