import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Kysely, sql } from 'kysely'
import { createLibsqlDialect } from './libsqlDialect.ts'
import { createTables, type Database, type Tables } from './schema.ts'

export type { Database } from './schema.ts'

/** Resolves if the database answers. */
export const answers = async (database: Database): Promise<void> => { await sql`select 1`.execute(database) }

/**
 * Opens the data file, made if it is not there. WAL with `synchronous=FULL`: what a transaction has said is
 * written survives a power cut. Rejects if the file cannot be had, or does not grant that durability.
 */
export const openDatabase = async (folder: string): Promise<Database> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = new Kysely<Tables>({ dialect: createLibsqlDialect(path.join(folder, 'tablee.db')) })
  await sql`pragma journal_mode = wal`.execute(database)
  await sql`pragma synchronous = full`.execute(database)
  await sql`pragma busy_timeout = 5000`.execute(database)
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(database)
  if (rows[0]?.synchronous !== 2) throw new Error('the data file does not grant synchronous=FULL')
  await createTables(database, 'sqlite')
  return database
}
