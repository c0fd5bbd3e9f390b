import type { ReactNode } from 'react'
import { useCafe } from '../../store/useCafe.ts'
import { ConnectionSign } from './ConnectionSign.tsx'
import { FullScreen } from './FullScreen.tsx'
import styles from './Stage.module.css'
import { useWakeLock } from '../../components/useWakeLock.ts'

/** What is around every picture: the edge of the tablecloth, and below it what is said in a low voice. */
export const Stage = ({ children }: { children: ReactNode }) => {
  useWakeLock()
  const illustrative = useCafe((view) => view.state.settings.illustrative)
  return (
    <div className={styles.stage}>
      <main className={styles.picture}>{children}</main>
      <footer className={styles.low}>
        {illustrative === '' ? null : <p className={styles.illustrative}>{illustrative}</p>}
        <ConnectionSign />
      </footer>
      <div className={`cloth ${styles.edge}`} aria-hidden="true" />
      <FullScreen />
    </div>
  )
}
