import { useCafe } from '../../store/useCafe.ts'
import styles from './Cover.module.css'

/** Nothing to look at: the tablecloth, so that people look at each other. Only those who listen are told whose screen it is. */
export const Cover = () => <div className={`cloth ${styles.cover}`}><h1 className="hidden-visually">{useCafe((view) => view.state.settings.title)}</h1><div className={styles.table} /></div>
