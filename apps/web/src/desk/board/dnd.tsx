// With desk/seats/dnd.tsx, the only module that knows the drag-and-drop library.
import { DndContext, MouseSensor, TouchSensor, useDraggable, useSensor, useSensors, type DragStartEvent, type MouseSensorOptions, type SensorProps, type TouchSensorOptions } from '@dnd-kit/core'
import { useCallback, useEffect, useLayoutEffect, useRef, type MouseEvent, type ReactNode, type TouchEvent } from 'react'
import { createBoardDrag, type BoardDrag, type DragPorts } from './drag/boardDrag.ts'
import { cardUnder } from './drag/hitTest.ts'

/** Where a press is meant for what lies there, and never begins a drag. */
const control = 'input, select, textarea, a, summary, label, dialog, form, [data-no-drag]'
const onControl = (target: EventTarget | null): boolean => !(target instanceof Element) || target.closest(control) !== null
const onCard = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? cardUnder(target) : null)

/** Takes the place of the library's own following, which renders its context at every move: window coordinates, in CSS pixels. */
type Follows = { readonly follow: (x: number, y: number) => void }
const followed = <Options extends Follows>(props: SensorProps<Options>): SensorProps<Options> => ({ ...props, onMove: ({ x, y }) => props.options.follow(x, y) })

/** A mouse lifts a card, or throws a lasso from bare board. */
class BoardMouse extends MouseSensor {
  constructor(props: SensorProps<MouseSensorOptions & Follows>) { super(followed(props)) }
  static override activators: typeof MouseSensor.activators = [{
    eventName: 'onMouseDown',
    handler: ({ nativeEvent: { button, target } }: MouseEvent) => button === 0 && !onControl(target) && (onCard(target) !== null || (target as Element).closest('button') === null),
  }]
}
/** A finger lifts a card; on bare board it scrolls. */
class BoardTouch extends TouchSensor {
  constructor(props: SensorProps<TouchSensorOptions & Follows>) { super(followed(props)) }
  static override activators: typeof TouchSensor.activators = [{
    eventName: 'onTouchStart',
    handler: ({ nativeEvent: { touches, target } }: TouchEvent) => touches.length === 1 && !onControl(target) && onCard(target) !== null,
  }]
}

/**
 * The library unselects whatever gets selected in a drag and in the 50 ms after it, and so takes the caret out of the box
 * in which a new theme is named: a letter typed then is lost. Nothing gets selected in a drag (`drag/boardDrag.ts`), so it
 * is let hear of no selection until it listens no more.
 */
const unheard = (event: Event): void => event.stopPropagation()
let stillListens: ReturnType<typeof setTimeout> | undefined
const hushSelections = (): void => {
  clearTimeout(stillListens)
  window.addEventListener('selectionchange', unheard, { capture: true })
}
const hearSelections = (): void => { stillListens = setTimeout(() => window.removeEventListener('selectionchange', unheard, { capture: true }), 80) }

/** The board says in its own words what was done; the library has nothing to add. */
const silent = { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined }
const onNothing = (): [] => []
const accessibility = { announcements: silent, screenReaderInstructions: { draggable: '' } }

/**
 * The drags of the board. To the library, which stands beside it, the board is one thing to drag and nothing to drop on:
 * it tells a drag from a press, a scroll or a click, by mouse and by finger; what lies under the pointer is asked of the
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
  const board = useRef<HTMLDivElement | null>(null)
  const listeners = useRef<Listeners>(undefined)
  const listen = useCallback((given: Listeners): HTMLElement | null => { listeners.current = given; return board.current }, [])
  const attach = useCallback((root: HTMLDivElement) => {
    const made = createBoardDrag(root, {
      onLift: (id) => latest.current.onLift(id), onDrop: (ids, target) => latest.current.onDrop(ids, target),
      onLassoBegin: (adds) => latest.current.onLassoBegin(adds), onLasso: (ids) => latest.current.onLasso(ids), onLassoEnd: () => latest.current.onLassoEnd(),
      idsOf: (list) => latest.current.idsOf(list),
    })
    drag.current = made
    board.current = root
    return () => { made.cancel(); drag.current = null; board.current = null }
  }, [])

  const follow = useCallback((x: number, y: number): void => drag.current?.move(x, y), [])
  const sensors = useSensors(
    useSensor(BoardMouse, { activationConstraint: { distance: 6 }, follow }),
    useSensor(BoardTouch, { activationConstraint: { delay: 220, tolerance: 8 }, follow }),
  )
  const start = ({ activatorEvent: event }: DragStartEvent): void => {
    hushSelections()
    const touch = 'touches' in event ? (event as globalThis.TouchEvent).touches[0] : undefined
    const { clientX: x, clientY: y } = touch ?? (event as globalThis.MouseEvent)
    const { shiftKey, ctrlKey, metaKey } = event as globalThis.MouseEvent
    drag.current?.begin({ card: onCard(event.target), x, y, adds: shiftKey || ctrlKey || metaKey })
    if (touch && 'vibrate' in navigator) navigator.vibrate(20)
  }
  const bare = ({ target }: MouseEvent): void => { if (!onControl(target) && !onCard(target) && !(target as Element).closest('button')) onBare() }
  return (
    <>
      {/* All that it does is also done by keys and menus, which are the cards' own. */}
      <div className="board" role="presentation" ref={attach} onClick={bare} onDragStart={(event) => event.preventDefault()} onMouseDown={(event) => { listeners.current?.['onMouseDown']?.(event) }} onTouchStart={(event) => { listeners.current?.['onTouchStart']?.(event) }}>{children}</div>
      {/* Beside the board and not around it: what it knows changes with every move, and all that is in it is looked through then. */}
      <DndContext
        sensors={sensors} collisionDetection={onNothing} autoScroll={false} accessibility={accessibility}
        onDragStart={start} onDragEnd={() => { hearSelections(); drag.current?.end() }} onDragCancel={() => { hearSelections(); drag.current?.cancel() }}
      >
        <Grip listen={listen} />
      </DndContext>
    </>
  )
}

type Listeners = ReturnType<typeof useDraggable>['listeners']

/** The library's hold on the board: it is told what to drag, and tells what it wants to hear of. */
const Grip = ({ listen }: { listen: (listeners: Listeners) => HTMLElement | null }) => {
  const { setNodeRef, listeners } = useDraggable({ id: 'board' })
  useLayoutEffect(() => { setNodeRef(listen(listeners)) }, [setNodeRef, listen, listeners])
  return null
}
