/** A note as this package reads it. Ids differ within a list. */
export interface Note {
  readonly id: string
  readonly text: string
}

/** The same notes in the order of their ids, so that no result depends on the order they came in. */
export function inOrderOfId(notes: readonly Note[]): Note[] {
  return [...notes].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
}
