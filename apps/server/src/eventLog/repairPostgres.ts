import { existsSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { openExisting } from './database.ts'
import { cafeIdsOf, changes, mend, writeMended, type Mended, type Repair } from './mend.ts'
import { openPostgres } from './postgres.ts'
import type { Database } from './schema.ts'

/** Servers name their connections; this one has a name of its own. */
const ownName = 'tablee repair'

/**
 * As `repairFromBackup`, for the logs in a PostgreSQL. The backup is another PostgreSQL's address, into which
 * PostgreSQL's own tools have restored a copy, or a data file. Only the logs of cafés that need it are written anew,
 * in one transaction; what stood there is kept in a table beside them. Rejects, and changes nothing, while a server
 * is connected, or where the disk below does not even let damaged rows be replaced. `now` in milliseconds.
 */
export const repairPostgres = async (url: string, from: string, now: number): Promise<Repair> => {
  const isPostgres = /^postgres(ql)?:/.test(from)
  if (!isPostgres && !existsSync(from)) throw new Error(`there is no file ${from}`)
  const own = await openPostgres(url, ownName)
  const backup = isPostgres ? await openPostgres(from, ownName) : openExisting(from)
  try {
    await mustBeAlone(own)
    const cafes: Mended[] = []
    // Read outside the transaction, which the first row that cannot be read would end.
    for (const cafeId of await cafeIdsOf(own, backup)) cafes.push(await mend(own, backup, cafeId))
    const needed = cafes.filter(({ repair }) => changes(repair))
    if (needed.length > 0) await own.transaction().execute((transaction) => replace(transaction, needed, now))
    return { cafes: cafes.map(({ repair }) => repair), setAside: needed.length > 0 ? `table ${asideAt(now)}` : null }
  } finally {
    await own.destroy()
    await backup.destroy()
  }
}

const asideAt = (now: number): string => `events_damaged_${now}`

const replace = async (transaction: Database, needed: readonly Mended[], now: number): Promise<void> => {
  await sql`lock table events, log_heads in exclusive mode`.execute(transaction)
  await mustBeAlone(transaction)
  await sql`create table ${sql.table(asideAt(now))} (like events)`.execute(transaction)
  for (const mended of needed) {
    const { cafeId } = mended.repair
    await sql`insert into ${sql.table(asideAt(now))} select * from events where cafe_id = ${cafeId}`.execute(transaction)
    await transaction.deleteFrom('events').where('cafe_id', '=', cafeId).execute()
    await transaction.deleteFrom('log_heads').where('cafe_id', '=', cafeId).execute()
    await writeMended(transaction, mended)
  }
}

/** Rejects while a server is at work, which knows its cafés as they were; one that just ended may take a moment to be gone. */
const mustBeAlone = async (database: Database): Promise<void> => {
  for (let looks = 1; (await servers(database)) > 0; looks += 1) {
    if (looks === 10) throw new Error('the database is in use: stop every server that works with it first')
    await setTimeout(200)
  }
}

const servers = async (database: Database): Promise<number> => {
  const { rows } = await sql<{ others: number }>`select count(*) as others from pg_stat_activity where datname = current_database() and application_name in ('tablee', 'tablee doorbell')`.execute(database)
  return rows[0]?.others ?? 0
}
