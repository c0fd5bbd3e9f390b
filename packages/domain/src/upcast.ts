import * as v from 'valibot'
import { DomainEvent, eventVersion } from './event.ts'

/**
 * Lifts an event as some released version wrote it to the present shape.
 * Throws where the version is newer than this program or the shape is not an event's: a log is never guessed at.
 */
export const upcast = (version: number, stored: unknown): DomainEvent => {
  if (!Number.isInteger(version) || version < 1 || version > eventVersion) throw new Error(`event version ${version} is not known to this program`)
  return v.parse(DomainEvent, stored)
}
