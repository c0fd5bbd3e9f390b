import type { StoreApi } from 'zustand'
import { chosenWith, type BoardStore, type BoardView } from './boardContext.ts'
import { chooseTo, letGo, toggle } from './choose.ts'
import { seenNow, type Target } from './target.ts'
import type { CafeState } from '@tablee/domain/cafe/state'

/** The single keys of a card, as the menu shows them. They work only while a card has the focus. */
export const keyOf = { newTheme: 'n', merge: 'r', before: 'p', reword: 'e', alike: 's', unplaced: 'u' } as const

type Ports = Pick<BoardStore, 'put' | 'lists' | 'focus' | 'gestures' | 'during'> & { readonly view: StoreApi<BoardView>; readonly state: () => CafeState; readonly chosen: () => void }

/** The card that has the focus, and the list it stands in. */
const cardAt = (target: EventTarget | null): { id: string; list: string } | null => {
  if (!(target instanceof HTMLElement) || !target.classList.contains('card-text')) return null
  const id = target.closest<HTMLElement>('[data-issue]')?.dataset['issue'], list = target.closest<HTMLElement>('[data-list]')?.dataset['list']
  return id === undefined || list === undefined ? null : { id, list }
}

/** The column that has the focus at its title: an empty theme is passed like any other. */
const columnAt = (target: EventTarget | null): string | null =>
  target instanceof HTMLElement && target.classList.contains('theme-title') ? (target.closest<HTMLElement>('[data-theme]')?.dataset['theme'] ?? null) : null

const titleOf = (list: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-theme="${list}"] .theme-title`)

/** Whether the focus is where letters are words and no commands. A box whose words are being kept takes no more. */
export const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('input:not([type=checkbox], [readonly]), textarea:not([readonly]), select')

/** Everything the board does from the keyboard; answers whether the key was one of ours. */
export const boardKey = ({ view, state, put, lists, focus, gestures, during, chosen }: Ports) => (event: KeyboardEvent): boolean => {
  const typing = isTyping(event.target)
  if (event.target instanceof HTMLElement && event.target.closest('dialog')) return false
  const key = event.key.toLowerCase()
  if ((event.ctrlKey || event.metaKey) && !typing) {
    if (key === 'z') { void during(event.shiftKey ? gestures.redo() : gestures.undo()); return true }
    if (key === 'y') { void during(gestures.redo()); return true }
  }
  if (key === 'escape' && !typing && view.getState().selected.size > 0) { letGo(view); chosen(); return true }
  const column = columnAt(event.target)
  if (column !== null && (key === 'arrowleft' || key === 'arrowright' || key === 'arrowdown')) {
    const all = lists(), index = all.findIndex(({ name }) => name === column)
    if (key === 'arrowdown') { const [first] = all[index]?.ids ?? []; if (first) focus(first); return true }
    return step(all, index, key === 'arrowleft' ? -1 : 1)
  }
  const card = cardAt(event.target)
  if (!card || event.metaKey) return false
  const all = lists()
  const index = all.findIndex(({ name }) => name === card.list)
  const ids = all[index]?.ids ?? []
  const at = ids.indexOf(card.id)

  if (event.ctrlKey) {
    if (key !== 'a') return false
    view.setState({ selected: new Set(ids), anchor: card.id })
    chosen()
    return true
  }
  const theirs = (): readonly string[] => chosenWith(view.getState(), card.id)
  const seen = () => seenNow(state(), theirs())
  const goTo = (target: Target): boolean => { void put(seen(), target); return true }
  if (event.altKey) {
    const { themeOrder } = state()
    if (key === 'arrowleft' || key === 'arrowright') {
      const theme = themeOrder.indexOf(card.list) + (key === 'arrowleft' ? -1 : 1)
      if (theme < 0) return card.list === 'unplaced' ? true : goTo({ kind: 'unplaced' })
      const themeId = themeOrder[theme]
      return themeId === undefined ? true : goTo({ kind: 'theme', themeId })
    }
    if (card.list === 'unplaced') return false
    if (key === 'arrowup') { const before = ids[at - 1]; return before === undefined ? true : goTo({ kind: 'before', issueId: before }) }
    if (key === 'arrowdown') { const behind = ids[at + 2]; return at + 1 >= ids.length ? true : goTo(behind === undefined ? { kind: 'theme', themeId: card.list } : { kind: 'before', issueId: behind }) }
    return false
  }
  const to = (next: string | undefined): boolean => {
    if (next === undefined) return true
    if (event.shiftKey) {
      if (view.getState().anchor === null || !view.getState().selected.has(card.id)) { view.setState({ anchor: card.id }) }
      chooseTo(view, next, ids)
      chosen()
    }
    focus(next)
    return true
  }
  switch (key) {
    case 'arrowdown': return to(ids[at + 1])
    case 'arrowup': return to(ids[at - 1])
    case 'home': return to(ids[0])
    case 'end': return to(ids.at(-1))
    case 'arrowleft': return step(all, index, -1)
    case 'arrowright': return step(all, index, 1)
    case ' ': toggle(view, card.id); chosen(); return true
    case keyOf.newTheme: return goTo({ kind: 'new' })
    case keyOf.unplaced: return goTo({ kind: 'unplaced' })
    case keyOf.merge: view.setState({ over: { kind: 'merge', id: card.id, ids: theirs(), seen: seen() } }); return true
    case keyOf.before: view.setState({ over: { kind: 'before', id: card.id, ids: theirs(), seen: seen() } }); return true
    case keyOf.reword: view.setState({ over: { kind: 'reword', id: card.id } }); return true
    case keyOf.alike: view.setState({ over: { kind: 'alike', id: card.id } }); return true
    default: break
  }
  if (!/^[0-9]$/.test(key)) return false
  view.setState({ over: { kind: 'menu', id: card.id, ids: theirs(), seen: seen(), typed: key, byKeyboard: true } })
  return true

  function step(columns: ReturnType<BoardStore['lists']>, from: number, by: -1 | 1): boolean {
    const next = columns[from + by]
    if (!next) return true
    const stop = view.getState().active[next.name]
    const id = stop !== undefined && next.ids.includes(stop) ? stop : next.ids[0]
    if (id === undefined) titleOf(next.name)?.focus()
    else focus(id)
    return true
  }
}
