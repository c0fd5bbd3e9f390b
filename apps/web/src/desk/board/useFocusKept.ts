import { useLayoutEffect, useRef, type FocusEvent } from 'react'
import { useBoard, type ListName } from './boardContext.ts'
import { neighbour } from './neighbour.ts'

type Ears = { readonly onFocus: (event: FocusEvent) => void; readonly onBlur: () => void }

/**
 * A card that has the focus and is taken from its list, by another facilitator or by an undo, hands the focus on to
 * its neighbour, or to the list's heading: who works by keyboard goes on from there. Nothing is scrolled under anybody.
 * What it answers goes onto the element around the list.
 */
export const useFocusKept = (name: ListName, ids: readonly string[]): Ears => {
  const { focus } = useBoard()
  const here = useRef<string | null>(null)
  const before = useRef(ids)
  useLayoutEffect(() => {
    const shown = before.current, lost = here.current
    before.current = ids
    // No blur is told of what is taken out of the page: only of a focus that went elsewhere.
    if (lost === null || ids.includes(lost)) return
    here.current = null
    const next = neighbour(shown, lost, (id) => !ids.includes(id))
    if (next === undefined) document.querySelector<HTMLElement>(`[data-heading="${name}"]`)?.focus({ preventScroll: true })
    else focus(next, { scroll: false })
  }, [focus, name, ids])
  return {
    onFocus: ({ target }) => { here.current = target.closest<HTMLElement>('[data-issue]')?.dataset['issue'] ?? null },
    onBlur: () => { here.current = null },
  }
}
