/** What a lasso asks of the board: the ids of a list in order, those out of sight included. */
export type LassoPorts = { readonly idsOf: (list: string) => readonly string[] }

/**
 * Which cards of one list a lasso holds. Of a long list only those in sight are in the page, so the ones that were
 * passed are remembered; and because a lasso holds what lies between its two ends, whatever was scrolled over so
 * quickly that it was never drawn is between two that are held.
 */
export const heldOf = (ids: readonly string[], drawn: ReadonlyMap<string, boolean>, before: ReadonlySet<string>): string[] => {
  const isHeld = (id: string): boolean => drawn.get(id) ?? before.has(id)
  const first = ids.findIndex(isHeld), last = ids.findLastIndex(isHeld)
  return first < 0 ? [] : ids.slice(first, last + 1).filter((id) => drawn.get(id) !== false)
}

/** A rectangle drawn over the board, one corner fixed to what lay there; every card that it touches is chosen. */
export const createLasso = (root: HTMLElement, fromX: number, fromY: number, { idsOf }: LassoPorts) => {
  const box = document.createElement('div')
  box.className = 'lasso'
  box.setAttribute('aria-hidden', 'true')
  document.body.append(box)
  const row = root.querySelector<HTMLElement>('[data-scroll-x]')
  const under = document.elementFromPoint(fromX, fromY)
  const inRow = row !== null && under !== null && row.contains(under)
  const rowAt = row?.scrollLeft ?? 0
  const home = under?.closest<HTMLElement>('[data-list]') ?? null
  /** How far each list was scrolled when the lasso came. */
  const listAt = new Map<string, number>()
  /** list → what the lasso holds of it */
  const held = new Map<string, ReadonlySet<string>>()
  const scrolled = (list: HTMLElement): number => {
    const name = list.dataset['list'] ?? ''
    const at = listAt.get(name)
    if (at === undefined) listAt.set(name, list.scrollTop)
    return list.scrollTop - (at ?? list.scrollTop)
  }
  return {
    /** Reads the page's layout, then draws. */
    move: (x: number, y: number, tell: (ids: ReadonlySet<string>) => void): void => {
      const startX = fromX - (inRow && row ? row.scrollLeft - rowAt : 0)
      const left = Math.min(x, startX), right = Math.max(x, startX)
      let changed = false
      for (const list of root.querySelectorAll<HTMLElement>('[data-list]')) {
        const name = list.dataset['list'] ?? ''
        const before = held.get(name) ?? new Set()
        const place = list.getBoundingClientRect()
        const startY = fromY - scrolled(list)
        const top = Math.min(y, startY), bottom = Math.max(y, startY)
        const touches = place.left < right && place.right > left
        const drawn = new Map<string, boolean>()
        if (touches) for (const card of list.querySelectorAll<HTMLElement>('[data-issue]')) {
          const rect = card.getBoundingClientRect()
          drawn.set(card.dataset['issue'] ?? '', rect.left < right && rect.right > left && rect.top < bottom && rect.bottom > top)
        }
        const now = touches ? new Set(heldOf(idsOf(name), drawn, before)) : new Set<string>()
        if (now.size === before.size && [...now].every((id) => before.has(id))) continue
        held.set(name, now)
        changed = true
      }
      const startY = home ? fromY - scrolled(home) : fromY
      // Its far corner may be a long way off: beyond the edge of the window nothing of it is drawn.
      const shown = { left: Math.max(-9, left), right: Math.min(innerWidth + 9, right), top: Math.max(-9, Math.min(y, startY)), bottom: Math.min(innerHeight + 9, Math.max(y, startY)) }
      box.style.cssText = `transform: translate(${shown.left}px, ${shown.top}px); width: ${shown.right - shown.left}px; height: ${shown.bottom - shown.top}px`
      if (changed) tell(new Set([...held.values()].flatMap((ids) => [...ids])))
    },
    remove: () => box.remove(),
  }
}
