import { eventLogContract } from '@tablee/sync/authority/eventLog.contract'
import { sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres, type OwnPostgres } from '../../test/postgres.ts'
import { openDatabase } from './database.ts'
import { createLibsqlEventLog } from './libsqlEventLog.ts'
import { openPostgres } from './postgres.ts'
import { createPostgresEventLog } from './postgresEventLog.ts'
import type { Database } from './schema.ts'

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => { for (const close of closing.splice(0).toReversed()) await close() })

const opened = (database: Database): Database => {
  closing.push(() => database.destroy())
  return database
}
const ownFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablee-log-'))
  closing.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const disk = (database: Database) => ({
  flip: async (cafeId: string, position: number) => { await sql`update events set data = replace(data, 'type', 'typd') where cafe_id = ${cafeId} and position = ${position}`.execute(database) },
  remove: async (cafeId: string, position: number) => { await sql`delete from events where cafe_id = ${cafeId} and position = ${position}`.execute(database) },
})

eventLogContract('in SQLite', {
  onDisk: true,
  open: async () => {
    const folder = ownFolder()
    const database = opened(await openDatabase(folder))
    return { log: createLibsqlEventLog(database), beside: async () => createLibsqlEventLog(database), again: async () => createLibsqlEventLog(opened(await openDatabase(folder))), disk: disk(database) }
  },
})

describe('PostgreSQL', () => {
  let postgres: OwnPostgres
  beforeAll(async () => { postgres = await startPostgres() }, 300_000)
  afterAll(() => postgres.stop(), 300_000)

  eventLogContract('in PostgreSQL', {
    onDisk: true,
    open: async () => {
      const url = await postgres.freshUrl()
      const database = opened(await openPostgres(url))
      const other = async () => createPostgresEventLog(opened(await openPostgres(url)))
      return { log: createPostgresEventLog(database), beside: other, again: other, disk: disk(database) }
    },
  })

  test('given a database set up so that a commit may be lost, then it is not opened, and the setting is named', async () => {
    const url = await postgres.freshUrl()
    const database = opened(await openPostgres(url))
    await sql.raw(`alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`).execute(database)
    await expect(openPostgres(url)).rejects.toThrow(/synchronous_commit = off/)
  })
})

test('the disk is told to keep what it says it keeps', async () => {
  const database = opened(await openDatabase(ownFolder()))
  expect((await sql<{ synchronous: number }>`pragma synchronous`.execute(database)).rows).toEqual([{ synchronous: 2 }])
  expect((await sql<{ journal_mode: string }>`pragma journal_mode`.execute(database)).rows).toEqual([{ journal_mode: 'wal' }])
})
