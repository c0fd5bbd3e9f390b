import { sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase, type Database } from './database.ts'

let folder: string
let database: Database
beforeEach(async () => { folder = mkdtempSync(path.join(tmpdir(), 'tablee-dialect-')); database = await openDatabase(folder) })
afterEach(async () => { await database.destroy(); rmSync(folder, { recursive: true, force: true }) })

const person = (participant_id: string) => ({ cafe_id: 'cafe-0001', participant_id, name: 'Ann', organisation: '' })
const ids = async (from: Database = database): Promise<string[]> => (await from.selectFrom('people').select('participant_id').orderBy('participant_id').execute()).map((row) => row.participant_id)

describe('the one connection to the embedded database', () => {
  test('given a transaction under way, when others ask meanwhile, then they wait for its end and see all of it or nothing', async () => {
    const seen: string[][] = []
    const writing = database.transaction().execute(async (transaction) => {
      await transaction.insertInto('people').values(person('one')).execute()
      await new Promise((resolve) => { setTimeout(resolve, 5) })
      await transaction.insertInto('people').values(person('two')).execute()
    })
    await Promise.all([writing, ids().then((list) => seen.push(list)), database.insertInto('people').values(person('three')).execute(), ids().then((list) => seen.push(list))])
    expect(seen).toEqual([['one', 'two'], ['one', 'three', 'two']])
  })
  test('given a statement that fails in a transaction, then nothing of it is there, and the connection goes on', async () => {
    await expect(database.transaction().execute(async (transaction) => {
      await transaction.insertInto('people').values(person('one')).execute()
      await transaction.insertInto('people').values(person('one')).execute()
    })).rejects.toMatchObject({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) })
    await database.insertInto('people').values(person('two')).execute()
    expect(await ids()).toEqual(['two'])
  })
  test('N4 given a transaction that has resolved, then another connection to the file reads it', async () => {
    await database.transaction().execute((transaction) => transaction.insertInto('people').values(person('one')).execute())
    const other = await openDatabase(folder)
    expect(await ids(other)).toEqual(['one'])
    await other.destroy()
  })
  test('N1 given a commit that is still being written, when the database is closed, then it is written first', async () => {
    const writing = database.transaction().execute((transaction) => transaction.insertInto('people').values(person('one')).execute())
    await database.destroy()
    await writing
    database = await openDatabase(folder)
    expect(await ids()).toEqual(['one'])
  })
  test('given a commit, then the process is free to do other things while the disk takes its time', async () => {
    let turns = 0, writing = true
    const turn = (): void => { turns += 1; if (writing) setImmediate(turn) }
    setImmediate(turn)
    await database.transaction().execute(async (transaction) => {
      await sql`insert into people (cafe_id, participant_id, name, organisation) select 'cafe-0001', value, 'Ann', '' from (with recursive n(value) as (select 1 union all select value + 1 from n where value < 200000) select value from n)`.execute(transaction)
      turns = 0
    })
    writing = false
    // Written here, the loop would turn once before and once after.
    expect(turns).toBeGreaterThan(10)
  })
})
