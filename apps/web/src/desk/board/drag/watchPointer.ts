import { edgeScroll } from './edgeScroll.ts'
import { cardUnder, markTarget, targetUnder } from './hitTest.ts'
import { createLasso } from './lasso.ts'
import { createOverlay, type Overlay } from './overlay.ts'
import type { Target } from '../target.ts'

export type PointerPorts = {
  /** Everything that can be dragged, dropped on or lassoed stands inside. */
  readonly root: HTMLElement
  /** A card is lifted: what goes with it. */
  readonly onLift: (id: string) => readonly string[]
  /** Let go somewhere, or nowhere (null). */
  readonly onDrop: (ids: readonly string[], target: Target | null) => void
  /** A lasso is thrown; `adds` is true where it adds to what is chosen. */
  readonly onLassoBegin: (adds: boolean) => void
  /** What the lasso holds now. */
  readonly onLasso: (ids: ReadonlySet<string>) => void
  readonly onLassoEnd: () => void
  /** A click on bare board. */
  readonly onBare: () => void
}

/** A mouse has to move so far before a press is a drag, in CSS pixels. */
const mouseSlack = 6
/** A finger has to rest so long, in ms, and stay so still, in pixels: else it scrolls. */
const fingerRest = 220, fingerSlack = 8

const control = 'input, select, textarea, a, summary, label, dialog, form, [data-no-drag]'

/**
 * Follows mouse, pen and finger over the board, without React: between lifting and letting go, nothing is rendered
 * but a transform, so that a drag stays smooth however much the board holds. Answers how to stop.
 */
export const watchPointer = ({ root, onLift, onDrop, onLassoBegin, onLasso, onLassoEnd, onBare }: PointerPorts): (() => void) => {
  let pressed: { id: string | null; card: HTMLElement | null; x: number; y: number; pointerId: number; touch: boolean } | null = null
  let rest: ReturnType<typeof setTimeout> | null = null
  let drag: { ids: readonly string[]; overlay: Overlay; target: Target | null } | null = null
  let lasso: ReturnType<typeof createLasso> | null = null
  let at = { x: 0, y: 0 }
  let frame = 0

  const tick = (): void => {
    frame = requestAnimationFrame(tick)
    // Reading first, writing after: the page is laid out once a frame at most.
    const scroll = edgeScroll(at.x, at.y)
    if (drag) {
      const found = targetUnder(at.x, at.y, drag.ids)
      drag.target = found?.target ?? null
      markTarget(found)
      drag.overlay.move(at.x, at.y)
    }
    if (lasso) lasso.move(at.x, at.y, onLasso)
    scroll()
  }

  const forget = (): void => {
    if (rest !== null) clearTimeout(rest)
    rest = null
    pressed = null
    cancelAnimationFrame(frame)
    markTarget(null)
    drag?.overlay.remove()
    lasso?.remove()
    drag = null
    lasso = null
  }

  const lift = (): void => {
    if (!pressed?.card || pressed.id === null) return
    const ids = onLift(pressed.id)
    drag = { ids, overlay: createOverlay(pressed.card, pressed.x, pressed.y, ids.length), target: null }
    frame = requestAnimationFrame(tick)
    if (pressed.touch && 'vibrate' in navigator) navigator.vibrate(20)
  }

  const down = (event: PointerEvent): void => {
    if (pressed || drag || event.button !== 0 || !(event.target instanceof Element) || event.target.closest(control)) return
    const card = cardUnder(event.target)
    const touch = event.pointerType === 'touch'
    if (!card && (touch || event.target.closest('button'))) return
    at = { x: event.clientX, y: event.clientY }
    pressed = { id: card?.dataset['issue'] ?? null, card, x: at.x, y: at.y, pointerId: event.pointerId, touch }
    if (touch) rest = setTimeout(lift, fingerRest)
  }
  const move = (event: PointerEvent): void => {
    if (!pressed || event.pointerId !== pressed.pointerId) return
    at = { x: event.clientX, y: event.clientY }
    if (drag || lasso) return
    const far = Math.hypot(at.x - pressed.x, at.y - pressed.y)
    if (pressed.touch) { if (far > fingerSlack) forget(); return }
    if (far < mouseSlack) return
    if (pressed.card) { lift(); return }
    onLassoBegin(event.shiftKey || event.ctrlKey || event.metaKey)
    lasso = createLasso(root, pressed.x, pressed.y)
    frame = requestAnimationFrame(tick)
  }
  /** The press that ends a drag is not a click on what lies there. */
  const noClick = (): void => {
    const stop = (event: Event): void => { event.stopPropagation(); event.preventDefault() }
    window.addEventListener('click', stop, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 0)
  }
  const up = (event: PointerEvent): void => {
    if (!pressed || event.pointerId !== pressed.pointerId) return
    if (drag) {
      const { ids } = drag
      // The last move may not have been drawn yet.
      const target = targetUnder(event.clientX, event.clientY, ids)?.target ?? null
      noClick()
      forget()
      onDrop(ids, target)
    } else if (lasso) {
      lasso.move(event.clientX, event.clientY, onLasso)
      noClick()
      forget()
      onLassoEnd()
    } else {
      const bare = pressed.card === null
      forget()
      if (bare) onBare()
    }
  }
  const cancel = (): void => {
    const { ids } = drag ?? { ids: null }
    forget()
    if (ids) onDrop(ids, null)
  }
  const key = (event: KeyboardEvent): void => { if (event.key === 'Escape' && (drag || lasso)) { event.preventDefault(); event.stopPropagation(); cancel() } }
  const still = (event: Event): void => { if (drag || pressed?.touch) event.preventDefault() }
  // No attribute on the page says that something is dragged: every element's style would be worked out anew at the lift.
  const select = (event: Event): void => { if (pressed || drag || lasso) event.preventDefault() }
  // Not passive, from the start: a list must not begin to scroll under a card that was lifted by a finger.
  const hold = (event: TouchEvent): void => { if (drag && event.cancelable) event.preventDefault() }

  root.addEventListener('pointerdown', down)
  root.addEventListener('touchmove', hold, { passive: false })
  root.addEventListener('contextmenu', still)
  root.addEventListener('dragstart', still)
  document.addEventListener('selectstart', select)
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', cancel)
  window.addEventListener('keydown', key, { capture: true })
  return () => {
    forget()
    root.removeEventListener('pointerdown', down)
    root.removeEventListener('touchmove', hold)
    root.removeEventListener('contextmenu', still)
    root.removeEventListener('dragstart', still)
    document.removeEventListener('selectstart', select)
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', up)
    window.removeEventListener('pointercancel', cancel)
    window.removeEventListener('keydown', key, { capture: true })
  }
}
