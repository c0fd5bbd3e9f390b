import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { oneAtATime } from './oneAtATime.ts'
import { createTables, type Database, type Tables } from './schema.ts'

/** One of ours, so that two nodes that start at once do not make the same tables at once. */
const tablesLock = 7_265_001

/** Locks of cafés, apart from other locks of this database. */
const cafeLocks = 7_265_002
/** How often a lock that another node holds is asked for again, and how long (milliseconds): a statement that waits would be cut off. */
const askEvery = 100
const askFor = 120_000

/** Times and positions are far below 2^53. */
const numbers = new pg.TypeOverrides()
numbers.setTypeParser(pg.types.builtins.INT8, Number)

/**
 * Opens a PostgreSQL database, which several nodes may share, and makes its tables if need be. Rejects if it
 * cannot be reached, or is set up so that a commit does not survive a power cut. `name` is what the database shows of us.
 */
export const openPostgres = async (url: string, name = 'tablee'): Promise<Database> => {
  const pool = new pg.Pool({ connectionString: url, application_name: name, max: 10, connectionTimeoutMillis: 5_000, statement_timeout: 10_000, types: numbers })
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

/**
 * Runs work in a café while no node, this one included, runs other such work there. It holds one connection: here the
 * works wait in a line of their own, so that they never take the connections that they need themselves. Rejects where
 * another node goes on for two minutes; a node that dies lets go.
 */
export const oneNodeAtATime = (database: Database): (<T>(cafeId: string, work: () => Promise<T>) => Promise<T>) => {
  const here = oneAtATime()
  return (cafeId, work) => here(cafeId, () => database.connection().execute(async (connection) => {
    for (const until = Date.now() + askFor; ;) {
      const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_lock(${cafeLocks}, hashtext(${cafeId})) as held`.execute(connection)
      if (rows[0]?.held) break
      if (Date.now() > until) throw new Error('another node has been at the same work in this café for two minutes')
      await new Promise((resolve) => { setTimeout(resolve, askEvery) })
    }
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${cafeLocks}, hashtext(${cafeId}))`.execute(connection)
    }
  }))
}
