import { unplacedIssues } from '@tablee/domain/issue/read'
import { useMemo } from 'react'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { unplacedList, useBoardView } from './boardContext.ts'
import { CardList } from './CardList.tsx'
import { Filters } from './Filters.tsx'
import { unplacedIds } from './lists.ts'

/** What waits to be placed, to be filtered by where it comes from and by its words. */
export const Unplaced = () => {
  const state = useCafe((view) => view.state)
  const filter = useBoardView((board) => board.filter)
  const all = useMemo(() => unplacedIssues(state).length, [state])
  const ids = useMemo(() => unplacedIds(state, filter), [state, filter])
  return (
    <section className="unplaced" aria-labelledby="unplaced-title" data-drop="unplaced" data-theme={unplacedList}>
      <h2 id="unplaced-title" tabIndex={-1} data-heading={unplacedList}>{all === 0 ? m.desk_all_placed() : m.desk_unplaced_count({ count: all })}</h2>
      <Filters shown={ids.length} all={all} />
      {ids.length > 0 ? <CardList name={unplacedList} ids={ids} label={m.desk_unplaced()} /> : <p className="hint empty">{all === 0 ? m.desk_all_placed_hint() : m.desk_nothing_found()}</p>}
    </section>
  )
}
