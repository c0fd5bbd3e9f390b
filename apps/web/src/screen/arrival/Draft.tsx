import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { WhenAndWhere } from './WhenAndWhere.tsx'
import styles from './Draft.module.css'

/** Before the doors open. */
export const Draft = () => {
  const title = useCafe((view) => view.state.settings.title)
  return (
    <div className={styles.draft}>
      <div className={`cloth ${styles.table}`} aria-hidden="true" />
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        <WhenAndWhere />
        <p className={styles.soon}>{m.screen_draft()}</p>
      </div>
    </div>
  )
}
