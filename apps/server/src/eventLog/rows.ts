import { eventVersion } from '@tablee/domain/event'
import { LogDamaged, type Commit, type StoredEvent } from '@tablee/sync/authority/eventLog'
import { checksumOf, firstChecksum } from './checksum.ts'
import { isCorrupt } from './database.ts'
import type { Database, EventRow, Tables } from './schema.ts'

/** The rows of the commits, chained behind the one whose checksum is given. */
export const rowsOf = (cafeId: string, head: number, checksum: string, commits: readonly Commit[]): EventRow[] => {
  let position = head
  let before = checksum
  return commits.flatMap(({ commandId, at, by, events }) => events.map((event, part) => {
    position += 1
    const row = { cafe_id: cafeId, position, version: eventVersion, type: event.type, at, by, command_id: commandId, part, data: JSON.stringify(event) }
    before = checksumOf(before, row)
    return { ...row, checksum: before }
  }))
}

const stored = (row: EventRow): StoredEvent => ({
  position: row.position, version: row.version, at: row.at, by: row.by, commandId: row.command_id, event: JSON.parse(row.data) as unknown,
})

/** The last row of a log: what the next one is chained to. */
export const lastOf = async (database: Database, cafeId: string): Promise<{ position: number; checksum: string }> =>
  (await database.selectFrom('events').select(['position', 'checksum']).where('cafe_id', '=', cafeId).orderBy('position', 'desc').limit(1).executeTakeFirst()) ?? { position: 0, checksum: firstChecksum }

/** Appends rows and notes where the log now ends; to be called in a transaction. */
export const insertRows = async (transaction: Database, rows: readonly EventRow[]): Promise<void> => {
  const last = rows.at(-1)
  if (!last) return
  // A row takes ten values, and a statement at most 32,766.
  for (let start = 0; start < rows.length; start += 3_000) await transaction.insertInto('events').values(rows.slice(start, start + 3_000)).execute()
  const head: Tables['log_heads'] = { cafe_id: last.cafe_id, position: last.position, checksum: last.checksum }
  await transaction.insertInto('log_heads').values(head).onConflict((conflict) => conflict.column('cafe_id').doUpdateSet({ position: head.position, checksum: head.checksum })).execute()
}

/** The first `most` rows from `from` on, as far as the disk gives them: where it gives no more, the rest is left out. */
const readRows = async (database: Database, cafeId: string, from: number, most: number): Promise<EventRow[]> => {
  const behind = database.selectFrom('events').selectAll().where('cafe_id', '=', cafeId).orderBy('position')
  try {
    return await behind.where('position', '>=', from).limit(most).execute()
  } catch (error) {
    if (!isCorrupt(error)) throw error
  }
  const rows: EventRow[] = []
  while (rows.length < most) {
    const row = await behind.where('position', '=', from + rows.length).executeTakeFirst().catch(() => undefined)
    if (!row) break
    rows.push(row)
  }
  return rows
}

const notedHead = async (database: Database, cafeId: string): Promise<Tables['log_heads'] | undefined> => {
  try {
    return await database.selectFrom('log_heads').selectAll().where('cafe_id', '=', cafeId).executeTakeFirst()
  } catch (error) {
    if (isCorrupt(error)) return undefined
    throw error
  }
}

/** How many events `readLog` reads at once. */
const sliceLength = 1_000

/** A café's whole log, checked as `readSlice` does. */
export const readLog = async (database: Database, cafeId: string): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = []
  for (;;) {
    const slice = await readSlice(database, cafeId, events.length, sliceLength)
    for (const event of slice) events.push(event)
    if (slice.length < sliceLength) return events
  }
}

/**
 * The first `most` events behind `after`, each checked against the one before it, and the log's last against what was
 * noted beside it. Rejects with `LogDamaged` at the first row that is not what was written, or is missing.
 */
export const readSlice = async (database: Database, cafeId: string, after: number, most: number): Promise<StoredEvent[]> => {
  // Noted first: what another node appends meanwhile is then no missing tail.
  const noted = await notedHead(database, cafeId)
  // The one before them too, in the same statement: an erasure may chain the log anew between two slices.
  const rows = await readRows(database, cafeId, Math.max(after, 1), most + (after > 0 ? 1 : 0))
  let before = firstChecksum
  let position = 0
  if (after > 0) {
    const base = rows.shift()
    if (base?.position !== after) {
      // Nothing behind a log's end is no damage: the reader may know a longer log than this one.
      if (base === undefined && (noted === undefined || noted.position < after)) return []
      throw new LogDamaged(cafeId, after, [])
    }
    before = base.checksum
    position = after
  }
  const sound: StoredEvent[] = []
  for (const row of rows) {
    if (row.position !== position + 1 || row.checksum !== checksumOf(before, row)) throw new LogDamaged(cafeId, position + 1, sound)
    sound.push(stored(row))
    before = row.checksum
    position = row.position
  }
  if (sound.length === most) return sound
  // If the checksum is that of the last row, it is the note that is wrong, not the log.
  if (noted && noted.position > position && noted.checksum !== before) throw new LogDamaged(cafeId, position + 1, sound)
  return sound
}
