import { issueText } from '@tablee/domain/issue/read'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { announce } from '../../components/Announcer.tsx'
import { m } from '../../paraglide/messages.js'
import { useCafe, useReplica } from '../../store/useCafe.ts'
import { newId } from '../../sync/newId.ts'
import { BoardContext, chosenWith, createBoardView, useBoardView, type BoardStore } from './boardContext.ts'
import { Drags } from './dnd.tsx'
import { DraggedCard } from './IssueCard.tsx'
import { NewTheme } from './NewTheme.tsx'
import { freeTitle, nextColour } from './nextTheme.ts'
import { commandsFor, type Target } from './target.ts'
import { ThemeColumn } from './ThemeColumn.tsx'
import { Unplaced } from './Unplaced.tsx'
import { useGestures } from './useGestures.ts'

/** The harvest: what waits on the left, themes as columns. */
export const Board = ({ tools }: { tools: ReactNode }) => {
  const replica = useReplica()
  const gestures = useGestures()
  const [view] = useState(createBoardView)

  const board = useMemo((): BoardStore => ({
    view, gestures,
    put: (ids, target) => {
      const { state } = replica.view()
      const theme = { id: newId(), title: freeTitle(state, m.desk_new_theme()), colour: nextColour(state) }
      void gestures.make(commandsFor(state, ids, target, theme)).then((made) => {
        if (!made) return
        view.setState({ selected: new Set(), ...(target.kind === 'new' ? { naming: theme.id } : {}) })
        if (target.kind === 'theme') announce(m.desk_moved_to({ theme: state.themes.get(target.themeId)?.title ?? '' }))
      })
    },
  }), [gestures, replica, view])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || (event.target instanceof HTMLElement && event.target.matches('input, textarea'))) return
      const key = event.key.toLowerCase()
      if (key === 'z') { event.preventDefault(); void (event.shiftKey ? gestures.redo() : gestures.undo()) }
      if (key === 'y') { event.preventDefault(); void gestures.redo() }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [gestures])

  return <BoardContext value={board}><Inside board={board} tools={tools} /></BoardContext>
}

const Inside = ({ board: { view, gestures, put }, tools }: { board: BoardStore; tools: ReactNode }) => {
  const replica = useReplica()
  const themeOrder = useCafe((cafe) => cafe.state.themeOrder)
  const dragged = useBoardView((state) => state.dragged)
  const selected = useBoardView((state) => state.selected.size)
  const textOf = (id: string): string => { const { state } = replica.view(); const issue = state.issues.get(id); return issue ? issueText(state, issue).slice(0, 80) : '' }
  const nameOf = (target: Target): string => {
    switch (target.kind) {
      case 'theme': return replica.view().state.themes.get(target.themeId)?.title ?? ''
      case 'new': return m.desk_place_new()
      case 'unplaced': return m.desk_unplaced()
      case 'before': case 'onto': return textOf(target.issueId)
      default: return target satisfies never
    }
  }
  const [first] = dragged
  return (
    <Drags
      nameOf={nameOf} textOf={textOf}
      onStart={(id) => view.setState({ dragged: chosenWith(view.getState(), id) })}
      onMove={(target) => { if (JSON.stringify(target) !== JSON.stringify(view.getState().target)) view.setState({ target }) }}
      onEnd={(_id, target) => { const ids = view.getState().dragged; view.setState({ dragged: [], target: null }); if (target) put(ids, target) }}
      overlay={first === undefined ? null : <DraggedCard id={first} count={dragged.length} />}
    >
      <div className="board-bar">
        <button type="button" className="button" disabled={!gestures.canUndo} onClick={() => void gestures.undo()}>↶ {m.desk_undo()}</button>
        <button type="button" className="button" disabled={!gestures.canRedo} onClick={() => void gestures.redo()}>↷ {m.desk_redo()}</button>
        {selected > 0 ? <><span className="count">{m.desk_selected({ count: selected })}</span><button type="button" className="button quiet" onClick={() => view.setState({ selected: new Set() })}>{m.desk_clear_selection()}</button></> : null}
        {tools}
      </div>
      <div className="board">
        <Unplaced />
        <div className="themes-row" role="group" aria-label={m.desk_themes()}>
          {themeOrder.map((id) => <ThemeColumn key={id} id={id} />)}
          <NewTheme />
        </div>
      </div>
    </Drags>
  )
}
