import { RoundHead } from './RoundHead.tsx'
import styles from './Bell.module.css'

/** A time is over: said so large that nobody misses it. */
export const Bell = ({ word, hint }: { word: string; hint: string }) => (
  <div className={styles.bell}>
    <RoundHead />
    <div className={`cloth ${styles.cloth}`}>
      <div className={styles.plate}>
        <p className={styles.time}>{word}</p>
        <p className={styles.hint}>{hint}</p>
      </div>
    </div>
  </div>
)
