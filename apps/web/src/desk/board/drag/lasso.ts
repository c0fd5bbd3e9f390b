/** A rectangle drawn over the board; every card that it touches is chosen. */
export const createLasso = (root: HTMLElement, fromX: number, fromY: number) => {
  const box = document.createElement('div')
  box.className = 'lasso'
  box.setAttribute('aria-hidden', 'true')
  document.body.append(box)
  /** A card that was in the loop and then scrolled away stays chosen. */
  const held = new Set<string>()
  return {
    move: (x: number, y: number, tell: (ids: ReadonlySet<string>) => void): void => {
      const left = Math.min(x, fromX), top = Math.min(y, fromY), right = Math.max(x, fromX), bottom = Math.max(y, fromY)
      const before = held.size
      for (const card of root.querySelectorAll<HTMLElement>('[data-issue]')) {
        const rect = card.getBoundingClientRect()
        const id = card.dataset['issue']
        if (id === undefined) continue
        const inside = rect.left < right && rect.right > left && rect.top < bottom && rect.bottom > top
        if (inside) held.add(id)
        else if (rect.bottom > 0 && rect.top < innerHeight) held.delete(id)
      }
      box.style.cssText = `transform: translate(${left}px, ${top}px); width: ${right - left}px; height: ${bottom - top}px`
      if (held.size !== before) tell(new Set(held))
    },
    remove: () => box.remove(),
  }
}
