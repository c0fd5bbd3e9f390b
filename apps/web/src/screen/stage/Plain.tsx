import { Logo } from '../../components/Logo.tsx'
import styles from './Plain.module.css'

/** A screen that has nothing to show yet says why. */
export const Plain = ({ text }: { text: string }) => (
  <main className={styles.plain}>
    <Logo />
    <h1 className={styles.name}>Tablée</h1>
    <p aria-live="polite">{text}</p>
  </main>
)
