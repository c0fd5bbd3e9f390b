import type { ReactNode } from 'react'
import { plural } from '@tablee/words/counts'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { useReplica } from '../../store/useCafe.ts'
import { useBoard, useBoardView } from './boardContext.ts'
import { chosenText } from './chosenText.ts'
import { letGo } from './choose.ts'
import { useSimilar } from './similar/similarStore.ts'
import { seenNow } from './target.ts'

/** Above the board: taking back, proposals, what can be done with all that is chosen, and the sheet. */
export const BoardTools = ({ children }: { children: ReactNode }) => {
  const { gestures, view, put } = useBoard()
  const replica = useReplica()
  const language = useLanguage()
  const selected = useBoardView((state) => state.selected)
  const groups = useSimilar((similar) => similar.groups.length)
  const ids = [...selected]
  const [first] = ids
  const seen = () => seenNow(replica.view().state, ids)
  return (
    <div className="board-bar" role="toolbar" aria-label={m.desk_board_tools()}>
      <button type="button" className="button" disabled={!gestures.canUndo} onClick={() => void gestures.undo()}>↶ {m.desk_undo()}</button>
      <button type="button" className="button" disabled={!gestures.canRedo} onClick={() => void gestures.redo()}>↷ {m.desk_redo()}</button>
      {first === undefined ? (
        <>
          {groups > 0 ? <button type="button" className="button" aria-haspopup="dialog" onClick={() => view.setState({ over: { kind: 'groups' } })}>≈ {plural(groups, language, { one: m.desk_groups_one, other: m.desk_groups })({ count: groups })}</button> : null}
          {children}
        </>
      ) : (
        <div className="selection">
          <span className="count">{chosenText(ids.length, language)}</span>
          <button type="button" className="button primary" aria-haspopup="dialog" onClick={(event) => view.setState({ over: { kind: 'menu', id: first, ids, seen: seen(), typed: '', byKeyboard: event.detail === 0 } })}>{m.desk_move_menu()}</button>
          <button type="button" className="button" onClick={() => void put(seen(), { kind: 'new' })}>+ {m.desk_new_theme()}</button>
          {ids.length > 1 ? <button type="button" className="button" onClick={() => void put(seen(), { kind: 'onto', issueId: first })}>{m.desk_merge_selected({ count: ids.length })}</button> : null}
          <button type="button" className="button quiet" onClick={() => letGo(view)}>{m.desk_clear_selection()}</button>
        </div>
      )}
    </div>
  )
}
