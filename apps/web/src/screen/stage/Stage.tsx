import { showingOn } from '@tablee/domain/screen/read'
import type { ReactNode } from 'react'
import { useCafe } from '../../store/useCafe.ts'
import { ConnectionSign } from './ConnectionSign.tsx'
import { FullScreen } from './FullScreen.tsx'
import styles from './Stage.module.css'
import { useWakeLock } from '../../components/useWakeLock.ts'

/** What is around every picture but a blank one: the edge of the tablecloth, and above it what is said in a low voice. */
export const Stage = ({ children }: { children: ReactNode }) => {
  useWakeLock()
  const illustrative = useCafe((view) => view.state.settings.illustrative)
  const blank = useCafe((view) => showingOn(view.state).kind === 'blank')
  return (
    <div className={styles.stage}>
      <main className={styles.picture}>{children}</main>
      {blank ? null : (
        <>
          <footer className={styles.low}>
            {illustrative === '' ? null : <p className={styles.illustrative}>{illustrative}</p>}
            <ConnectionSign />
          </footer>
          <div className={`cloth ${styles.edge}`} aria-hidden="true" />
        </>
      )}
      <FullScreen />
    </div>
  )
}
