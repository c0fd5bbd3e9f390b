import { m } from '../../paraglide/messages.js'
import styles from './RoundTable.module.css'
import type { Point } from './tableGrid.ts'

/** A table seen from above, its number in the middle; those who listen hear who sits there. Lengths in CSS pixels. */
export const RoundTable = ({ table, centre, radius, names }: { table: number; centre: Point; radius: number; names: readonly string[] }) => (
  <li
    className={`cloth ${styles.table}`}
    style={{ width: radius * 2, height: radius * 2, left: centre.x - radius, top: centre.y - radius, fontSize: radius * 0.8, borderWidth: Math.max(1, radius * 0.07), backgroundSize: `${radius * 0.4}px ${radius * 0.4}px` }}
    data-empty={names.length === 0}
    aria-label={names.length === 0 ? m.replay_table({ table }) : m.screen_table_seats({ table, names: names.join(', ') })}
  >
    <span className={styles.number} aria-hidden="true">{table}</span>
  </li>
)
