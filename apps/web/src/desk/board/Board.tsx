import { issueText } from '@tablee/domain/issue/read'
import type { Command } from '@tablee/domain/command'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { announce } from '../../components/Announcer.tsx'
import { m } from '../../paraglide/messages.js'
import { useCafe, useReplica } from '../../store/useCafe.ts'
import { newId } from '../../sync/newId.ts'
import { useDesks } from '../desks/desks.ts'
import { BoardContext, chosenWith, createBoardView, unplacedList, useBoardView, type BoardStore } from './boardContext.ts'
import { BoardTools } from './BoardTools.tsx'
import { letGo } from './choose.ts'
import { BoardDrags } from './dnd.tsx'
import { focusCard } from './focusCard.ts'
import { boardKey } from './keys.ts'
import { themeIds, unplacedIds } from './lists.ts'
import { NewTheme } from './NewTheme.tsx'
import { freeTitle, nextColour } from './nextTheme.ts'
import { Over } from './over/Over.tsx'
import { short } from './short.ts'
import { SimilarNotes } from './similar/SimilarNotes.tsx'
import { commandsFor, seenNow, type SeenIssues, type Target } from './target.ts'
import { ThemeColumn } from './ThemeColumn.tsx'
import { ThemeStrip } from './ThemeStrip.tsx'
import { Unplaced } from './Unplaced.tsx'
import { useGestures } from './useGestures.ts'

/** The harvest: what waits on the left, themes as columns. */
export const Board = ({ tools }: { tools: ReactNode }) => {
  const replica = useReplica()
  const gestures = useGestures()
  const desks = useDesks()
  const [view] = useState(createBoardView)

  const board = useMemo((): BoardStore => {
    const state = () => replica.view().state
    const textOf = (id: string): string => { const issue = state().issues.get(id); return issue ? short(issueText(state(), issue)) : '' }
    const lists: BoardStore['lists'] = () => {
      const { filter } = view.getState()
      return [{ name: unplacedList, ids: unplacedIds(state(), filter) }, ...state().themeOrder.map((id) => ({ name: id, ids: themeIds(state(), id, filter) }))]
    }
    const focus = (id: string): void => {
      const list = lists().find(({ ids }) => ids.includes(id))
      if (list) focusCard(list.name, id, () => view.setState(({ active }) => ({ active: { ...active, [list.name]: id } })))
    }
    /** Where the focus goes once these are moved away from under it: the next card, so that a harvest is one key after another. */
    const neighbour = (ids: ReadonlySet<string>): (() => void) | null => {
      const list = document.activeElement?.closest<HTMLElement>('[data-list]')?.dataset['list']
      const here = document.activeElement?.closest<HTMLElement>('[data-issue]')?.dataset['issue'] ?? [...ids][0]
      const found = lists().find(({ name, ids: shown }) => (list === undefined ? here !== undefined && shown.includes(here) : name === list))
      if (!found || here === undefined || !ids.has(here)) return null
      const at = found.ids.indexOf(here)
      const next = found.ids.slice(at + 1).find((id) => !ids.has(id)) ?? found.ids.slice(0, at).findLast((id) => !ids.has(id))
      return () => { if (next === undefined) document.querySelector<HTMLElement>(`[data-heading="${found.name}"]`)?.focus(); else focus(next) }
    }
    /** What was done, in words. */
    const say = (seen: SeenIssues, target: Target, title: string): void => {
      const [first = ''] = seen.keys()
      const what = seen.size > 1 ? m.desk_said_several({ count: seen.size }) : textOf(first) === '' ? m.desk_said_one() : m.desk_quoted({ text: textOf(first) })
      const themeOf = (id: string): string => { const themeId = state().issues.get(id)?.themeId; return themeId ? (state().themes.get(themeId)?.title ?? '') : m.desk_unplaced() }
      const placeIn = (id: string) => { const ids = state().themes.get(state().issues.get(id)?.themeId ?? '')?.issueIds ?? []; return { at: ids.indexOf(id) + 1, of: ids.length } }
      switch (target.kind) {
        case 'theme': announce(m.desk_said_placed({ what, theme: state().themes.get(target.themeId)?.title ?? '', ...placeIn(first) })); return
        case 'before': announce(m.desk_said_placed({ what, theme: themeOf(first), ...placeIn(first) })); return
        case 'unplaced': announce(m.desk_said_unplaced({ what })); return
        case 'new': announce(m.desk_said_new({ what, theme: title })); return
        case 'onto': announce(m.desk_said_merged({ into: textOf(target.issueId), count: state().issues.get(target.issueId)?.noteIds.length ?? 0 })); return
        default: target satisfies never
      }
    }
    return {
      view, gestures, lists, focus,
      put: async (seen, target) => {
        const theme = { id: newId(), title: freeTitle(state(), m.desk_new_theme()), colour: nextColour(state()) }
        const byHand = view.getState().dragged.size > 0
        const ids = new Set(seen.keys())
        const after = byHand ? null : neighbour(ids)
        const goal = target.kind === 'theme' ? target.themeId : target.kind === 'before' ? state().issues.get(target.issueId)?.themeId : null
        const stays = !byHand && goal !== null && [...ids].every((id) => state().issues.get(id)?.themeId === goal)
        const commands = commandsFor(state(), seen, target, theme)
        view.setState({ busy: true })
        const made = commands.length > 0 && (await gestures.make(commands))
        view.setState({ dragged: new Set(), busy: false })
        if (!made) return false
        letGo(view)
        say(seen, target, theme.title)
        const [first = ''] = ids
        if (target.kind === 'new') view.setState({ naming: theme.id })
        else if (stays) focus(first)
        else after?.()
        return true
      },
      make: async (commands: readonly Command[], said) => {
        const made = await gestures.make(commands)
        if (made && said !== '') announce(said)
        return made
      },
    }
  }, [gestures, replica, view])

  const chosen = useCallback((): void => announce(m.desk_selected({ count: view.getState().selected.size })), [view])
  const drags = useMemo(() => {
    // What is in the hand, as it was seen when it was lifted; and what was chosen before a lasso that adds to it.
    const hand: { held: SeenIssues; before: ReadonlySet<string> } = { held: new Map(), before: new Set() }
    return {
      onLift: (id: string): readonly string[] => {
        const ids = chosenWith(view.getState(), id)
        hand.held = seenNow(replica.view().state, ids)
        view.setState({ dragged: new Set(ids) })
        desks.hold(ids)
        return ids
      },
      onDrop: (_ids: readonly string[], target: Target | null): void => {
        desks.hold([])
        if (target) void board.put(hand.held, target)
        else view.setState({ dragged: new Set() })
      },
      onLassoBegin: (adds: boolean): void => { hand.before = adds ? view.getState().selected : new Set() },
      onLasso: (ids: ReadonlySet<string>): void => view.setState({ selected: new Set([...hand.before, ...ids]) }),
      onLassoEnd: chosen,
      onBare: (): void => letGo(view),
    }
  }, [board, replica, view, desks, chosen])

  useEffect(() => {
    const onKey = boardKey({ ...board, view, state: () => replica.view().state, chosen })
    const key = (event: KeyboardEvent): void => { if (!event.defaultPrevented && onKey(event)) event.preventDefault() }
    window.addEventListener('keydown', key)
    return () => { window.removeEventListener('keydown', key); desks.hold([]) }
  }, [board, replica, view, desks, chosen])

  return (
    <BoardContext value={board}>
      <SimilarNotes>
        <p id="board-keys" hidden>{m.desk_board_keys()}</p>
        <BoardTools>{tools}</BoardTools>
        <ThemeStrip />
        <BoardDrags {...drags}>{surface}</BoardDrags>
        <Over />
      </SimilarNotes>
    </BoardContext>
  )
}

const Themes = () => {
  const order = useCafe(useShallow((cafe) => cafe.state.themeOrder))
  const some = useBoardView((board) => board.dragged.size > 0)
  return (
    <div className={`themes-row${some ? ' dropping' : ''}`} role="group" aria-label={m.desk_themes()} data-scroll-x="" data-drop="new" data-row="">
      {order.map((id, index) => <ThemeColumn key={id} id={id} number={index + 1} />)}
      <NewTheme />
    </div>
  )
}

/** Made once: a drag draws none of it anew. */
const surface = <><Unplaced /><Themes /></>
