import { issueText, shownNotes } from '@tablee/domain/issue/read'
import { memo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { toggle, useBoard, useBoardView } from './boardContext.ts'
import { useIssueDrag } from './dnd.tsx'
import { IssueMenu } from './IssueMenu.tsx'

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** One issue as paper: its words, where it comes from, and what it holds inside. */
export const IssueCard = memo(({ id }: { id: string }) => {
  const { view } = useBoard()
  const issue = useCafe((cafe) => cafe.state.issues.get(id))
  const notes = useCafe(useShallow((cafe) => (issue ? shownNotes(cafe.state, issue) : [])))
  const selected = useBoardView((board) => board.selected.has(id))
  const lifted = useBoardView((board) => board.dragged.includes(id))
  const hover = useBoardView((board) => (board.target?.kind === 'before' || board.target?.kind === 'onto') && board.target.issueId === id ? board.target.kind : '')
  const { setCard, setHandle, listeners, describedBy } = useIssueDrag(id, issue?.themeId !== null)
  const [first] = notes
  if (!issue || !first) return null
  const text = issue.text ?? first.text
  const name = short(text)
  return (
    <li ref={setCard} {...listeners} className={`note card-note round-${((first.round - 1) % 4) + 1} ${selected ? 'selected' : ''} ${lifted ? 'lifted' : ''} ${hover}`} data-issue={id}>
      <div className="card-head">
        <button ref={setHandle} type="button" className="handle" aria-label={m.desk_drag({ text: name })} aria-roledescription="draggable" aria-describedby={describedBy}>⠿</button>
        <span className="stamp">{m.desk_stamp({ table: first.table, round: first.round })}</span>
        <label className="pick" onMouseDown={(event) => event.stopPropagation()} onTouchStart={(event) => event.stopPropagation()}>
          <input type="checkbox" checked={selected} aria-label={m.desk_select({ text: name })} onChange={() => toggle(view, id)} />
        </label>
        <IssueMenu issue={issue} notes={notes} text={name} />
      </div>
      <p dir="auto" className="card-text" onClick={(event) => { if (event.shiftKey) toggle(view, id) }}>{text}</p>
      {notes.length > 1 ? (
        <details className="inside" onMouseDown={(event) => event.stopPropagation()}>
          <summary>{m.desk_notes_inside({ count: notes.length })}</summary>
          <ul>{notes.map((note) => <li key={note.id} dir="auto">{note.text}</li>)}</ul>
        </details>
      ) : null}
    </li>
  )
})

/** What follows the pointer. */
export const DraggedCard = ({ id, count }: { id: string; count: number }) => {
  const text = useCafe((cafe) => { const issue = cafe.state.issues.get(id); return issue ? issueText(cafe.state, issue) : '' })
  return <div className="note card-note dragged round-1"><p className="card-text">{text}</p>{count > 1 ? <span className="badge">{count}</span> : null}</div>
}
