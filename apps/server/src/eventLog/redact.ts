import type { DomainEvent } from '@tablee/domain/event'
import { withoutWords } from '@tablee/domain/note/erase'
import { LogDamaged } from '@tablee/sync/authority/eventLog'
import { sql } from 'kysely'
import { checksumOf, firstChecksum } from './checksum.ts'
import type { Database } from './schema.ts'

/**
 * Takes the words of these notes out of a café's log, and chains what stands behind them anew: the one change that
 * is ever made to a log (ADR 15). In one transaction. Rejects with `LogDamaged`, and changes nothing, where the log
 * is not what was written: a chain made anew would hide that. `hold` keeps other nodes from the log meanwhile.
 */
export const redactNotes = async (database: Database, cafeId: string, noteIds: ReadonlySet<string>, hold: (transaction: Database, cafeId: string) => Promise<void> = async () => undefined): Promise<void> => {
  await database.transaction().execute(async (transaction) => {
    await hold(transaction, cafeId)
    const rows = await transaction.selectFrom('events').selectAll().where('cafe_id', '=', cafeId).orderBy('position').execute()
    let written = firstChecksum, chained = firstChecksum
    for (const { checksum, ...row } of rows) {
      if (checksum !== checksumOf(written, row)) throw new LogDamaged(cafeId, row.position, [])
      written = checksum
      const event = JSON.parse(row.data) as DomainEvent
      const kept = withoutWords(event, noteIds)
      const data = kept === event ? row.data : JSON.stringify(kept)
      const fresh = checksumOf(chained, { ...row, data })
      chained = fresh
      if (fresh !== checksum) await transaction.updateTable('events').set({ data, checksum: fresh }).where('cafe_id', '=', cafeId).where('position', '=', row.position).execute()
    }
    if (rows.length > 0) await transaction.updateTable('log_heads').set({ checksum: chained }).where('cafe_id', '=', cafeId).execute()
  })
}

/** What was erased is not left in the write-ahead log either. (PostgreSQL overwrites in its own time: its vacuum.) */
export const forgetWritten = async (database: Database, kind: 'sqlite' | 'postgres'): Promise<void> => {
  if (kind === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(database)
}
