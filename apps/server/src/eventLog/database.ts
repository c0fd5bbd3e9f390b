import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Kysely, sql } from 'kysely'
import { createLibsqlDialect } from './libsqlDialect.ts'
import { createTables, type Database, type Tables } from './schema.ts'

export type { Database } from './schema.ts'

/** Resolves if the database answers. */
export const answers = async (database: Database): Promise<void> => { await sql`select 1`.execute(database) }

/** The file is not what was written: the database itself, or the disk below it, says so. */
export const isCorrupt = (error: unknown): boolean => error instanceof Error && 'code' in error && /^(SQLITE_(CORRUPT|NOTADB|IOERR)|XX001|XX002)/.test(String(error.code))

/** A data file as it is, for reading beside a server or after one: nothing is set up in it. */
export const openExisting = (file: string): Database => new Kysely<Tables>({ dialect: createLibsqlDialect(file) })

/** As `openDatabaseFile`, for the file of a data folder, which is made if it is not there. */
export const openDatabase = async (folder: string): Promise<Database> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return openDatabaseFile(path.join(folder, 'tablee.db'))
}

/**
 * Opens a data file, made if it is not there. WAL with `synchronous=FULL`: what a transaction has said is
 * written survives a power cut. Rejects if the file cannot be had, or does not grant that durability.
 */
export const openDatabaseFile = async (file: string): Promise<Database> => {
  const database = openExisting(file)
  try {
    await sql`pragma journal_mode = wal`.execute(database)
    await sql`pragma synchronous = full`.execute(database)
    await sql`pragma busy_timeout = 5000`.execute(database)
    // What is erased is overwritten, not only unlinked.
    await sql`pragma secure_delete = on`.execute(database)
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(database)
    if (rows[0]?.synchronous !== 2) throw new Error('the data file does not grant synchronous=FULL')
    await createTables(database, 'sqlite')
    return database
  } catch (error) {
    await database.destroy().catch(() => undefined)
    if (isCorrupt(error)) throw new Error(`the data file ${file} is damaged so that it does not open: repair it from a backup with npm run repair -- --from <backup>`, { cause: error })
    throw error
  }
}

/** Writes what the file holds at this moment into a new one; whoever writes meanwhile goes on. */
export const copyInto = async (database: Database, file: string): Promise<void> => { await sql`vacuum into ${sql.lit(file)}`.execute(database) }

/** Everything in the one file, which then can be moved without those beside it. */
export const inOneFile = async (database: Database): Promise<void> => {
  await sql`pragma wal_checkpoint(truncate)`.execute(database)
  await sql`pragma journal_mode = delete`.execute(database)
}
