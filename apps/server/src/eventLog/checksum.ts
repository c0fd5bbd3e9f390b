import { createHash } from 'node:crypto'
import type { EventRow } from './database.ts'

/** What the first row of a log is chained to. */
export const firstChecksum = '0'.repeat(64)

/** The checksum of a row behind the one whose checksum is `before`. */
export const checksumOf = (before: string, row: Omit<EventRow, 'checksum'>): string =>
  createHash('sha256').update(JSON.stringify([before, row.cafe_id, row.position, row.version, row.type, row.at, row.by, row.command_id, row.part, row.data])).digest('hex')

/** The position of the first row that is not what was written, or is missing; null if the chain is whole. */
export const firstDamage = (rows: readonly EventRow[]): number | null => {
  let before = firstChecksum
  for (const [index, row] of rows.entries()) {
    if (row.position !== index + 1 || row.checksum !== checksumOf(before, row)) return index + 1
    before = row.checksum
  }
  return null
}
