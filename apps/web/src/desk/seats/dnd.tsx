// The only module that knows the drag-and-drop library: the seat map's drags.
import {
  DndContext, DragOverlay, KeyboardSensor, MouseSensor, TouchSensor, closestCenter, pointerWithin, useDraggable, useDroppable, useSensor, useSensors,
  type CollisionDetection, type KeyboardCoordinateGetter, type UniqueIdentifier,
} from '@dnd-kit/core'
import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'

/** Where a person is dropped: a table, or somebody to change places with. */
export type Place = { readonly kind: 'table'; readonly table: number } | { readonly kind: 'person'; readonly id: string }

const placeOf = (id: UniqueIdentifier): Place => {
  const text = String(id)
  return text.startsWith('table:') ? { kind: 'table', table: Number(text.slice(6)) } : { kind: 'person', id: text.slice(7) }
}
const isTable = (id: UniqueIdentifier): boolean => String(id).startsWith('table:')

/** The pointer finds a person under it before their table; the keyboard, whose drags have no pointer, the nearest table. */
const findPlace: CollisionDetection = (given) => {
  const others = given.droppableContainers.filter(({ id }) => id !== given.active.id)
  if (!given.pointerCoordinates) return closestCenter({ ...given, droppableContainers: others.filter(({ id }) => isTable(id)) })
  const hits = pointerWithin({ ...given, droppableContainers: others })
  const person = hits.find(({ id }) => !isTable(id))
  return person ? [person] : hits
}

/** Arrow keys jump from table to table, in the order of reading. */
const jump: KeyboardCoordinateGetter = (event, { context: { droppableContainers, droppableRects, collisionRect, over } }) => {
  const step = event.code === 'ArrowRight' || event.code === 'ArrowDown' ? 1 : event.code === 'ArrowLeft' || event.code === 'ArrowUp' ? -1 : 0
  if (step === 0 || !collisionRect) return
  event.preventDefault()
  const tables = droppableContainers.getEnabled().filter(({ id }) => isTable(id)).sort((a, b) => Number(String(a.id).slice(6)) - Number(String(b.id).slice(6)))
  const at = tables.findIndex(({ id }) => id === over?.id)
  const next = tables[(at + step + tables.length) % tables.length]
  const rect = next && droppableRects.get(next.id)
  return rect ? { x: rect.left + (rect.width - collisionRect.width) / 2, y: rect.top + (rect.height - collisionRect.height) / 2 } : undefined
}

export const SeatDrags = ({ children, overlay, nameOf, onStart, onEnd }: {
  children: ReactNode
  overlay: ReactNode
  nameOf: (id: string) => string
  onStart: (id: string) => void
  onEnd: (id: string, place: Place | null) => void
}) => {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    // Enter opens the person's menu; Space picks them up.
    useSensor(KeyboardSensor, { coordinateGetter: jump, keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] } }),
  )
  const say = (id: UniqueIdentifier | undefined): string => {
    if (id === undefined) return m.seats_drag_nowhere()
    const place = placeOf(id)
    return place.kind === 'table' ? m.common_table({ table: place.table }) : nameOf(place.id)
  }
  return (
    <DndContext
      sensors={sensors} collisionDetection={findPlace}
      accessibility={{
        announcements: {
          onDragStart: ({ active }) => m.seats_drag_picked({ text: say(active.id) }),
          onDragOver: ({ over }) => m.seats_drag_over({ place: say(over?.id) }),
          onDragEnd: ({ over }) => m.seats_drag_dropped({ place: say(over?.id) }),
          onDragCancel: () => m.seats_drag_cancelled(),
        },
        screenReaderInstructions: { draggable: m.seats_instructions() },
      }}
      onDragStart={({ active }) => onStart(String(active.id).slice(7))} onDragCancel={() => onEnd('', null)}
      onDragEnd={({ active, over }) => onEnd(String(active.id).slice(7), over ? placeOf(over.id) : null)}
    >
      {children}
      <DragOverlay dropAnimation={null}>{overlay}</DragOverlay>
    </DndContext>
  )
}

/** A person on the map, who can be picked up, and on whom somebody else can be dropped. */
export const useSeatDrag = (id: string, still: boolean) => {
  const { setNodeRef: setDrag, listeners, attributes, isDragging } = useDraggable({ id: `person:${id}`, disabled: still })
  const { setNodeRef: setDrop, isOver } = useDroppable({ id: `person:${id}`, disabled: still })
  const setNode = (node: HTMLElement | null): void => { setDrag(node); setDrop(node) }
  return { setNode, listeners, describedBy: attributes['aria-describedby'], isDragging, isOver }
}

export const useTableDrop = (table: number, disabled: boolean) => useDroppable({ id: `table:${table}`, disabled })
