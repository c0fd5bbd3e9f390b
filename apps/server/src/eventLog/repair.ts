import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { openDatabaseFile, openExisting } from './database.ts'
import { cafeIdsOf, changes, mend, orElse, writeMended, type CafeRepair, type Repair } from './mend.ts'
import type { Database } from './schema.ts'

/** Everything but the logs: from the file where it can be read, else from the backup. */
const copyRest = async (to: Database, from: readonly Database[]): Promise<void> => {
  const { rows: tables } = await sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`.execute(to)
  for (const { name } of tables) {
    if (name === 'events' || name === 'log_heads') continue
    for (const source of from) {
      const read = await orElse(sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(source), null)
      if (!read) continue
      for (const row of read.rows) await sql`insert or ignore into ${sql.table(name)} (${sql.join(Object.keys(row).map((column) => sql.ref(column)))}) values (${sql.join(Object.values(row))})`.execute(to)
      break
    }
  }
}

const flush = (file: string): void => {
  const handle = openSync(file, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/**
 * Mends the logs of a data folder's file from a backup, event by event: what the file still holds stays, what was
 * damaged comes from the backup, as the chain of checksums proves. A new file takes the place of the old one, which
 * is kept beside it. Where the backup does not hold what is missing, the café's log is left as it is.
 * Rejects, and changes nothing, while a server has the file open. `now` in milliseconds names what is set aside.
 */
export const repairFromBackup = async (folder: string, backupFile: string, now: number): Promise<Repair> => {
  const file = path.join(folder, 'tablee.db')
  for (const needed of [file, backupFile]) if (!existsSync(needed)) throw new Error(`there is no file ${needed}`)
  const own = openExisting(file), backup = openExisting(backupFile)
  const freshFile = `${file}.repairing`
  for (const end of ['', '-wal', '-shm']) rmSync(`${freshFile}${end}`, { force: true })
  try {
    await mustBeAlone(own)
    const cafes: CafeRepair[] = []
    const fresh = await openDatabaseFile(freshFile)
    try {
      await fresh.transaction().execute(async (transaction) => {
        for (const cafeId of await cafeIdsOf(own, backup)) {
          const mended = await mend(own, backup, cafeId)
          cafes.push(mended.repair)
          await writeMended(transaction, mended)
        }
        await copyRest(transaction, [own, backup])
      })
      await sql`pragma wal_checkpoint(truncate)`.execute(fresh)
    } finally {
      await fresh.destroy()
    }
    await own.destroy()
    return { cafes, setAside: cafes.some(changes) ? swap(file, freshFile, now) : null }
  } finally {
    await own.destroy().catch(() => undefined)
    await backup.destroy().catch(() => undefined)
    for (const end of ['', '-wal', '-shm']) rmSync(`${freshFile}${end}`, { force: true })
  }
}

/** The new file in place of the old one, whatever happens in between: each step leaves one of both under a name that is told. */
const swap = (file: string, fresh: string, now: number): string => {
  const setAside = `${file}.damaged-${new Date(now).toISOString().replaceAll(':', '-')}`
  flush(fresh)
  for (const end of ['', '-wal', '-shm']) if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${setAside}${end}`)
  renameSync(fresh, file)
  flush(path.dirname(file))
  return setAside
}

/** Takes the file for itself, as long as it is open here; rejects while another process has it open. */
const mustBeAlone = async (database: Database): Promise<void> => {
  try {
    await sql`pragma locking_mode = exclusive`.execute(database)
    await sql`begin exclusive`.execute(database)
    await sql`commit`.execute(database)
  } catch (error) {
    if (error instanceof Error && 'code' in error && /BUSY|LOCKED/.test(String(error.code))) throw new Error('the data file is in use: stop the server first', { cause: error })
    // Too damaged even for that: then nothing else has it open in good health either.
  }
}
