import { useShallow } from 'zustand/react/shallow'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { unplacedList } from './boardContext.ts'
import { CardList } from './CardList.tsx'
import { Filters } from './Filters.tsx'
import { unplacedIds, waitingCount } from './lists.ts'
import { useFilterInTurn } from './useFilterInTurn.ts'
import { useFocusKept } from './useFocusKept.ts'

/** What waits to be placed, to be filtered by where it comes from and by its words. */
export const Unplaced = () => {
  // The letters appear in their box at once; the lists follow.
  const filter = useFilterInTurn(0)
  const all = useCafe((cafe) => waitingCount(cafe.state, filter))
  const ids = useCafe(useShallow((cafe) => unplacedIds(cafe.state, filter)))
  const kept = useFocusKept(unplacedList, ids)
  return (
    <section className="unplaced" aria-labelledby="unplaced-title" data-drop="unplaced" data-theme={unplacedList} {...kept}>
      <h2 id="unplaced-title" tabIndex={-1} data-heading={unplacedList}>{all === 0 ? m.desk_all_placed() : m.desk_unplaced_count({ count: all })}</h2>
      <Filters shown={ids.length} all={all} />
      {ids.length > 0 ? <CardList name={unplacedList} ids={ids} label={m.desk_unplaced()} /> : <p className="hint empty">{all === 0 ? m.desk_all_placed_hint() : m.desk_nothing_found()}</p>}
    </section>
  )
}
