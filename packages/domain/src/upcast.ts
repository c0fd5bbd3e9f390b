import * as v from 'valibot'
import { DomainEvent, eventVersion } from './event.ts'

/** Each event's own schema, by its type: a long log is read without trying the schemas of all the others first. */
const schemas = new Map<unknown, v.GenericSchema<unknown, DomainEvent>>()
for (const { options } of DomainEvent.options) for (const schema of options) schemas.set(schema.entries.type.literal, schema)

/**
 * Lifts an event as some released version wrote it to the present shape.
 * Throws where the version is newer than this program or the shape is not an event's: a log is never guessed at.
 */
export const upcast = (version: number, stored: unknown): DomainEvent => {
  if (!Number.isInteger(version) || version < 1 || version > eventVersion) throw new Error(`event version ${version} is not known to this program`)
  const type = typeof stored === 'object' && stored !== null && 'type' in stored ? stored.type : undefined
  return v.parse(schemas.get(type) ?? DomainEvent, stored)
}
