import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { withoutWords } from '@tablee/domain/note/erase'
import type { DomainEvent } from '@tablee/domain/event'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import { createCafes } from '../cafes.ts'
import { checksumOf, firstChecksum } from '../eventLog/checksum.ts'
import { inOneFile, openDatabaseFile } from '../eventLog/database.ts'
import { insertRows } from '../eventLog/rows.ts'
import type { Database, EventRow, Tables } from '../eventLog/schema.ts'
import { openStorage } from '../eventLog/storage.ts'
import { createErasing } from '../privacy/erasing.ts'
import { createRegistry } from '../registry/registry.ts'
import { readServerKey } from '../registry/secrets.ts'
import { servedBy } from '../starting.ts'
import { createSteadyClock } from '../steadyClock.ts'
import { BadBackup, verifyBackup } from './backUp.ts'
import { refold, type CafeHeld } from './verify.ts'

const dataFile = 'tablee.db'

/** The id of the process that serves this folder, or null. */
export const serverOf = (dataFolder: string): number | null => {
  const file = servedBy(dataFolder)
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8').split(' ')[0])
  // Somebody else's process is one all the same.
  try { process.kill(pid, 0); return pid } catch (error) { return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : null }
}

/**
 * Puts a whole backup in the place of the data folder's file, which is kept beside it; the server is stopped
 * meanwhile. Whoever has been erased since, by the list of either, is erased in it before anybody is served.
 */
export const restoreAll = async (from: string, dataFolder: string): Promise<{ cafes: CafeHeld[]; setAside: string | null }> => {
  if (serverOf(dataFolder) !== null) throw new BadBackup('the server is running: stop it first, or restore one café beside the others with --cafe')
  await verifyBackup(from)
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const file = path.join(dataFolder, dataFile), fresh = `${file}.restored`
  rmSync(fresh, { force: true })
  copyFileSync(path.join(from, dataFile), fresh)
  const since = existsSync(file) ? await erasuresIn(file) : []
  const copy = await openDatabaseFile(fresh)
  try {
    await copy.updateTable('erasures').set({ done_at: 0 }).execute()
    await listErasures(copy, since)
    await inOneFile(copy)
  } finally {
    await copy.destroy()
  }
  let setAside: string | null = null
  if (existsSync(file)) {
    setAside = `${file}.before-${new Date().toISOString().replace(/[:.]/g, '-')}`
    for (const end of ['', '-wal', '-shm']) if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${setAside}${end}`)
  }
  moveToDisk(fresh, file)
  if (!existsSync(path.join(dataFolder, 'key')) && existsSync(path.join(from, 'key'))) copyFileSync(path.join(from, 'key'), path.join(dataFolder, 'key'))
  return { cafes: await withServices(dataFolder, async ({ database, erasing }) => { await erasing.enforce(); return refold(database) }), setAside }
}

/** A new file with what the other holds, on disk before it has its name; the other is gone. */
const moveToDisk = (from: string, to: string): void => {
  const between = `${to}.new`
  copyFileSync(from, between)
  const handle = openSync(between, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(between, to)
  for (const end of ['', '-wal', '-shm']) rmSync(`${from}${end}`, { force: true })
}

/**
 * One café of a backup (or of another data folder), as it was after its event number `until`, as a new café beside
 * the others: the server may go on meanwhile. It has links of its own; phones join it anew.
 */
export const restoreOne = async (from: string, dataFolder: string, cafeId: string, until = Number.MAX_SAFE_INTEGER): Promise<{ links: CafeLinks; head: number }> => {
  const source = await openDatabaseFile(path.join(from, dataFile))
  let rows: EventRow[], people: Omit<Tables['people'], 'role'>[], gone: Tables['erasures'][]
  try {
    await refold(source)
    rows = await source.selectFrom('events').selectAll().where('cafe_id', '=', cafeId).where('position', '<=', until).orderBy('position').execute()
    people = await source.selectFrom('people').selectAll().where('cafe_id', '=', cafeId).execute()
    gone = (await source.selectFrom('erasures').selectAll().execute()).concat(await erasuresIn(path.join(dataFolder, dataFile))).filter((row) => row.cafe_id === cafeId)
  } finally {
    await source.destroy()
  }
  if (rows.length === 0) throw new BadBackup(`there is no café ${cafeId} in ${from}`)
  if (until !== Number.MAX_SAFE_INTEGER && rows.length < until) throw new BadBackup(`the café has ${rows.length} events, not ${until}`)
  return withServices(dataFolder, async ({ database, registry, erasing }) => {
    const copyId = await registry.createCafe(Date.now())
    const everybody = gone.some(({ participant_id: id }) => id === '')
    const forgotten = new Set(gone.map(({ participant_id: id }) => id))
    const wordless = new Set(rows.flatMap(({ data }) => { const event = JSON.parse(data) as DomainEvent; return event.type === 'NotePosted' && event.author !== null && gone.some((row) => row.notes !== 0 && (row.participant_id === '' || row.participant_id === event.author)) ? [event.noteId] : [] }))
    let before = firstChecksum
    const copied = rows.map(({ checksum: _checksum, ...row }): EventRow => {
      const event = JSON.parse(row.data) as DomainEvent
      const kept = withoutWords(event, wordless)
      const own = { ...row, cafe_id: copyId, data: kept === event ? row.data : JSON.stringify(kept) }
      before = checksumOf(before, own)
      return { ...own, checksum: before }
    })
    await database.transaction().execute(async (transaction) => {
      await insertRows(transaction, copied)
      for (const person of people) if (!everybody && !forgotten.has(person.participant_id)) await transaction.insertInto('people').values({ ...person, cafe_id: copyId }).execute()
      await listErasures(transaction, gone.map((row) => ({ ...row, cafe_id: copyId })))
    })
    await erasing.enforce()
    const links = await registry.links(copyId)
    if (links === null) throw new BadBackup('the café was not restored')
    return { links, head: copied.length }
  })
}

const erasuresIn = async (file: string): Promise<Tables['erasures'][]> => {
  const database = await openDatabaseFile(file)
  try { return await database.selectFrom('erasures').selectAll().execute() } catch { return [] } finally { await database.destroy() }
}

const listErasures = async (database: Database, erasures: readonly Tables['erasures'][]): Promise<void> => {
  for (const row of erasures) await database.insertInto('erasures').values({ ...row, done_at: 0 }).onConflict((conflict) => conflict.columns(['cafe_id', 'participant_id']).doUpdateSet({ done_at: 0, ...(row.notes !== 0 ? { notes: row.notes } : {}) })).execute()
}

const withServices = async <T>(dataFolder: string, work: (services: { database: Database; registry: ReturnType<typeof createRegistry>; erasing: ReturnType<typeof createErasing> }) => Promise<T>): Promise<T> => {
  const storage = await openStorage({ databaseUrl: null, dataFolder })
  const { now } = createSteadyClock(dataFolder)
  const registry = createRegistry(storage.database, readServerKey({ dataFolder, key: null }))
  const cafes = createCafes(storage, registry, now, { trouble: () => undefined, repeated: () => undefined })
  try {
    return await work({ database: storage.database, registry, erasing: createErasing(registry, cafes, storage, now) })
  } finally {
    cafes.close()
    await storage.close()
  }
}
