import type { Commit, EventLog, StoredEvent } from '@tablee/sync/authority/eventLog'
import { sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres, type OwnPostgres } from '../../test/postgres.ts'
import { openDatabase } from './database.ts'
import { openPostgres } from './postgres.ts'
import { createPostgresEventLog } from './postgresEventLog.ts'
import { repairPostgres } from './repairPostgres.ts'
import type { Database } from './schema.ts'

let postgres: OwnPostgres
beforeAll(async () => { postgres = await startPostgres() }, 300_000)
afterAll(() => postgres.stop(), 300_000)

const commit = (commandId: string): Commit => ({ commandId, at: 1_000, by: 'facilitator', events: [{ type: 'ThemeRenamed', themeId: 'theme-01', title: `Une thématique, ${commandId}` }] })
const fill = async (log: EventLog, cafeId: string, from: number, count: number): Promise<void> => {
  for (let position = from; position < from + count; position += 1) await log.append(cafeId, position, [commit(`${cafeId}-${position}`)])
}
const within = async <T>(url: string, work: (database: Database, log: EventLog) => Promise<T>): Promise<T> => {
  const database = await openPostgres(url)
  try { return await work(database, createPostgresEventLog(database)) } finally { await database.destroy() }
}
const read = (log: EventLog, cafeId: string): Promise<StoredEvent[]> => log.read(cafeId, 0, 1_000)
/** A copy by PostgreSQL's own means, as it was restored beside the first. */
const copyOf = async (url: string): Promise<string> => {
  const copy = await postgres.freshUrl()
  const nameOf = (address: string): string => new URL(address).pathname.slice(1)
  const client = new pg.Client({ connectionString: url.replace(/\/[^/]*$/, '/postgres') })
  await client.connect()
  await client.query(`drop database ${nameOf(copy)}`)
  await client.query(`create database ${nameOf(copy)} template ${nameOf(url)}`)
  await client.end()
  return copy
}
const cafes = ['cafe-1', 'cafe-2', 'cafe-3']

describe('logs in a PostgreSQL that are no longer what was written', () => {
  test.each(['a restored copy', 'a data file'])('N1 N5 given events changed, gone and a note of the end that is gone, and %s from before later events as backup, then all is as it was written, what stood there is kept, and the log goes on', async (kind) => {
    const url = await postgres.freshUrl()
    await within(url, async (_, log) => { for (const cafeId of cafes) await fill(log, cafeId, 0, 6) })
    const folder = mkdtempSync(path.join(tmpdir(), 'tablee-repair-'))
    const backup = kind === 'a restored copy' ? await copyOf(url) : path.join(folder, 'tablee.db')
    if (kind === 'a data file') {
      const file = await openDatabase(folder)
      for (const row of await within(url, (database) => database.selectFrom('events').selectAll().execute())) await file.insertInto('events').values(row).execute()
      await file.destroy()
    }
    const written = await within(url, async (database, log) => {
      for (const cafeId of cafes) await fill(log, cafeId, 6, 3)
      const whole = await Promise.all(cafes.map((cafeId) => read(log, cafeId)))
      await sql`update events set data = replace(data, 'Une', 'Uno') where cafe_id = 'cafe-1' and position = 3`.execute(database)
      await sql`delete from events where cafe_id = 'cafe-2' and position in (2, 5)`.execute(database)
      await sql`delete from log_heads where cafe_id = 'cafe-2'`.execute(database)
      return whole
    })
    const { cafes: outcomes, setAside } = await repairPostgres(url, backup, 42)
    expect(outcomes.map(({ outcome, mended, until }) => [outcome, mended, until]).toSorted()).toEqual([['repaired', [2, 5], 9], ['repaired', [3], 9], ['sound', [], 9]])
    expect(setAside).toBe('table events_damaged_42')
    await within(url, async (database, log) => {
      for (const [index, cafeId] of cafes.entries()) {
        expect(await read(log, cafeId)).toEqual(written[index])
        await fill(log, cafeId, 9, 1)
        expect(await read(log, cafeId)).toHaveLength(10)
      }
      const { rows } = await sql<{ cafe_id: string; data: string }>`select cafe_id, data from events_damaged_42 order by cafe_id, position`.execute(database)
      expect([rows.length, rows[2]?.data.includes('Uno'), new Set(rows.map((row) => row.cafe_id))]).toEqual([9 + 7, true, new Set(['cafe-1', 'cafe-2'])])
    })
    rmSync(folder, { recursive: true, force: true })
  })
  test('given a backup that is too old, then nothing is made up and nothing changes', async () => {
    const url = await postgres.freshUrl()
    await within(url, (_, log) => fill(log, 'cafe-1', 0, 3))
    const backup = await copyOf(url)
    const rows = (database: Database) => database.selectFrom('events').selectAll().orderBy('position').execute()
    const before = await within(url, async (database, log) => {
      await fill(log, 'cafe-1', 3, 3)
      await sql`update events set data = replace(data, 'Une', 'Uno') where position = 5`.execute(database)
      return rows(database)
    })
    expect(await repairPostgres(url, backup, 43)).toEqual({ setAside: null, cafes: [{ cafeId: 'cafe-1', outcome: 'short', mended: [], until: 4, head: 6 }] })
    expect(await within(url, rows)).toEqual(before)
  })
  test('given a server at work on the database, or no backup, then nothing is touched and it is said', async () => {
    const url = await postgres.freshUrl()
    await within(url, (_, log) => fill(log, 'cafe-1', 0, 1))
    await expect(repairPostgres(url, '/nowhere/backup.db', 0)).rejects.toThrow('there is no file')
    const backup = await copyOf(url)
    await within(url, async (database) => {
      await sql`select 1`.execute(database)
      await expect(repairPostgres(url, backup, 0)).rejects.toThrow(/stop every server/)
    })
  })
})
