import type { Target } from '../target.ts'

/** What lies under the pointer, and how it is to be marked. */
export type Found = { readonly target: Target; readonly element: HTMLElement; readonly mark: 'in' | 'before' | 'onto' }

export const cardUnder = (element: Element): HTMLElement | null => element.closest<HTMLElement>('[data-issue]')

/** Over the upper part of a card means before it, over the rest onto it. */
const upperPart = 0.3

const placeOf = (element: HTMLElement): Target | null => {
  const { drop } = element.dataset
  if (drop === 'new' || drop === 'unplaced') return { kind: drop }
  return drop === undefined ? null : { kind: 'theme', themeId: drop.slice('theme:'.length) }
}

/** Where something held over `hit` would go, so far down in the window (CSS pixels); null for nowhere. Reads the page's layout, changes nothing. */
export const targetUnder = (hit: Element | null, y: number, dragged: readonly string[]): Found | null => {
  const place = hit?.closest<HTMLElement>('[data-drop]')
  if (!hit || !place) return null
  const target = placeOf(place)
  if (!target) return null
  const card = cardUnder(hit)
  const id = card?.dataset['issue']
  if (card && id !== undefined && !dragged.includes(id)) {
    const { top, height } = card.getBoundingClientRect()
    const before = target.kind === 'theme' && y < top + height * upperPart
    return { target: { kind: before ? 'before' : 'onto', issueId: id }, element: card, mark: before ? 'before' : 'onto' }
  }
  if (target.kind === 'theme' && place.dataset['chip'] === undefined) {
    // Between two cards: before the next one that is not itself in the hand.
    for (const next of place.querySelectorAll<HTMLElement>('[data-issue]')) {
      const issueId = next.dataset['issue'] ?? ''
      if (next.getBoundingClientRect().top < y) continue
      if (dragged.includes(issueId)) continue
      return { target: { kind: 'before', issueId }, element: next, mark: 'before' }
    }
  }
  return { target, element: place, mark: 'in' }
}

let marked: HTMLElement | null = null

/** Shows where something would go. By an attribute of the element itself: no component is drawn anew for it. */
export const markTarget = (found: Found | null): void => {
  if (marked && marked !== found?.element) delete marked.dataset['over']
  marked = found?.element ?? null
  if (found && found.element.dataset['over'] !== found.mark) found.element.dataset['over'] = found.mark
}
