import { hash } from 'node:crypto'
import type { EventRow } from './schema.ts'

/** What the first row of a log is chained to. */
export const firstChecksum = '0'.repeat(64)

/** The checksum of a row behind the one whose checksum is `before`. */
export const checksumOf = (before: string, row: Omit<EventRow, 'checksum'>): string =>
  hash('sha256', JSON.stringify([before, row.cafe_id, row.position, row.version, row.type, row.at, row.by, row.command_id, row.part, row.data]))
