import { eventVersion } from '@tablee/domain/event'
import { LogConflict, type Commit, type EventLog, type StoredEvent } from '@tablee/sync/authority/eventLog'
import { checksumOf, firstChecksum, firstDamage } from './checksum.ts'
import type { Database, EventRow } from './database.ts'

/** The log in the embedded database. */
export const createLibsqlEventLog = (database: Database): EventLog & {
  /** The first damaged position of a café's log, or null. */
  verify(cafeId: string): Promise<number | null>
} => ({
  read: async (cafeId, after) => {
    const rows = await database.selectFrom('events').selectAll().where('cafe_id', '=', cafeId).where('position', '>', after).orderBy('position').execute()
    return rows.map((row): StoredEvent => ({
      position: row.position, version: row.version, at: row.at, by: row.by, commandId: row.command_id, event: JSON.parse(row.data) as unknown,
    }))
  },
  append: async (cafeId, head, commits) => {
    try {
      await database.transaction().execute(async (transaction) => {
        const last = await transaction.selectFrom('events').select(['position', 'checksum']).where('cafe_id', '=', cafeId).orderBy('position', 'desc').limit(1).executeTakeFirst()
        if ((last?.position ?? 0) !== head) throw new LogConflict()
        // A row takes ten values, and a statement at most 32,766.
        const rows = rowsOf(cafeId, head, last?.checksum ?? firstChecksum, commits)
        for (let start = 0; start < rows.length; start += 3_000) await transaction.insertInto('events').values(rows.slice(start, start + 3_000)).execute()
      })
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) throw new LogConflict()
      throw error
    }
  },
  verify: async (cafeId) => firstDamage(await database.selectFrom('events').selectAll().where('cafe_id', '=', cafeId).orderBy('position').execute()),
})

const rowsOf = (cafeId: string, head: number, checksum: string, commits: readonly Commit[]): EventRow[] => {
  let position = head
  let before = checksum
  return commits.flatMap(({ commandId, at, by, events }) => events.map((event, part) => {
    position += 1
    const row = { cafe_id: cafeId, position, version: eventVersion, type: event.type, at, by, command_id: commandId, part, data: JSON.stringify(event) }
    before = checksumOf(before, row)
    return { ...row, checksum: before }
  }))
}
