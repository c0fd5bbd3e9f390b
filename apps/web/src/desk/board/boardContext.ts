import { createContext, useContext } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import type { Gestures } from './gestures.ts'
import type { Target } from './target.ts'

/** What the board itself holds, beside the café: what is chosen, and where a drag is. */
export type BoardView = {
  readonly selected: ReadonlySet<string>
  /** What is being dragged. */
  readonly dragged: readonly string[]
  readonly target: Target | null
  /** A theme whose title is to be typed at once. */
  readonly naming: string | null
}

export type BoardStore = {
  readonly view: StoreApi<BoardView>
  readonly gestures: Gestures
  /** Puts issues somewhere: what a drag, the menu and the keyboard all end in. */
  readonly put: (ids: readonly string[], target: Target) => void
}

export const createBoardView = (): StoreApi<BoardView> => createStore<BoardView>(() => ({ selected: new Set(), dragged: [], target: null, naming: null }))

export const BoardContext = createContext<BoardStore | null>(null)
export const useBoard = (): BoardStore => {
  const board = useContext(BoardContext)
  if (!board) throw new Error('no board around this component')
  return board
}
export const useBoardView = <Part>(select: (view: BoardView) => Part): Part => useStore(useBoard().view, select)

/** What a gesture that starts at one issue is about: all that is chosen, if the issue is; else the issue alone. */
export const chosenWith = (view: BoardView, id: string): readonly string[] => (view.selected.has(id) ? [...view.selected] : [id])

export const toggle = (view: StoreApi<BoardView>, id: string): void => view.setState(({ selected }) => {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return { selected: next }
})
