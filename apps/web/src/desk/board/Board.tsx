import { issueText } from '@tablee/domain/issue/read'
import type { Command } from '@tablee/domain/command'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { announce } from '../../components/Announcer.tsx'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { useCafe, useReplica } from '../../store/useCafe.ts'
import { newId } from '../../sync/newId.ts'
import { useDesks } from '../desks/desks.ts'
import { BoardContext, chosenWith, createBoardView, unplacedList, useBoardView, type BoardStore } from './boardContext.ts'
import { BoardTools } from './BoardTools.tsx'
import { chosenText } from './chosenText.ts'
import { letGo } from './choose.ts'
import { BoardDrags } from './dnd.tsx'
import { focusCard } from './focusCard.ts'
import { boardKey, isTyping } from './keys.ts'
import { createKeysAhead, pressKey } from './keysAhead.ts'
import { themeIds, unplacedIds } from './lists.ts'
import { neighbour } from './neighbour.ts'
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
  const language = useLanguage()
  const [view] = useState(createBoardView)
  const [keys] = useState(() => createKeysAhead(pressKey))

  const board = useMemo((): BoardStore => {
    const state = () => replica.view().state
    const textOf = (id: string): string => { const issue = state().issues.get(id); return issue ? short(issueText(state(), issue)) : '' }
    const lists: BoardStore['lists'] = () => {
      const { filter } = view.getState()
      return [{ name: unplacedList, ids: unplacedIds(state(), filter) }, ...state().themeOrder.map((id) => ({ name: id, ids: themeIds(state(), id, filter) }))]
    }
    const focus: BoardStore['focus'] = (id, { scroll } = { scroll: true }) => {
      const list = lists().find(({ ids }) => ids.includes(id))
      const coming = list ? focusCard(list.name, id, () => view.setState(({ active }) => ({ active: { ...active, [list.name]: id } })), scroll) : null
      if (coming) void keys.during(coming)
    }
    /** Where the focus goes once these are moved away from under it: the next card, so that a harvest is one key after another. */
    const nextTo = (ids: ReadonlySet<string>): (() => void) | null => {
      const list = document.activeElement?.closest<HTMLElement>('[data-list]')?.dataset['list']
      const here = document.activeElement?.closest<HTMLElement>('[data-issue]')?.dataset['issue'] ?? [...ids][0]
      const found = lists().find(({ name, ids: shown }) => (list === undefined ? here !== undefined && shown.includes(here) : name === list))
      if (!found || here === undefined || !ids.has(here)) return null
      const next = neighbour(found.ids, here, (id) => ids.has(id))
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
      view, gestures, lists, focus, during: (work) => keys.during(work),
      put: async (seen, target) => {
        const theme = { id: newId(), title: freeTitle(state(), m.desk_new_theme()), colour: nextColour(state()) }
        const byHand = view.getState().dragged.size > 0
        const ids = new Set(seen.keys())
        const after = byHand ? null : nextTo(ids)
        const goal = target.kind === 'theme' ? target.themeId : target.kind === 'before' ? state().issues.get(target.issueId)?.themeId : null
        const stays = !byHand && goal !== null && [...ids].every((id) => state().issues.get(id)?.themeId === goal)
        const commands = commandsFor(desks.me, state(), seen, target, theme)
        const making = commands.length > 0 ? gestures.make(commands) : Promise.resolve(false)
        // The box for its name is there at once: nobody waits for a disk before typing.
        if (target.kind === 'new' && commands.length > 0) view.setState({ naming: { ...theme, kept: making, next: after } })
        return await keys.during(making.then((made) => {
          view.setState({ dragged: new Set() })
          if (!made) {
            if (target.kind === 'new' && !state().themes.has(theme.id)) view.setState({ naming: null })
            return false
          }
          letGo(view)
          say(seen, target, theme.title)
          const [first = ''] = ids
          if (stays) focus(first)
          else if (target.kind !== 'new') after?.()
          return true
        }))
      },
      make: async (commands: readonly Command[], said) => {
        const made = await gestures.make(commands)
        if (made && said !== '') announce(said)
        return made
      },
    }
  }, [gestures, replica, view, keys, desks.me])

  const chosen = useCallback((): void => announce(chosenText(view.getState().selected.size, language)), [view, language])
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
      idsOf: (list: string) => board.lists().find(({ name }) => name === list)?.ids ?? [],
      onBare: (): void => letGo(view),
    }
  }, [board, replica, view, desks, chosen])

  useEffect(() => {
    const onKey = boardKey({ ...board, view, state: () => replica.view().state, chosen })
    // First of all, before the button or the box that has the focus: a key that has to wait reaches neither.
    const early = (event: KeyboardEvent): void => { if (event.isTrusted && keys.keeps(event, isTyping(event.target))) { event.preventDefault(); event.stopPropagation() } }
    const key = (event: KeyboardEvent): void => { if (!event.defaultPrevented && onKey(event)) event.preventDefault() }
    window.addEventListener('keydown', early, { capture: true })
    window.addEventListener('keydown', key)
    return () => { window.removeEventListener('keydown', early, { capture: true }); window.removeEventListener('keydown', key); desks.hold([]) }
  }, [board, replica, view, desks, chosen, keys])

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
  const coming = useBoardView((board) => board.naming?.id)
  const some = useBoardView((board) => board.dragged.size > 0)
  return (
    <div className={`themes-row${some ? ' dropping' : ''}`} role="group" aria-label={m.desk_themes()} data-scroll-x="" data-drop="new" data-row="">
      {(coming === undefined || order.includes(coming) ? order : [...order, coming]).map((id, index) => <ThemeColumn key={id} id={id} number={index + 1} />)}
      <NewTheme />
    </div>
  )
}

/** Made once: a drag draws none of it anew. */
const surface = <><Unplaced /><Themes /></>
