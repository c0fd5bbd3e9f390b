import { m } from '../../paraglide/messages.js'
import type { Follow } from './follow.ts'
import styles from './FollowPage.module.css'

/** What follows from the café: who does what by when, and when people meet again. */
export const FollowPage = ({ follows }: { follows: readonly Follow[] }) => (
  <section className={styles.page} aria-label={m.follow_phone_next_steps()}>
    <h2 className={styles.head}>{m.follow_phone_next_steps()}</h2>
    <ul className={styles.list}>
      {follows.map(({ id, kind, what, details }) => (
        <li key={id} className={styles.row} data-kind={kind}>
          <p className={styles.what}>{kind === 'meeting' ? m.screen_meeting({ when: what }) : what}</p>
          <p className={styles.details}>{details}</p>
        </li>
      ))}
    </ul>
  </section>
)
