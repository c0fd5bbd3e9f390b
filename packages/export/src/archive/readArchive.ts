import { emptyCafe, evolveOwned } from '@tablee/domain/cafe'
import { readSettings } from '@tablee/domain/cafe/decide'
import { eventVersion, type DomainEvent, type LoggedEvent } from '@tablee/domain/event'
import { cleanText } from '@tablee/domain/text'
import { upcast } from '@tablee/domain/upcast'
import * as v from 'valibot'
import { firstLink, linkOf } from './chain.ts'
import { Frame, type ArchivedPerson } from './schema.ts'

/** Why a file is not taken in, with the position of the first event that is not as it should be. */
export type ArchiveFault =
  | { readonly code: 'BAD_ARCHIVE' }
  | { readonly code: 'VERSION_UNKNOWN' }
  | { readonly code: 'CHECKSUM'; readonly position: number }
  | { readonly code: 'EVENT_BROKEN'; readonly position: number }

export type ReadArchive =
  | { readonly ok: true; readonly cafeId: string; readonly events: readonly LoggedEvent[]; readonly people: readonly ArchivedPerson[] }
  | { readonly ok: false; readonly fault: ArchiveFault }

const no = (fault: ArchiveFault): ReadArchive => ({ ok: false, fault })

/** Reads an archive that somebody brings: all of it is as Tablée would have written it, or none of it is taken. */
export const readArchive = (file: string): ReadArchive => {
  const parsed = parse(file)
  if (isNewer(parsed)) return no({ code: 'VERSION_UNKNOWN' })
  const read = v.safeParse(Frame, parsed)
  if (!read.success) return no({ code: 'BAD_ARCHIVE' })
  const archive = read.output
  const events: LoggedEvent[] = []
  const state = emptyCafe(archive.cafeId)
  let link = firstLink
  for (const [index, { position, at, by, event: stored, checksum }] of archive.events.entries()) {
    link = linkOf(link, { position, at, by, event: stored })
    if (position !== index + 1 || checksum !== link) return no({ code: 'CHECKSUM', position: index + 1 })
    try {
      const event = upcast(archive.eventVersion, stored)
      if ((event.type === 'CafeCreated') !== (index === 0) || !isSound(event)) return no({ code: 'EVENT_BROKEN', position })
      const logged: LoggedEvent = { position, at, by, event }
      evolveOwned(state, logged)
      events.push(logged)
    } catch {
      return no({ code: 'EVENT_BROKEN', position })
    }
  }
  const people = (archive.people ?? []).map((person) => ({ ...person, name: cleanText(person.name), organisation: cleanText(person.organisation) }))
  return { ok: true, cafeId: archive.cafeId, events, people }
}

const parse = (file: string): unknown => {
  try {
    return JSON.parse(file) as unknown
  } catch {
    return null
  }
}

const isNewer = (parsed: unknown): boolean => {
  if (typeof parsed !== 'object' || parsed === null) return false
  const { schemaVersion, eventVersion: version } = parsed as { readonly schemaVersion?: unknown; readonly eventVersion?: unknown }
  return (typeof schemaVersion === 'number' && schemaVersion > 1) || (typeof version === 'number' && version > eventVersion)
}

/** No text of a log is longer. */
const longestText = 16_000

/** Whether an event is one that a café would have kept: the types are right already; texts are clean, settings readable, names elsewhere. */
const isSound = (event: DomainEvent): boolean => {
  if ('person' in event || 'people' in event) return false
  if ((event.type === 'CafeCreated' || event.type === 'CafeRevised') && 'code' in readSettings(event.settings)) return false
  return textsOf(event).every((text) => text.length <= longestText && cleanText(text) === text)
}

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}
