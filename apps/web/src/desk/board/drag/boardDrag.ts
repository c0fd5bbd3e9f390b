import { edgeScroll } from './edgeScroll.ts'
import { markTarget, targetUnder } from './hitTest.ts'
import { createLasso, type LassoPorts } from './lasso.ts'
import { createOverlay, type Overlay } from './overlay.ts'
import type { Target } from '../target.ts'

export type DragPorts = {
  /** A card is lifted: what goes with it. */
  readonly onLift: (id: string) => readonly string[]
  /** Let go somewhere, or nowhere (null). */
  readonly onDrop: (ids: readonly string[], target: Target | null) => void
  /** A lasso is thrown; `adds` is true where it adds to what is chosen. */
  readonly onLassoBegin: (adds: boolean) => void
  /** What the lasso holds now. */
  readonly onLasso: (ids: ReadonlySet<string>) => void
  readonly onLassoEnd: () => void
} & LassoPorts

/** Where a press began that has become a drag: on a card, or on bare board. Window coordinates, in CSS pixels. */
export type Press = { readonly card: HTMLElement | null; readonly x: number; readonly y: number; readonly adds: boolean }

/** One drag after another over the board: of cards, or of a lasso. */
export type BoardDrag = {
  begin(press: Press): void
  move(x: number, y: number): void
  /** Lets go where the pointer was last. */
  end(): void
  cancel(): void
}

/**
 * What a drag does, without React: between lifting and letting go, nothing is rendered but a transform, so that a
 * drag stays smooth however much the board holds.
 */
export const createBoardDrag = (root: HTMLElement, { onLift, onDrop, onLassoBegin, onLasso, onLassoEnd, idsOf }: DragPorts): BoardDrag => {
  let held: { ids: readonly string[]; overlay: Overlay } | null = null
  let lasso: ReturnType<typeof createLasso> | null = null
  let at = { x: 0, y: 0 }
  let frame = 0

  const still = (event: Event): void => event.preventDefault()

  const tick = (): void => {
    frame = requestAnimationFrame(tick)
    // Reading first, writing after: the page is laid out once a frame at most.
    const under = document.elementFromPoint(at.x, at.y)
    const scroll = edgeScroll(root, at.x, at.y, under)
    if (held) {
      markTarget(targetUnder(under, at.y, held.ids))
      held.overlay.move(at.x, at.y)
    }
    lasso?.move(at.x, at.y, onLasso)
    scroll()
  }

  const forget = (): void => {
    cancelAnimationFrame(frame)
    markTarget(null)
    held?.overlay.remove()
    lasso?.remove()
    held = null
    lasso = null
    document.removeEventListener('selectstart', still)
  }

  return {
    begin: ({ card, x, y, adds }) => {
      forget()
      at = { x, y }
      const id = card?.dataset['issue']
      if (card && id !== undefined) {
        const ids = onLift(id)
        held = { ids, overlay: createOverlay(card, x, y, ids.length) }
      } else {
        onLassoBegin(adds)
        lasso = createLasso(root, x, y, { idsOf })
      }
      // No attribute on the page says that something is dragged: every element's style would be worked out anew at the lift.
      document.addEventListener('selectstart', still)
      frame = requestAnimationFrame(tick)
    },
    move: (x, y) => { at = { x, y } },
    end: () => {
      if (held) {
        const { ids } = held
        // The last move may not have been drawn yet.
        const target = targetUnder(document.elementFromPoint(at.x, at.y), at.y, ids)?.target ?? null
        forget()
        onDrop(ids, target)
      } else if (lasso) {
        lasso.move(at.x, at.y, onLasso)
        forget()
        onLassoEnd()
      }
    },
    cancel: () => {
      const ids = held?.ids
      const looped = lasso !== null
      forget()
      if (ids) onDrop(ids, null)
      else if (looped) onLassoEnd()
    },
  }
}
