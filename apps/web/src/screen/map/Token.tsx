import type { Seated } from './seated.ts'
import type { Place } from './positions.ts'
import type { Size } from './tableGrid.ts'
import styles from './Token.module.css'

/** Somebody on the map: a place card with a first name, or a dot where names would not be read. Lengths in CSS pixels. */
export const Token = ({ person, at, size, scale, named }: { person: Seated; at: Place; size: Size; scale: number; named: boolean }) => (
  <div
    data-person={person.id}
    className={named ? styles.card : styles.dot}
    data-host={person.host}
    data-lean={at.lean}
    style={{ width: size.width, height: size.height, fontSize: `${scale}em`, transform: `translate(${at.x - size.width / 2}px, ${at.y - size.height / 2}px)` }}
  >
    {named ? <span className={styles.name}>{person.name}</span> : null}
  </div>
)
