import { checksumOf, firstChecksum } from './checksum.ts'
import type { Database, EventRow, Tables } from './schema.ts'

/** What became of one café's log. Positions are those of its events. */
export type CafeRepair = {
  readonly cafeId: string
  /** `sound` needed nothing; `repaired` is whole again; `short` is sound up to `until` only: the backup does not hold what is missing. */
  readonly outcome: 'sound' | 'repaired' | 'short'
  /** Damaged or missing, and made good. */
  readonly mended: readonly number[]
  readonly until: number
  readonly head: number
}
export type Repair = {
  readonly cafes: readonly CafeRepair[]
  /** Where what was there is kept, or null if nothing had to be changed. */
  readonly setAside: string | null
}

/** What can still be read of one file. */
type Source = { readonly rows: Map<number, EventRow>; readonly noted: { position: number; checksum: string } | undefined }

export const orElse = <T>(promise: Promise<T>, fallback: T): Promise<T> => promise.catch(() => fallback)

/** A café's rows as far as the disk gives them: at once, or, where that fails, one by one past what cannot be read. */
const sourceOf = async (database: Database, cafeId: string, longest: number): Promise<Source> => {
  const noted = await orElse(database.selectFrom('log_heads').selectAll().where('cafe_id', '=', cafeId).executeTakeFirst(), undefined)
  const all = database.selectFrom('events').selectAll().where('cafe_id', '=', cafeId)
  const rows = await orElse(all.execute(), null)
  if (rows) return { rows: new Map(rows.map((row) => [row.position, row])), noted }
  const found = new Map<number, EventRow>()
  for (let position = 1; position <= Math.max(longest, noted?.position ?? 0); position += 1) {
    const row = await orElse(all.where('position', '=', position).executeTakeFirst(), undefined)
    if (row) found.set(position, row)
  }
  return { rows: found, noted }
}

/** Every row that stands behind the one before it by its checksum, from the first on: the file's own, or the backup's. */
const chainOf = (own: Source, backup: Source): { rows: EventRow[]; mended: number[] } => {
  const rows: EventRow[] = []
  const mended: number[] = []
  let before = firstChecksum
  for (let position = 1; ; position += 1) {
    const fits = (row: EventRow | undefined): row is EventRow => row?.position === position && row.checksum === checksumOf(before, row)
    const mine = own.rows.get(position), kept = backup.rows.get(position)
    const row = fits(mine) ? mine : fits(kept) ? kept : ownWithItsChecksum(own, mine, before)
    if (!row) return { rows, mended }
    if (row !== mine) mended.push(position)
    rows.push(row)
    before = row.checksum
  }
}

/** A row of which only the checksum is wrong: what stands behind it, or was noted of it, proves the right one. */
const ownWithItsChecksum = (own: Source, row: EventRow | undefined, before: string): EventRow | null => {
  if (!row) return null
  const checksum = checksumOf(before, row)
  const next = own.rows.get(row.position + 1)
  const proven = next ? next.checksum === checksumOf(checksum, next) : own.noted?.position === row.position && own.noted.checksum === checksum
  return proven ? { ...row, checksum } : null
}

/** Every café of which either has something. */
export const cafeIdsOf = async (own: Database, backup: Database): Promise<string[]> => [...new Set([...(await idsIn(own)), ...(await idsIn(backup))])]

const idsIn = async (database: Database): Promise<string[]> => {
  const lists = [
    await orElse(database.selectFrom('log_heads').select('cafe_id').execute(), []), await orElse(database.selectFrom('cafes').select('cafe_id').execute(), []),
    await orElse(database.selectFrom('events').select('cafe_id').distinct().execute(), []),
  ]
  return lists.flat().map((row) => row.cafe_id)
}

/** A café's log as it can be written anew. */
export type Mended = { readonly repair: CafeRepair; readonly rows: readonly EventRow[]; readonly noted: Tables['log_heads'] | undefined }

/** What a café's log is with the help of a backup. Where the backup does not hold what is missing, all that could be read stays as it is. */
export const mend = async (own: Database, backup: Database, cafeId: string): Promise<Mended> => {
  const kept = await sourceOf(backup, cafeId, 0)
  const mine = await sourceOf(own, cafeId, Math.max(0, ...kept.rows.keys()) + 10_000)
  const { rows, mended } = chainOf(mine, kept)
  const last = rows.at(-1)
  const head = Math.max(rows.length, ...mine.rows.keys(), mine.noted && mine.noted.checksum !== last?.checksum ? mine.noted.position : 0)
  const whole = rows.length >= head
  const unnoted = mine.noted?.position !== rows.length || mine.noted.checksum !== last?.checksum
  const left = whole ? [] : [...mine.rows.values()].filter((row) => row.position > rows.length)
  return {
    repair: { cafeId, outcome: !whole ? 'short' : mended.length > 0 || (unnoted && head > 0) ? 'repaired' : 'sound', mended, until: rows.length, head },
    rows: [...rows, ...left],
    noted: whole && last ? { cafe_id: cafeId, position: last.position, checksum: last.checksum } : mine.noted && { ...mine.noted, cafe_id: cafeId },
  }
}

/** Writes a café's log where nothing of it stands; to be called in a transaction. */
export const writeMended = async (transaction: Database, { rows, noted }: Mended): Promise<void> => {
  for (const row of rows) await transaction.insertInto('events').values(row).onConflict((conflict) => conflict.doNothing()).execute()
  if (noted) await transaction.insertInto('log_heads').values(noted).execute()
}

export const changes = ({ outcome, mended }: CafeRepair): boolean => outcome === 'repaired' || mended.length > 0
