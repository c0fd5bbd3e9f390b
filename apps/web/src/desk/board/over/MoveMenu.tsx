import { issueText, shownNotes } from '@tablee/domain/issue/read'
import { m } from '../../../paraglide/messages.js'
import { useCafe, useReplica } from '../../../store/useCafe.ts'
import { newId } from '../../../sync/newId.ts'
import { useBoard, type Over } from '../boardContext.ts'
import { keyOf } from '../keys.ts'
import { short } from '../short.ts'
import { useSimilar } from '../similar/similarStore.ts'
import type { Target } from '../target.ts'
import { Chooser } from './Chooser.tsx'
import type { Option } from './options.ts'

const key = (letter: string) => <kbd>{letter.toUpperCase()}</kbd>

/** Everything a drag does, and more: in three taps, or six keys. The themes that resemble come first. */
export const MoveMenu = ({ over, close }: { over: Extract<Over, { kind: 'menu' }>; close: () => void }) => {
  const { put, make, view } = useBoard()
  const replica = useReplica()
  const state = useCafe((cafe) => cafe.state)
  const likely = useSimilar((similar) => (over.ids.length === 1 ? similar.likely.get(over.id) : undefined)) ?? []
  const alike = useSimilar((similar) => similar.alike.get(over.id)?.length ?? 0)
  const issue = state.issues.get(over.id)
  if (!issue) return <p className="menu-title">{m.desk_gone()}</p>
  const notes = shownNotes(state, issue)
  const several = over.ids.length > 1
  const text = short(issueText(state, issue))
  const elsewhere = state.themeOrder.filter((id) => several || id !== issue.themeId)
  const option = (id: string, hint?: string): Option => {
    const theme = state.themes.get(id)
    return { id, number: state.themeOrder.indexOf(id) + 1, text: theme?.title ?? '', className: `to-theme theme-${theme?.colour ?? 'stone'}`, ...(hint ? { hint } : {}) }
  }
  const near = likely.filter((id) => elsewhere.includes(id))
  const options: Option[] = [
    ...near.map((id) => option(id, m.desk_likely())),
    ...elsewhere.filter((id) => !near.includes(id)).map((id) => option(id)),
    { id: 'new', number: null, text: `+ ${m.desk_new_theme()}`, className: 'to-theme' },
    ...(over.ids.some((id) => state.issues.get(id)?.themeId) ? [{ id: 'unplaced', number: 0, text: m.desk_to_unplaced(), className: 'to-theme' }] : []),
  ]
  const choose = (id: string): void => {
    const target: Target = id === 'new' || id === 'unplaced' ? { kind: id } : { kind: 'theme', themeId: id }
    close()
    void put(over.seen, target)
  }
  const seen = () => ({ id: issue.id, revision: replica.view().state.issues.get(issue.id)?.revision ?? issue.revision })
  const siblings = state.themes.get(issue.themeId ?? '')?.issueIds ?? []
  const at = siblings.indexOf(issue.id)
  const act = (work: () => void) => () => { close(); work() }
  const behind = siblings[at + 2], before = siblings[at - 1]
  return (
    <>
      <p className="menu-title" dir="auto">{several ? m.desk_said_several({ count: over.ids.length }) : m.desk_quoted({ text })}</p>
      <Chooser label={m.desk_move_menu()} options={options} typed={over.typed} onChoose={choose} />
      <div className="menu-more">
        <button type="button" onClick={() => view.setState({ over: { ...over, kind: 'merge' } })}>{m.desk_merge_with()} {key(keyOf.merge)}</button>
        <button type="button" onClick={() => view.setState({ over: { ...over, kind: 'before' } })}>{m.desk_place_before()} {key(keyOf.before)}</button>
        {several ? <button type="button" onClick={act(() => void put(over.seen, { kind: 'onto', issueId: over.id }))}>{m.desk_merge_selected({ count: over.ids.length })}</button> : null}
        {!several && before !== undefined ? <button type="button" onClick={act(() => void put(over.seen, { kind: 'before', issueId: before }))}>↑ {m.desk_move_up()} <kbd>Alt ↑</kbd></button> : null}
        {!several && issue.themeId !== null && at < siblings.length - 1 ? <button type="button" onClick={act(() => void put(over.seen, behind === undefined ? { kind: 'theme', themeId: issue.themeId ?? '' } : { kind: 'before', issueId: behind }))}>↓ {m.desk_move_down()} <kbd>Alt ↓</kbd></button> : null}
        {alike > 0 ? <button type="button" onClick={() => view.setState({ over: { kind: 'alike', id: over.id } })}>{m.desk_alike({ count: alike + 1 })} {key(keyOf.alike)}</button> : null}
        {several ? null : <button type="button" onClick={() => view.setState({ over: { kind: 'reword', id: over.id } })}>{m.desk_reword()} {key(keyOf.reword)}</button>}
        {!several && notes.length > 1 ? notes.map((note) => (
          <button key={note.id} type="button" onClick={act(() => void make([{ type: 'separateNote', noteId: note.id, from: seen(), issueId: newId() }], m.desk_said_separated()))}>{m.desk_separate()} {m.desk_quoted({ text: short(note.text, 40) })}</button>
        )) : null}
        {several ? null : notes.map((note) => <button key={note.id} type="button" onClick={act(() => void make([{ type: 'hideNote', noteId: note.id }], m.desk_said_hidden()))}>{m.desk_hide()}{notes.length > 1 ? ` ${m.desk_quoted({ text: short(note.text, 40) })}` : ''}</button>)}
      </div>
    </>
  )
}
