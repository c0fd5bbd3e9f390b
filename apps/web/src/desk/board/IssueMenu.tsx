import type { Issue, Note } from '@tablee/domain/cafe/state'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { useCafe, useReplica } from '../../store/useCafe.ts'
import { newId } from '../../sync/newId.ts'
import { Menu } from '../Menu.tsx'
import { chosenWith, useBoard, useBoardView } from './boardContext.ts'

/** Everything a drag does, and more, in three taps. */
export const IssueMenu = ({ issue, notes, text }: { issue: Issue; notes: readonly Note[]; text: string }) => {
  const { put, gestures, view } = useBoard()
  const replica = useReplica()
  const themeOrder = useCafe((cafe) => cafe.state.themeOrder)
  const themes = useCafe((cafe) => cafe.state.themes)
  const count = useBoardView((board) => board.selected.size)
  const [wording, setWording] = useState<string | null>(null)
  const ids = (): readonly string[] => chosenWith(view.getState(), issue.id)
  const seen = () => ({ id: issue.id, revision: replica.view().state.issues.get(issue.id)?.revision ?? issue.revision })

  return (
    <Menu label={m.desk_issue_menu({ text })} title={text} onOpen={() => setWording(null)}>
      {(close) => {
        const act = (work: () => void) => () => { work(); close() }
        if (wording !== null) {
          return (
            <form className="stack" onSubmit={(event) => { event.preventDefault(); void gestures.make([{ type: 'rewordIssue', issue: seen(), text: wording }]); close() }}>
              <label className="field"><span className="label">{m.desk_reword_label()}</span><textarea className="input" rows={4} autoFocus value={wording} onChange={(event) => setWording(event.target.value)} /></label>
              <button type="submit" className="button primary">{m.common_save()}</button>
            </form>
          )
        }
        return (
          <>
            <p className="menu-group">{m.desk_move_menu()}</p>
            {themeOrder.filter((id) => id !== issue.themeId).map((id) => (
              <button key={id} type="button" className={`to-theme theme-${themes.get(id)?.colour ?? 'stone'}`} onClick={act(() => put(ids(), { kind: 'theme', themeId: id }))}>{themes.get(id)?.title}</button>
            ))}
            <button type="button" className="to-theme" onClick={act(() => put(ids(), { kind: 'new' }))}>+ {m.desk_new_theme()}</button>
            {issue.themeId === null ? null : <button type="button" onClick={act(() => put(ids(), { kind: 'unplaced' }))}>{m.desk_to_unplaced()}</button>}
            <hr />
            {count > 1 && view.getState().selected.has(issue.id) ? <button type="button" onClick={act(() => put(ids(), { kind: 'onto', issueId: issue.id }))}>{m.desk_merge_selected({ count })}</button> : null}
            <button type="button" onClick={() => setWording(issue.text ?? notes[0]?.text ?? '')}>{m.desk_reword()}</button>
            {notes.length > 1 ? notes.map((note) => (
              <button key={note.id} type="button" onClick={act(() => void gestures.make([{ type: 'separateNote', noteId: note.id, from: seen(), issueId: newId() }]))}>{m.desk_separate()} : « {note.text.slice(0, 40)} »</button>
            )) : null}
            {notes.map((note) => <button key={note.id} type="button" onClick={act(() => void gestures.make([{ type: 'hideNote', noteId: note.id }]))}>{m.desk_hide()}{notes.length > 1 ? ` : « ${note.text.slice(0, 40)} »` : ''}</button>)}
          </>
        )
      }}
    </Menu>
  )
}
