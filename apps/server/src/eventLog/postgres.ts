import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { createTables, type Database, type Tables } from './schema.ts'

/** One of ours, so that two nodes that start at once do not make the same tables at once. */
const tablesLock = 7_265_001

/** Times and positions are far below 2^53. */
const numbers = new pg.TypeOverrides()
numbers.setTypeParser(pg.types.builtins.INT8, Number)

/**
 * Opens a PostgreSQL database, which several nodes may share, and makes its tables if need be. Rejects if it
 * cannot be reached, or is set up so that a commit does not survive a power cut.
 */
export const openPostgres = async (url: string): Promise<Database> => {
  const pool = new pg.Pool({ connectionString: url, application_name: 'tablee', max: 10, connectionTimeoutMillis: 5_000, statement_timeout: 10_000, types: numbers })
  // A connection that breaks while it is idle is replaced when next needed.
  pool.on('error', () => undefined)
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    for (const setting of ['fsync', 'synchronous_commit']) {
      const { rows } = await sql<{ value: string }>`select current_setting(${setting}) as value`.execute(database)
      if (rows[0]?.value === 'off') throw new Error(`the database is set to ${setting} = off: a power cut would lose notes; set it to on`)
    }
    await database.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${tablesLock})`.execute(transaction)
      await createTables(transaction, 'postgres')
    })
  } catch (error) {
    await database.destroy()
    throw error
  }
  return database
}
