import { sql } from 'kysely'
import { LogConflict, type EventLog } from '@tablee/sync/authority/eventLog'
import { insertRows, lastOf, readSlice, rowsOf } from './rows.ts'
import type { Database } from './schema.ts'

/** Another node's transaction was first: a unique (café, position) or command id, or a deadlock over them. */
const conflicts: ReadonlySet<string> = new Set(['23505', '40001', '40P01'])

/** Nobody else appends to the café's log, or takes words out of it, before this transaction ends: a chain is made from what it stands on. */
export const holdLog = async (transaction: Database, cafeId: string): Promise<void> => {
  await sql`select 1 from log_heads where cafe_id = ${cafeId} for update`.execute(transaction)
}

/**
 * The log in PostgreSQL, shared by several nodes: unique (café, position) decides who was first.
 * `appended` is called once events are durable, to ring for the other nodes.
 */
export const createPostgresEventLog = (database: Database, appended: (cafeId: string) => void = () => {}): EventLog => ({
  read: (cafeId, after, most) => readSlice(database, cafeId, after, most),
  append: async (cafeId, head, commits) => {
    try {
      await database.transaction().execute(async (transaction) => {
        await holdLog(transaction, cafeId)
        const last = await lastOf(transaction, cafeId)
        if (last.position !== head) throw new LogConflict()
        await insertRows(transaction, rowsOf(cafeId, head, last.checksum, commits))
      })
    } catch (error) {
      if (error instanceof Error && 'code' in error && conflicts.has(String(error.code))) throw new LogConflict()
      throw error
    }
    appended(cafeId)
  },
})
