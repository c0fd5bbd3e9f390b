import { issueText } from '@tablee/domain/issue/read'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useCafe, useReplica } from '../../../store/useCafe.ts'
import { newId } from '../../../sync/newId.ts'
import { useDesks } from '../../desks/desks.ts'
import { useBoard } from '../boardContext.ts'
import { freeTitle, nextColour } from '../nextTheme.ts'
import { useSimilar, type Group } from '../similar/similarStore.ts'
import { commandsFor, seenNow } from '../target.ts'

/** Groups that may belong together: each is accepted, trimmed or left, one by one. Nothing moves before. */
export const Groups = ({ close }: { close: () => void }) => {
  const now = useSimilar((similar) => similar.groups)
  // What is proposed stays as it was when it was opened: it does not change under the eyes of who reads it.
  const [groups, setGroups] = useState(now)
  const drop = (group: Group): void => setGroups((before) => { const next = before.filter((other) => other !== group); if (next.length === 0) close(); return next })
  return (
    <>
      <p className="menu-title">{m.desk_groups_title()}</p>
      <p className="hint">{m.desk_groups_hint()}</p>
      <ol className="groups">{groups.map((group) => <Proposal key={group.ids.join()} group={group} done={() => drop(group)} />)}</ol>
    </>
  )
}

const Proposal = ({ group, done }: { group: Group; done: () => void }) => {
  const { make } = useBoard()
  const replica = useReplica()
  const { me } = useDesks()
  const state = useCafe((cafe) => cafe.state)
  const [title, setTitle] = useState(() => { const words = group.label.join(', '); return words.charAt(0).toUpperCase() + words.slice(1) })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const issues = group.ids.flatMap((id) => { const issue = state.issues.get(id); return issue && issue.themeId === null ? [issue] : [] })
  const ticked = issues.map(({ id }) => id).filter((id) => !left.has(id))
  const turn = (id: string): void => setLeft((before) => { const next = new Set(before); if (!next.delete(id)) next.add(id); return next })
  const accept = async (kind: 'new' | 'onto'): Promise<void> => {
    const now = replica.view().state
    const theme = { id: newId(), title: freeTitle(now, title.trim() || m.desk_new_theme()), colour: nextColour(now) }
    const [first = ''] = ticked
    const commands = commandsFor(me, now, seenNow(now, ticked), kind === 'new' ? { kind } : { kind, issueId: first }, theme)
    if (commands.length > 0 && (await make(commands, kind === 'new' ? m.desk_said_new({ what: m.desk_said_several({ count: ticked.length }), theme: theme.title }) : m.desk_said_merged({ into: title, count: ticked.length })))) done()
  }
  if (issues.length < 2) return null
  return (
    <li className="proposal">
      <label className="field"><span className="label">{m.desk_group_name()}</span><input className="input" value={title} maxLength={140} onChange={(event) => setTitle(event.target.value)} /></label>
      <ul className="alike-list">{issues.map((issue) => <li key={issue.id}><label className="check"><input type="checkbox" checked={!left.has(issue.id)} onChange={() => turn(issue.id)} /> <span dir="auto">{issueText(state, issue)}</span></label></li>)}</ul>
      <div className="row">
        <button type="button" className="button primary" disabled={ticked.length === 0} onClick={() => void accept('new')}>{m.desk_group_theme({ count: ticked.length })}</button>
        <button type="button" className="button" disabled={ticked.length < 2} onClick={() => void accept('onto')}>{m.desk_group_merge()}</button>
        <button type="button" className="button quiet" onClick={done}>{m.desk_group_leave()}</button>
      </div>
    </li>
  )
}
