import { emptyCafe, fold } from '@tablee/domain/cafe'
import type { CafeState, Person } from '@tablee/domain/cafe/state'
import type { LoggedEvent } from '@tablee/domain/event'
import type { CafeData, Piece } from './job.ts'

/** So many entries are handed over at once: a few milliseconds of copying, then others have their turn. */
const pieceSize = 250

const slices = function* <Each>(all: Iterable<Each>): Generator<Each[]> {
  let slice: Each[] = []
  for (const each of all) {
    slice.push(each)
    if (slice.length < pieceSize) continue
    yield slice
    slice = []
  }
  if (slice.length > 0) yield slice
}

/**
 * A café as it is now, in pieces to be sent one after the other. It is a snapshot from the first moment on: what is in
 * a state is never changed, only replaced, and the maps are copied before anything else can happen.
 */
export const piecesOf = (state: CafeState, people: ReadonlyMap<string, Person>, events: readonly LoggedEvent[]): Iterable<Piece> => {
  const still = fold(state, [])
  const named = [...people]
  return (function* (): Generator<Piece> {
    for (const [field, value] of Object.entries(still)) {
      if (!(value instanceof Map) || value.size <= pieceSize) yield { of: 'state', field, value }
      else for (const entries of slices(value as Map<unknown, unknown>)) yield { of: 'state', field, entries }
    }
    for (const entries of slices(named)) yield { of: 'people', entries }
    for (const slice of slices(events)) yield { of: 'events', events: slice }
  })()
}

/** Puts the pieces together again. */
export const createGathering = (): { readonly add: (piece: Piece) => void; readonly data: () => CafeData } => {
  const fields = new Map<string, unknown>()
  const people = new Map<string, Person>()
  const events: LoggedEvent[] = []
  return {
    add: (piece) => {
      if (piece.of === 'people') for (const [id, person] of piece.entries) people.set(id, person)
      else if (piece.of === 'events') events.push(...piece.events)
      else if ('value' in piece) fields.set(piece.field, piece.value)
      else {
        const known = (fields.get(piece.field) ?? new Map<unknown, unknown>()) as Map<unknown, unknown>
        for (const [key, value] of piece.entries) known.set(key, value)
        fields.set(piece.field, known)
      }
    },
    data: () => ({ state: { ...emptyCafe(''), ...Object.fromEntries(fields) }, people, events }),
  }
}
