import type { StoreApi } from 'zustand'
import type { BoardView } from './boardContext.ts'

/** Chooses one more, or lets it go. */
export const toggle = (view: StoreApi<BoardView>, id: string): void => view.setState(({ selected }) => {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return { selected: next, anchor: id }
})

/** Chooses everything of a list between where the choice began and `id`, both included. */
export const chooseTo = (view: StoreApi<BoardView>, id: string, list: readonly string[]): void => view.setState(({ selected, anchor }) => {
  const to = list.indexOf(id), from = anchor === null ? -1 : list.indexOf(anchor)
  if (to < 0) return {}
  const range = from < 0 ? [id] : list.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { selected: new Set([...selected, ...range]), anchor: from < 0 ? id : anchor }
})

export const letGo = (view: StoreApi<BoardView>): void => { if (view.getState().selected.size > 0) view.setState({ selected: new Set(), anchor: null }) }
