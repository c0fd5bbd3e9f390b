import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { checksumOf, firstChecksum } from './checksum.ts'
import { openDatabaseFile, openExisting } from './database.ts'
import type { Database, EventRow } from './schema.ts'

/** What became of one café's log. Positions are those of its events. */
export type CafeRepair = {
  readonly cafeId: string
  /** `sound` needed nothing; `repaired` is whole again; `short` is sound up to `until` only: the backup does not hold what is missing. */
  readonly outcome: 'sound' | 'repaired' | 'short'
  /** Damaged or missing, and made good. */
  readonly mended: readonly number[]
  readonly until: number
  readonly head: number
}
export type Repair = {
  readonly cafes: readonly CafeRepair[]
  /** Where the file as it was is kept, or null if nothing had to be changed. */
  readonly setAside: string | null
}

/** What can still be read of one file. */
type Source = { readonly rows: Map<number, EventRow>; readonly noted: { position: number; checksum: string } | undefined }

const orElse = <T>(promise: Promise<T>, fallback: T): Promise<T> => promise.catch(() => fallback)

/** A café's rows as far as the disk gives them: at once, or, where that fails, one by one past what cannot be read. */
const sourceOf = async (database: Database, cafeId: string, longest: number): Promise<Source> => {
  const noted = await orElse(database.selectFrom('log_heads').selectAll().where('cafe_id', '=', cafeId).executeTakeFirst(), undefined)
  const all = database.selectFrom('events').selectAll().where('cafe_id', '=', cafeId)
  const rows = await orElse(all.execute(), null)
  if (rows) return { rows: new Map(rows.map((row) => [row.position, row])), noted }
  const found = new Map<number, EventRow>()
  for (let position = 1; position <= Math.max(longest, noted?.position ?? 0); position += 1) {
    const row = await orElse(all.where('position', '=', position).executeTakeFirst(), undefined)
    if (row) found.set(position, row)
  }
  return { rows: found, noted }
}

/** Every row that stands behind the one before it by its checksum, from the first on: the file's own, or the backup's. */
const chainOf = (own: Source, backup: Source): { rows: EventRow[]; mended: number[] } => {
  const rows: EventRow[] = []
  const mended: number[] = []
  let before = firstChecksum
  for (let position = 1; ; position += 1) {
    const fits = (row: EventRow | undefined): row is EventRow => row?.position === position && row.checksum === checksumOf(before, row)
    const mine = own.rows.get(position), kept = backup.rows.get(position)
    const row = fits(mine) ? mine : fits(kept) ? kept : ownWithItsChecksum(own, mine, before)
    if (!row) return { rows, mended }
    if (row !== mine) mended.push(position)
    rows.push(row)
    before = row.checksum
  }
}

/** A row of which only the checksum is wrong: what stands behind it, or was noted of it, proves the right one. */
const ownWithItsChecksum = (own: Source, row: EventRow | undefined, before: string): EventRow | null => {
  if (!row) return null
  const checksum = checksumOf(before, row)
  const next = own.rows.get(row.position + 1)
  const proven = next ? next.checksum === checksumOf(checksum, next) : own.noted?.position === row.position && own.noted.checksum === checksum
  return proven ? { ...row, checksum } : null
}

const cafeIdsOf = async (database: Database): Promise<string[]> => {
  const lists = [
    await orElse(database.selectFrom('log_heads').select('cafe_id').execute(), []), await orElse(database.selectFrom('cafes').select('cafe_id').execute(), []),
    await orElse(database.selectFrom('events').select('cafe_id').distinct().execute(), []),
  ]
  return lists.flat().map((row) => row.cafe_id)
}

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
    const ids = [...new Set([...(await cafeIdsOf(own)), ...(await cafeIdsOf(backup))])]
    const cafes: CafeRepair[] = []
    const fresh = await openDatabaseFile(freshFile)
    try {
      await fresh.transaction().execute(async (transaction) => {
        for (const cafeId of ids) {
          const kept = await sourceOf(backup, cafeId, 0)
          const mine = await sourceOf(own, cafeId, Math.max(0, ...kept.rows.keys()) + 10_000)
          const { rows, mended } = chainOf(mine, kept)
          const last = rows.at(-1)
          const head = Math.max(rows.length, ...mine.rows.keys(), mine.noted && mine.noted.checksum !== last?.checksum ? mine.noted.position : 0)
          const whole = rows.length >= head
          const unnoted = mine.noted?.position !== rows.length || mine.noted.checksum !== last?.checksum
          cafes.push({ cafeId, outcome: !whole ? 'short' : mended.length > 0 || (unnoted && head > 0) ? 'repaired' : 'sound', mended, until: rows.length, head })
          const left = whole ? [] : [...mine.rows.values()].filter((row) => row.position > rows.length)
          for (const row of [...rows, ...left]) await transaction.insertInto('events').values(row).onConflict((conflict) => conflict.doNothing()).execute()
          const noted = whole && last ? { cafe_id: cafeId, position: last.position, checksum: last.checksum } : mine.noted && { ...mine.noted, cafe_id: cafeId }
          if (noted) await transaction.insertInto('log_heads').values(noted).execute()
        }
        await copyRest(transaction, [own, backup])
      })
      await sql`pragma wal_checkpoint(truncate)`.execute(fresh)
    } finally {
      await fresh.destroy()
    }
    await own.destroy()
    const needed = cafes.some(({ outcome, mended }) => outcome === 'repaired' || mended.length > 0)
    return { cafes, setAside: needed ? swap(file, freshFile, now) : null }
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
