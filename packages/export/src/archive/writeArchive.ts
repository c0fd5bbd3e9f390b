import type { CafeState } from '@tablee/domain/cafe/state'
import { eventVersion, type DomainEvent, type LoggedEvent } from '@tablee/domain/event'
import { minutesOf } from '../model/minutes.ts'
import { firstLink, linkOf } from './chain.ts'
import type { Archive, ArchivedPerson } from './schema.ts'

/** The version of the file itself; that of its events is apart. */
export const archiveVersion = 1

export type ArchiveOptions = {
  /** The café's events as its desk may see them: a ballot is as secret here as there. */
  readonly events: readonly LoggedEvent[]
  /** Those who may be named; null for a file without personal data. */
  readonly people: readonly ArchivedPerson[] | null
}

/**
 * All that a café is, as data: its events, from which another instance of Tablée makes the same café, and what its
 * minutes say, for programs that only read. Hidden notes are among the events, marked as hidden; what somebody took
 * back is not: their note or answer is there without its words. Names stand in `people` alone.
 */
export const archiveOf = (state: CafeState, { events, people }: ArchiveOptions): Archive => {
  const known = new Map(people?.map((person) => [person.id, person]))
  let link = firstLink
  return {
    schemaVersion: archiveVersion,
    eventVersion,
    cafeId: state.id,
    minutes: minutesOf(state, { position: events.length, attendance: people !== null, directory: (id) => known.get(id) }),
    ...(people === null ? {} : { people }),
    events: events.map((logged) => {
      const event = unnamed(withoutTaken(logged.event, state))
      link = linkOf(link, { ...logged, event })
      return { position: logged.position, at: logged.at, by: logged.by, event, checksum: link }
    }),
  }
}

export const writeArchive = (archive: Archive): string => `${JSON.stringify(archive, null, 1)}\n`

/** The words of a note that its author deleted, or of an answer that was withdrawn, go with neither. */
const withoutTaken = (event: DomainEvent, state: CafeState): DomainEvent => {
  switch (event.type) {
    case 'NotePosted': case 'NoteEdited': case 'NoteRestored':
      return state.notes.get(event.noteId)?.deleted === true ? { ...event, text: '' } : event
    case 'ReactionGiven': return state.reactions.has(event.reactionId) ? event : { ...event, text: '' }
    default: return event
  }
}

/** Names are joined to events on their way to a desk; in a file they stand apart. */
const unnamed = (event: DomainEvent): DomainEvent => {
  if ('person' in event) {
    const { person: _, ...rest } = event
    return rest
  }
  if ('people' in event) {
    const { people: _, ...rest } = event
    return rest
  }
  return event
}
