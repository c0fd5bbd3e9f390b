import { unplacedIssues } from '@tablee/domain/issue/read'
import { useMemo, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { useBoard, useBoardView } from './boardContext.ts'
import { useDropPlace } from './dnd.tsx'
import { everything, matches, type Filter } from './filter.ts'
import { IssueCard } from './IssueCard.tsx'

/** What waits to be placed, to be filtered by table, round and words. */
export const Unplaced = () => {
  const { gestures } = useBoard()
  const state = useCafe((view) => view.state)
  const over = useBoardView((board) => board.target?.kind === 'unplaced')
  const [filter, setFilter] = useState<Filter>(everything)
  const setPlace = useDropPlace({ kind: 'unplaced' })
  const all = useMemo(() => unplacedIssues(state), [state])
  const shown = all.filter((issue) => matches(state, issue, filter))
  const hidden = [...state.notes.values()].filter((note) => note.hidden && !note.deleted)
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => <option key={`n-${String(index)}`} value={index + 1}>{index + 1}</option>)
  const choice = (value: string): number | null => (value === '' ? null : Number(value))
  return (
    <section ref={setPlace} className={`unplaced ${over ? 'over' : ''}`} aria-labelledby="unplaced-title">
      <h2 id="unplaced-title">{all.length === 0 ? m.desk_all_placed() : m.desk_unplaced_count({ count: all.length })}</h2>
      <div className="filters">
        <label>{m.desk_filter_table()} <select className="input" value={filter.table ?? ''} onChange={(event) => setFilter({ ...filter, table: choice(event.target.value) })}><option value="">{m.desk_filter_all()}</option>{numbers(state.settings.tables)}</select></label>
        <label>{m.desk_filter_round()} <select className="input" value={filter.round ?? ''} onChange={(event) => setFilter({ ...filter, round: choice(event.target.value) })}><option value="">{m.desk_filter_all()}</option>{numbers(state.settings.rounds)}</select></label>
        <input type="search" className="input" aria-label={m.desk_find()} placeholder={m.desk_find()} value={filter.text} onChange={(event) => setFilter({ ...filter, text: event.target.value })} />
      </div>
      <ul className="column-notes">{shown.map((issue) => <IssueCard key={issue.id} id={issue.id} />)}</ul>
      {hidden.length > 0 ? (
        <details className="hidden-notes">
          <summary>{m.desk_hidden({ count: hidden.length })}</summary>
          <ul className="column-notes">{hidden.map((note) => <li key={note.id} className="hidden-note"><p dir="auto">{note.text}</p><button type="button" className="button small" onClick={() => void gestures.make([{ type: 'restoreNote', noteId: note.id }])}>{m.desk_restore()}</button></li>)}</ul>
        </details>
      ) : null}
    </section>
  )
}
