// The only module that knows the drag-and-drop library.
import {
  DndContext, DragOverlay, KeyboardSensor, MouseSensor, TouchSensor, closestCenter, pointerWithin, useDraggable, useDroppable, useSensor, useSensors,
  type Announcements, type CollisionDetection, type DragEndEvent, type DragMoveEvent, type DragStartEvent, type KeyboardCoordinateGetter, type UniqueIdentifier,
} from '@dnd-kit/core'
import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import type { Target } from './target.ts'

/** Ids of what can be dragged and of where it can be dropped: `issue:x`, `theme:x`, `new`, `unplaced`. */
type Place = { readonly kind: 'issue' | 'theme' | 'new' | 'unplaced'; readonly id: string }
const placeOf = (id: UniqueIdentifier): Place => {
  const [kind = '', ...rest] = String(id).split(':')
  return { kind: kind as Place['kind'], id: rest.join(':') }
}

/** The pointer finds the innermost place under it; the keyboard, whose drags have no pointer, the nearest large one. */
const findPlace: CollisionDetection = (given) => {
  const places = given.droppableContainers.filter(({ id }) => String(id).slice(5) !== String(given.active.id).slice(5))
  if (!given.pointerCoordinates) return closestCenter({ ...given, droppableContainers: places.filter(({ id }) => placeOf(id).kind !== 'issue') })
  const hits = pointerWithin({ ...given, droppableContainers: places })
  const issue = hits.find(({ id }) => placeOf(id).kind === 'issue')
  // The pointer's own height goes along: an event's `delta` also counts what has scrolled meanwhile.
  return issue ? [{ ...issue, data: { ...issue.data, pointerY: given.pointerCoordinates.y } }] : hits
}

/** Arrow keys jump from place to place, in the order in which they stand. */
const jump: KeyboardCoordinateGetter = (event, { currentCoordinates, context: { droppableContainers, droppableRects, collisionRect } }) => {
  const step = event.code === 'ArrowRight' || event.code === 'ArrowDown' ? 1 : event.code === 'ArrowLeft' || event.code === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const places = droppableContainers.getEnabled().filter(({ id }) => placeOf(id).kind !== 'issue')
    .flatMap(({ id }) => { const rect = droppableRects.get(id); return rect ? [{ id, x: rect.left + rect.width / 2, y: rect.top + Math.min(rect.height / 2, 120) }] : [] })
    .sort((a, b) => a.x - b.x || a.y - b.y)
  if (!collisionRect || places.length === 0) return currentCoordinates
  const here = { x: collisionRect.left + collisionRect.width / 2, y: collisionRect.top + collisionRect.height / 2 }
  const nearest = places.reduce((best, place, index) => (Math.hypot(place.x - here.x, place.y - here.y) < Math.hypot((places[best]?.x ?? 0) - here.x, (places[best]?.y ?? 0) - here.y) ? index : best), 0)
  const next = places[(nearest + step + places.length) % places.length]
  return next ? { x: next.x - collisionRect.width / 2, y: next.y - collisionRect.height / 2 } : currentCoordinates
}

/** Where a drag is: over the upper third of an issue means before it, over the rest onto it. */
const targetOf = ({ active, over, collisions }: DragMoveEvent | DragEndEvent): Target | null => {
  if (!over) return null
  const place = placeOf(over.id)
  if (place.kind !== 'issue') return place.kind === 'theme' ? { kind: 'theme', themeId: place.id } : { kind: place.kind }
  if (placeOf(active.id).id === place.id) return null
  const pointerY: unknown = collisions?.[0]?.data?.['pointerY']
  const placed = over.data.current?.['placed'] === true
  const upper = typeof pointerY === 'number' && pointerY < over.rect.top + over.rect.height / 3
  return placed && upper ? { kind: 'before', issueId: place.id } : { kind: 'onto', issueId: place.id }
}

/** The board's drags. `nameOf` says what a place is called, for those who hear the board. */
export const Drags = ({ children, overlay, nameOf, textOf, onStart, onMove, onEnd }: {
  children: ReactNode
  overlay: ReactNode
  nameOf: (target: Target) => string
  textOf: (id: string) => string
  onStart: (id: string) => void
  onMove: (target: Target | null) => void
  onEnd: (id: string, target: Target | null) => void
}) => {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: jump }),
  )
  const idOf = (id: UniqueIdentifier): string => placeOf(id).id
  const say = (id: UniqueIdentifier | undefined): string => {
    if (id === undefined) return m.desk_dnd_over_nothing()
    const place = placeOf(id)
    return place.kind === 'issue' ? textOf(place.id) : nameOf(place.kind === 'theme' ? { kind: 'theme', themeId: place.id } : { kind: place.kind })
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) => m.desk_dnd_picked({ text: textOf(idOf(active.id)) }),
    onDragOver: ({ over }) => m.desk_dnd_over({ place: say(over?.id) }),
    onDragEnd: ({ over }) => m.desk_dnd_dropped({ place: say(over?.id) }),
    onDragCancel: () => m.desk_dnd_cancelled(),
  }
  return (
    <DndContext
      sensors={sensors} collisionDetection={findPlace} accessibility={{ announcements, screenReaderInstructions: { draggable: m.desk_dnd_instructions() } }}
      onDragStart={({ active }: DragStartEvent) => onStart(idOf(active.id))} onDragMove={(event) => onMove(targetOf(event))} onDragCancel={() => onEnd('', null)}
      onDragEnd={(event) => onEnd(idOf(event.active.id), targetOf(event))}
    >
      {children}
      <DragOverlay dropAnimation={null}>{overlay}</DragOverlay>
    </DndContext>
  )
}

/** An issue's card: dragged by mouse or finger anywhere, by keyboard from its handle; others may be dropped on it. */
export const useIssueDrag = (id: string, placed: boolean) => {
  const { setNodeRef: setDrag, setActivatorNodeRef, listeners, attributes, isDragging } = useDraggable({ id: `issue:${id}` })
  const { setNodeRef: setDrop } = useDroppable({ id: `issue:${id}`, data: { placed } })
  const setCard = (node: HTMLElement | null): void => { setDrag(node); setDrop(node) }
  return { setCard, setHandle: setActivatorNodeRef, listeners, describedBy: attributes['aria-describedby'], isDragging }
}

/** A place to drop on. */
export const useDropPlace = (place: { kind: 'theme'; id: string } | { kind: 'new' | 'unplaced' }) => useDroppable({ id: place.kind === 'theme' ? `theme:${place.id}` : place.kind }).setNodeRef
