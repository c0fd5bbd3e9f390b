import { issueText } from '@tablee/domain/issue/read'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useCafe, useReplica } from '../../../store/useCafe.ts'
import { useBoard } from '../boardContext.ts'
import { useSimilar } from '../similar/similarStore.ts'
import { seenNow } from '../target.ts'

/** Those that say nearly the same as one. They are shown, never moved: what is ticked is merged or placed only when asked. */
export const AlikeNotes = ({ id, close }: { id: string; close: () => void }) => {
  const { put, view } = useBoard()
  const replica = useReplica()
  const state = useCafe((cafe) => cafe.state)
  const alike = useSimilar((similar) => similar.alike.get(id)) ?? []
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const issues = [id, ...alike].flatMap((each) => state.issues.get(each) ?? [])
  const ticked = issues.map((issue) => issue.id).filter((each) => !left.has(each))
  const turn = (each: string): void => setLeft((before) => { const next = new Set(before); if (!next.delete(each)) next.add(each); return next })
  const [first] = ticked
  return (
    <>
      <p className="menu-title">{issues.length > 1 ? m.desk_alike({ count: issues.length }) : m.desk_alike_none()}</p>
      <ul className="alike-list">
        {issues.map((issue) => (
          <li key={issue.id}><label className="check"><input type="checkbox" checked={!left.has(issue.id)} onChange={() => turn(issue.id)} /> <span dir="auto">{issueText(state, issue)}</span> <small className="hint">{issue.themeId === null ? m.desk_unplaced() : state.themes.get(issue.themeId)?.title}</small></label></li>
        ))}
      </ul>
      {ticked.length > 1 && first !== undefined ? (
        <div className="row">
          <button type="button" className="button primary" onClick={() => { close(); void put(seenNow(replica.view().state, ticked), { kind: 'onto', issueId: first }) }}>{m.desk_merge_selected({ count: ticked.length })}</button>
          <button type="button" className="button" onClick={() => view.setState({ over: { kind: 'menu', id: first, ids: ticked, seen: seenNow(replica.view().state, ticked), typed: '', byKeyboard: false } })}>{m.desk_move_menu()}</button>
        </div>
      ) : null}
    </>
  )
}
