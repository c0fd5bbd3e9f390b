// With desk/seats/dnd.tsx, the only module that knows the drag-and-drop library.
import { DndContext, MouseSensor, TouchSensor, useDraggable, useSensor, useSensors, type CollisionDetection, type DragStartEvent } from '@dnd-kit/core'
import { useCallback, useEffect, useMemo, useRef, type MouseEvent, type ReactNode, type TouchEvent } from 'react'
import { createBoardDrag, type BoardDrag, type DragPorts } from './drag/boardDrag.ts'
import { cardUnder } from './drag/hitTest.ts'

/** Where a press is meant for what lies there, and never begins a drag. */
const control = 'input, select, textarea, a, summary, label, dialog, form, [data-no-drag]'
const onControl = (target: EventTarget | null): boolean => !(target instanceof Element) || target.closest(control) !== null
const onCard = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? cardUnder(target) : null)

/** A mouse lifts a card, or throws a lasso from bare board. */
class BoardMouse extends MouseSensor {
  static override activators: typeof MouseSensor.activators = [{
    eventName: 'onMouseDown',
    handler: ({ nativeEvent: { button, target } }: MouseEvent) => button === 0 && !onControl(target) && (onCard(target) !== null || (target as Element).closest('button') === null),
  }]
}
/** A finger lifts a card; on bare board it scrolls. */
class BoardTouch extends TouchSensor {
  static override activators: typeof TouchSensor.activators = [{
    eventName: 'onTouchStart',
    handler: ({ nativeEvent: { touches, target } }: TouchEvent) => touches.length === 1 && !onControl(target) && onCard(target) !== null,
  }]
}

/** The board says in its own words what was done; the library has nothing to add. */
const silent = { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined }
const accessibility = { announcements: silent, screenReaderInstructions: { draggable: '' } }

/**
 * The drags of the board. To the library, the board is one thing to drag and nothing to drop on: it tells a drag from
 * a press, a scroll or a click, by mouse and by finger, and follows it; what lies under the pointer is asked of the
 * page. So no card is a component that it would measure and render as the pointer moves.
 */
export const BoardDrags = ({ children, onBare, ...ports }: DragPorts & {
  children: ReactNode
  /** A click on bare board. */
  onBare: () => void
}) => {
  const drag = useRef<BoardDrag | null>(null)
  const latest = useRef(ports)
  useEffect(() => { latest.current = ports })
  const attach = useCallback((root: HTMLElement) => {
    const made = createBoardDrag(root, {
      onLift: (id) => latest.current.onLift(id), onDrop: (ids, target) => latest.current.onDrop(ids, target),
      onLassoBegin: (adds) => latest.current.onLassoBegin(adds), onLasso: (ids) => latest.current.onLasso(ids), onLassoEnd: () => latest.current.onLassoEnd(),
    })
    drag.current = made
    return () => { made.cancel(); drag.current = null }
  }, [])

  const sensors = useSensors(
    useSensor(BoardMouse, { activationConstraint: { distance: 6 } }),
    useSensor(BoardTouch, { activationConstraint: { delay: 220, tolerance: 8 } }),
  )
  const follow = useMemo((): CollisionDetection => ({ pointerCoordinates }) => {
    if (pointerCoordinates) drag.current?.move(pointerCoordinates.x, pointerCoordinates.y)
    return []
  }, [])
  const start = ({ activatorEvent: event }: DragStartEvent): void => {
    const touch = 'touches' in event ? (event as globalThis.TouchEvent).touches[0] : undefined
    const { clientX: x, clientY: y } = touch ?? (event as globalThis.MouseEvent)
    const { shiftKey, ctrlKey, metaKey } = event as globalThis.MouseEvent
    drag.current?.begin({ card: onCard(event.target), x, y, adds: shiftKey || ctrlKey || metaKey })
    if (touch && 'vibrate' in navigator) navigator.vibrate(20)
  }
  return (
    <DndContext
      sensors={sensors} collisionDetection={follow} autoScroll={false} accessibility={accessibility}
      onDragStart={start} onDragEnd={() => drag.current?.end()} onDragCancel={() => drag.current?.cancel()}
    >
      <Surface attach={attach} onBare={onBare}>{children}</Surface>
    </DndContext>
  )
}

/** Drawn anew as a drag begins and ends; what is on it is not. */
const Surface = ({ attach, onBare, children }: { attach: (root: HTMLElement) => () => void; onBare: () => void; children: ReactNode }) => {
  const { setNodeRef, listeners } = useDraggable({ id: 'board' })
  const join = useCallback((node: HTMLDivElement) => {
    setNodeRef(node)
    const leave = attach(node)
    return () => { leave(); setNodeRef(null) }
  }, [setNodeRef, attach])
  const bare = ({ target }: MouseEvent): void => { if (!onControl(target) && !onCard(target) && !(target as Element).closest('button')) onBare() }
  // All that it does is also done by keys and menus, which are the cards' own.
  return <div className="board" role="presentation" ref={join} onClick={bare} onDragStart={(event) => event.preventDefault()} {...listeners}>{children}</div>
}
