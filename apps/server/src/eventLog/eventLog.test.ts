import { LogConflict, type Commit } from '@tablee/sync/authority/eventLog'
import { sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase, type Database } from './database.ts'
import { createLibsqlEventLog } from './libsqlEventLog.ts'

let folder: string
let database: Database
beforeEach(async () => { folder = mkdtempSync(path.join(tmpdir(), 'tablee-log-')); database = await openDatabase(folder) })
afterEach(async () => { await database.destroy(); rmSync(folder, { recursive: true, force: true }) })

const commit = (commandId: string, count = 1): Commit => ({ commandId, at: 1_000, by: 'facilitator', events: Array.from({ length: count }, () => ({ type: 'HarvestStarted' as const })) })

describe('the event log on disk', () => {
  test('N5 given commits of several events, then positions follow one another without holes, and are read back behind any', async () => {
    const log = createLibsqlEventLog(database)
    await log.append('cafe-1', 0, [commit('command-1', 2), commit('command-2')])
    await log.append('cafe-1', 3, [commit('command-3')])
    expect((await log.read('cafe-1', 0)).map(({ position, commandId }) => [position, commandId])).toEqual([[1, 'command-1'], [2, 'command-1'], [3, 'command-2'], [4, 'command-3']])
    expect((await log.read('cafe-1', 3)).map(({ position }) => position)).toEqual([4])
    expect(await log.read('cafe-2', 0)).toEqual([])
  })
  test('N2 given a head that moved or a command id that is known, then LogConflict, and nothing of the batch is there', async () => {
    const log = createLibsqlEventLog(database)
    await log.append('cafe-1', 0, [commit('command-1')])
    await expect(log.append('cafe-1', 0, [commit('command-2')])).rejects.toThrow(LogConflict)
    await expect(log.append('cafe-1', 1, [commit('command-2'), commit('command-1')])).rejects.toThrow(LogConflict)
    expect(await log.read('cafe-1', 0)).toHaveLength(1)
  })
  test('N1 given a log that was closed, when it is opened again, then all is there', async () => {
    await createLibsqlEventLog(database).append('cafe-1', 0, [commit('command-1', 5_000)])
    await database.destroy()
    database = await openDatabase(folder)
    expect(await createLibsqlEventLog(database).read('cafe-1', 0)).toHaveLength(5_000)
  })
  test('given one changed letter, or a row taken out, then the first damaged position is named', async () => {
    const log = createLibsqlEventLog(database)
    await log.append('cafe-1', 0, [commit('command-1'), commit('command-2'), commit('command-3')])
    expect(await log.verify('cafe-1')).toBeNull()
    await sql`update events set data = replace(data, 'Harvest', 'Harvesu') where position = 2`.execute(database)
    expect(await log.verify('cafe-1')).toBe(2)
    await sql`delete from events where position = 1`.execute(database)
    expect(await log.verify('cafe-1')).toBe(1)
  })
  test('the disk is told to keep what it says it keeps', async () => {
    expect((await sql<{ synchronous: number }>`pragma synchronous`.execute(database)).rows).toEqual([{ synchronous: 2 }])
    expect((await sql<{ journal_mode: string }>`pragma journal_mode`.execute(database)).rows).toEqual([{ journal_mode: 'wal' }])
  })
})
