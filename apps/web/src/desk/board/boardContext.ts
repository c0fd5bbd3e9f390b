import type { ThemeColour } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import { createContext, useContext } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import { everything, type Filter } from './filter.ts'
import type { Gestures } from './gestures.ts'
import type { KeysAhead } from './keysAhead.ts'
import type { SeenIssues, Target } from './target.ts'

/** A list of cards: the unplaced ones, or a theme's by its id. */
export type ListName = string
export const unplacedList: ListName = 'unplaced'

/** What is open over the board. `seen` is how the issues were when it was opened. */
export type Over =
  | { readonly kind: 'menu'; readonly id: string; readonly ids: readonly string[]; readonly seen: SeenIssues; readonly typed: string; readonly byKeyboard: boolean }
  | { readonly kind: 'merge' | 'before'; readonly id: string; readonly ids: readonly string[]; readonly seen: SeenIssues }
  | { readonly kind: 'reword'; readonly id: string }
  | { readonly kind: 'alike'; readonly id: string }
  | { readonly kind: 'groups' }

/** What the board itself holds, beside the café: what is chosen, looked for, in hand and open. */
export type BoardView = {
  readonly selected: ReadonlySet<string>
  /** Where a range of choices begins. */
  readonly anchor: string | null
  /** What is being dragged. */
  readonly dragged: ReadonlySet<string>
  /** The card of each list that Tab comes to. */
  readonly active: Readonly<Record<ListName, string>>
  /** A new theme whose title is being typed, from the moment it is asked for. */
  readonly naming: Naming | null
  readonly filter: Filter
  readonly over: Over | null
}

/** A theme that may not be on the board yet. */
export type Naming = {
  readonly id: string
  readonly title: string
  readonly colour: ThemeColour
  /** Whether its making was kept, once that is known. */
  readonly kept: Promise<boolean>
  /** Where the focus goes once it is named. */
  readonly next: (() => void) | null
}

export type BoardStore = {
  readonly view: StoreApi<BoardView>
  readonly gestures: Gestures
  /** Puts issues somewhere: what a drag, the menu and the keyboard all end in. Says in words where. */
  readonly put: (seen: SeenIssues, target: Target) => Promise<boolean>
  /** Carries out any other gesture, and says it. */
  readonly make: (commands: readonly Command[], said: string) => Promise<boolean>
  /** The lists as they show now, from left to right. */
  readonly lists: () => readonly { readonly name: ListName; readonly ids: readonly string[] }[]
  /** Gives a card the focus, and brings it into sight unless told not to scroll. */
  readonly focus: (id: string, how?: { readonly scroll: boolean }) => void
  /** Keys pressed until `work` is done wait for it. */
  readonly during: KeysAhead['during']
}

export const createBoardView = (): StoreApi<BoardView> => createStore<BoardView>(() => ({ selected: new Set(), anchor: null, dragged: new Set(), active: {}, naming: null, filter: everything, over: null }))

export const BoardContext = createContext<BoardStore | null>(null)
export const useBoard = (): BoardStore => {
  const board = useContext(BoardContext)
  if (!board) throw new Error('no board around this component')
  return board
}
export const useBoardView = <Part>(select: (view: BoardView) => Part): Part => useStore(useBoard().view, select)

/** What a gesture that starts at one issue is about: all that is chosen, if the issue is; else the issue alone. */
export const chosenWith = (view: BoardView, id: string): readonly string[] => (view.selected.has(id) ? [...view.selected] : [id])
