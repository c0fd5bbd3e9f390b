import { LogDamaged, type Commit, type EventLog, type StoredEvent } from '@tablee/sync/authority/eventLog'
import { sql } from 'kysely'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { createLibsqlEventLog } from './libsqlEventLog.ts'
import { repairFromBackup } from './repair.ts'
import type { Database } from './schema.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'tablee-repair-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })
const file = (): string => path.join(folder, 'tablee.db')
const backup = (): string => path.join(folder, 'backup.db')

const commit = (commandId: string): Commit => ({ commandId, at: 1_000, by: 'facilitator', events: [{ type: 'ThemeRenamed', themeId: 'theme-01', title: `Une thématique, ${commandId}` }] })
const fill = async (log: EventLog, cafeId: string, from: number, count: number): Promise<void> => {
  for (let position = from; position < from + count; position += 1) await log.append(cafeId, position, [commit(`${cafeId}-${position}`)])
}
const within = async <T>(work: (database: Database, log: EventLog) => Promise<T>, where = folder): Promise<T> => {
  const database = await openDatabase(where)
  try {
    const result = await work(database, createLibsqlEventLog(database))
    await sql`pragma wal_checkpoint(truncate)`.execute(database)
    return result
  } finally {
    await database.destroy()
  }
}
let copies = 0
/** A data folder with these bytes as its file: one that this process has never had open, as for a repair of its own. */
const folderWith = (bytes: Buffer): string => {
  const copy = path.join(folder, `copy-${(copies += 1)}`)
  mkdirSync(copy)
  writeFileSync(path.join(copy, 'tablee.db'), bytes)
  return copy
}
const keepBackup = (): Promise<void> => within(async (database) => { await sql.raw(`vacuum into '${backup()}'`).execute(database) })
/** More than any log here holds. */
const many = 1_000
const cafes = ['cafe-1', 'cafe-2', 'cafe-3']
/** What can be read of a café, and where it is damaged. */
const readable = async (log: EventLog, cafeId: string): Promise<{ events: readonly StoredEvent[]; damage: number | null }> => {
  try {
    return { events: await log.read(cafeId, 0, many), damage: null }
  } catch (error) {
    if (!(error instanceof LogDamaged)) throw error
    return { events: error.sound, damage: error.position }
  }
}

describe('a data file that is no longer what was written', () => {
  test('N1 N5 given any flipped bit of the file, then no café reads otherwise than it was written, damage is named, and a backup makes all whole', async () => {
    await within(async (_, log) => { for (const cafeId of cafes) await fill(log, cafeId, 0, 25) })
    await keepBackup()
    await within(async (_, log) => { for (const cafeId of cafes) await fill(log, cafeId, 25, 1) })
    const whole = readFileSync(file())
    const written = await within(async (_, log) => Promise.all(cafes.map(async (cafeId) => (await readable(log, cafeId)).events)))
    const seen = { harmless: 0, named: 0, repaired: 0 }
    let random = 7
    for (let turn = 0; turn < 25; turn += 1) {
      random = (random * 1_103_515_245 + 12_345) % 2_147_483_648
      // The first hits the file's own first bytes, without which it is no data file at all.
      const bit = turn === 0 ? 3 : random % (whole.length * 8)
      const bytes = Buffer.from(whole)
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      try {
        await within(async (_, log) => {
          for (const [index, cafeId] of cafes.entries()) {
            const { events, damage } = await readable(log, cafeId)
            seen[damage === null ? 'harmless' : 'named'] += 1
            expect(events, `bit ${bit}, ${cafeId}`).toEqual(written[index]?.slice(0, damage === null ? undefined : damage - 1))
          }
        }, folderWith(bytes))
      } catch (error) {
        // Some bits keep the whole file from opening; that is said, and never guessed at.
        expect(String(error), `bit ${bit}`).toMatch(/npm run repair|SQLITE|malformed|not a database|unsupported file format/)
      }
      const mending = folderWith(bytes)
      const { cafes: outcomes } = await repairFromBackup(mending, backup(), 0)
      await within(async (_, log) => {
        for (const [index, cafeId] of cafes.entries()) {
          const { events, damage } = await readable(log, cafeId)
          const outcome = outcomes.find((repair) => repair.cafeId === cafeId)?.outcome
          // The last event of each café is younger than the backup: if that one was hit, it is said, not made up.
          if (outcome === 'short') { expect(damage, `bit ${bit}`).toBe(26); continue }
          expect([damage, events], `bit ${bit}, ${cafeId} ${outcome}`).toEqual([null, written[index]?.slice(0, events.length)])
          if (outcome === 'repaired') seen.repaired += 1
        }
      }, folderWith(readFileSync(path.join(mending, 'tablee.db'))))
    }
    expect(Object.entries(seen).filter(([, count]) => count === 0), 'every kind of damage was met').toEqual([])
  }, 240_000)

  test('given a file whose first page is damaged, so that it does not open at all, then that is said with what to do, and a backup makes it whole', async () => {
    await within(async (_, log) => { await fill(log, 'cafe-1', 0, 3) })
    await keepBackup()
    const bytes = readFileSync(file())
    bytes.fill(0xff, 0, 200)
    await expect(openDatabase(folderWith(bytes))).rejects.toThrow(/npm run repair/)
    const mending = folderWith(bytes)
    await repairFromBackup(mending, backup(), 0)
    await within(async (_, log) => { expect(await log.read('cafe-1', 0, many)).toHaveLength(3) }, mending)
  })
  test('given a damaged event and a backup from before later events, then the event comes back and the later ones stay', async () => {
    await within(async (_, log) => { for (const cafeId of cafes) await fill(log, cafeId, 0, 5) })
    await keepBackup()
    const before = await within(async (database, log) => {
      for (const cafeId of cafes) await fill(log, cafeId, 5, 5)
      const events = await log.read('cafe-2', 0, many)
      await sql`update events set data = replace(data, 'Une', 'Uno') where cafe_id = 'cafe-2' and position = 3`.execute(database)
      return events
    })
    const mending = folderWith(readFileSync(file()))
    const { cafes: outcomes, setAside } = await repairFromBackup(mending, backup(), 0)
    expect(outcomes.map(({ outcome, mended, until }) => [outcome, mended, until])).toEqual([['sound', [], 10], ['repaired', [3], 10], ['sound', [], 10]])
    expect(setAside !== null && existsSync(setAside), 'the file as it was is kept').toBe(true)
    await within(async (_, log) => {
      expect(await log.read('cafe-2', 0, many)).toEqual(before)
      await fill(log, 'cafe-2', 10, 1)
    }, mending)
  })
  test('given a backup that is too old, then nothing is made up: the café stays as it was, and the others too', async () => {
    await within(async (_, log) => { await fill(log, 'cafe-1', 0, 3) })
    await keepBackup()
    await within(async (database, log) => {
      await fill(log, 'cafe-1', 3, 3)
      await fill(log, 'cafe-2', 0, 2)
      await sql`update events set data = replace(data, 'Une', 'Uno') where cafe_id = 'cafe-1' and position = 5`.execute(database)
    })
    const bytes = readFileSync(file())
    const mending = folderWith(bytes)
    expect(await repairFromBackup(mending, backup(), 0)).toEqual({ setAside: null, cafes: [
      { cafeId: 'cafe-1', outcome: 'short', mended: [], until: 4, head: 6 }, { cafeId: 'cafe-2', outcome: 'sound', mended: [], until: 2, head: 2 },
    ] })
    expect(readFileSync(path.join(mending, 'tablee.db')).equals(bytes)).toBe(true)
  })
  test('given a server that has the file open, then nothing is touched', async () => {
    await within(async (_, log) => { await fill(log, 'cafe-1', 0, 3) })
    copyFileSync(file(), backup())
    const database = await openDatabase(folder)
    await expect(repairFromBackup(folder, backup(), 0)).rejects.toThrow(/stop the server/)
    await database.destroy()
  })
})
