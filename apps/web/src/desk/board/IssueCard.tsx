import { shownNotes } from '@tablee/domain/issue/read'
import { memo, type MouseEvent } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { m } from '../../paraglide/messages.js'
import { useCafe, useReplica } from '../../store/useCafe.ts'
import { useDesks, useDesksView } from '../desks/desks.ts'
import { chosenWith, useBoard, useBoardView, type ListName } from './boardContext.ts'
import { chooseTo, toggle } from './choose.ts'
import { short } from './short.ts'
import { useSimilar } from './similar/similarStore.ts'
import { seenNow } from './target.ts'

/** One issue as paper: its words, where it comes from, and what it holds inside. Tab comes to one card of each list. */
export const IssueCard = memo(({ id, list, stop }: { id: string; list: ListName; stop: boolean }) => {
  const { view, lists } = useBoard()
  const replica = useReplica()
  const { nameOf } = useDesks()
  const issue = useCafe((cafe) => cafe.state.issues.get(id))
  const notes = useCafe(useShallow((cafe) => { const known = cafe.state.issues.get(id); return known ? shownNotes(cafe.state, known) : [] }))
  const selected = useBoardView((board) => board.selected.has(id))
  const lifted = useBoardView((board) => board.dragged.has(id))
  const holder = useDesksView((desks) => desks.held.get(id))
  const alike = useSimilar((similar) => similar.alike.get(id)?.length ?? 0)
  const [first] = notes
  if (!issue || !first) return null
  const text = issue.text ?? first.text
  const name = short(text)
  const tab = stop ? 0 : -1

  const open = (byKeyboard: boolean): void => {
    const ids = chosenWith(view.getState(), id)
    view.setState({ over: { kind: 'menu', id, ids, seen: seenNow(replica.view().state, ids), typed: '', byKeyboard } })
  }
  const click = (event: MouseEvent): void => {
    const shown = lists().find((each) => each.name === list)?.ids ?? []
    if (event.shiftKey) chooseTo(view, id, shown)
    else if (event.ctrlKey || event.metaKey || (event.detail > 0 && view.getState().selected.size > 0)) toggle(view, id)
    else open(event.detail === 0)
  }
  return (
    <div className={`note card-note round-${((first.round - 1) % 4) + 1}${selected ? ' selected' : ''}${lifted ? ' lifted' : ''}${holder === undefined ? '' : ' held'}`} data-issue={id}>
      <div className="card-head">
        <span className="stamp">{m.desk_stamp({ table: first.table, round: first.round })}</span>
        <label className="pick">
          <input type="checkbox" tabIndex={tab} checked={selected} aria-label={m.desk_select({ text: name })} onChange={() => toggle(view, id)} />
        </label>
        <button type="button" tabIndex={tab} className="button quiet dots" aria-label={m.desk_issue_menu({ text: name })} aria-haspopup="dialog" data-no-drag="" onClick={(event) => open(event.detail === 0)}>⋯</button>
      </div>
      <button type="button" tabIndex={tab} className="card-text" dir="auto" aria-haspopup="dialog" aria-describedby="board-keys" onClick={click} onFocus={() => view.setState(({ active }) => (active[list] === id ? {} : { active: { ...active, [list]: id } }))}>{text}</button>
      {holder === undefined ? null : <span className="held-by">{m.desk_held_by({ name: nameOf(holder) })}</span>}
      {notes.length > 1 ? (
        <details className="inside">
          <summary tabIndex={tab}>{m.desk_notes_inside({ count: notes.length })}</summary>
          <ul>{notes.map((note) => <li key={note.id} dir="auto">{note.text}</li>)}</ul>
        </details>
      ) : null}
      {/* Stuck on the edge of the paper: a suggestion that comes must not move what lies under the pointer. */}
      {alike > 0 ? <button type="button" tabIndex={tab} className="alike" data-no-drag="" aria-haspopup="dialog" onClick={() => view.setState({ over: { kind: 'alike', id } })}><span>{m.desk_alike({ count: alike + 1 })}</span></button> : null}
    </div>
  )
})
