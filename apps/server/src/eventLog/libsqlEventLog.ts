import { LogConflict, type Commit, type EventLog } from '@tablee/sync/authority/eventLog'
import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from './schema.ts'
import { insertRows, lastOf, readSlice, rowsOf } from './rows.ts'

type Append = { readonly cafeId: string; readonly head: number; readonly commits: readonly Commit[]; readonly done: () => void; readonly failed: (error: unknown) => void }

/** Runs the append inside the transaction of its group; what fails of it is undone and leaves the others as they are. */
const within = async (transaction: Database, { cafeId, head, commits }: Append): Promise<void> => {
  await sql`savepoint one`.execute(transaction)
  try {
    const last = await lastOf(transaction, cafeId)
    if (last.position !== head) throw new LogConflict()
    await insertRows(transaction, rowsOf(cafeId, head, last.checksum, commits))
  } catch (error) {
    await sql`rollback to one`.execute(transaction)
    await sql`release one`.execute(transaction)
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT') ? new LogConflict() : error
  }
  await sql`release one`.execute(transaction)
}

/**
 * The log in the embedded database. What all cafés append while one transaction is written goes into the next
 * one together: the disk is waited for once per group.
 */
export const createLibsqlEventLog = (database: Database): EventLog => {
  let waiting: Append[] = []
  let writing = false

  const write = async (group: readonly Append[]): Promise<void> => {
    const failures = new Map<Append, unknown>()
    try {
      await database.transaction().execute(async (transaction) => {
        for (const append of group) await within(transaction, append).catch((error: unknown) => failures.set(append, error))
      })
    } catch (error) {
      for (const { failed } of group) failed(error)
      return
    }
    for (const append of group) {
      if (failures.has(append)) append.failed(failures.get(append))
      else append.done()
    }
  }

  const pump = async (): Promise<void> => {
    if (writing) return
    writing = true
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      await write(group)
    }
    writing = false
  }

  return {
    // Each slice has a turn of its own, for good: another thread that answers at once, because this one had to wait for a
    // processor, would have the next slice read in the same turn, and everything else on the server would wait.
    read: async (cafeId, after, most) => {
      await turn()
      return readSlice(database, cafeId, after, most)
    },
    append: (cafeId, head, commits) => new Promise<void>((done, failed) => {
      waiting.push({ cafeId, head, commits, done, failed })
      // In a turn of its own, so that what arrives together is written together.
      void Promise.resolve().then(pump)
    }),
  }
}
