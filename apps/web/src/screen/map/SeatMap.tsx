import { useBox } from '../stage/useBox.ts'
import { PageDots } from '../stage/PageDots.tsx'
import { usePages } from '../stage/usePages.ts'
import { MapPage } from './MapPage.tsx'
import type { Seated } from './seated.ts'
import styles from './SeatMap.module.css'
import { useMapPlan } from './useMapPlan.ts'

/** A page of the map stays so long (ms). */
const stay = 9_000

export type SeatMapProps = {
  readonly people: readonly Seated[]
  /** The numbers of the tables that people may sit at. */
  readonly tables: readonly number[]
  /** Where they sat before, to be seen coming from there; null where nobody moves. */
  readonly from: readonly Seated[] | null
}

/** The room seen from above: tables with their cloths, and who sits there. */
export const SeatMap = ({ people, tables, from }: SeatMapProps) => {
  const [attach, box] = useBox()
  const plan = useMapPlan(people, tables, box)
  const pages = plan?.pages.length ?? 0
  const page = usePages(pages, stay)
  return (
    <div className={styles.map}>
      <div className={styles.frame} ref={attach}>{plan && box ? <MapPage plan={plan} page={page} box={box} people={people} from={from} /> : null}</div>
      <div className={styles.dots}><PageDots page={page} pages={pages} /></div>
    </div>
  )
}
