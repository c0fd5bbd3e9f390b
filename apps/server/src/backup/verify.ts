import { emptyCafe, fold } from '@tablee/domain/cafe'
import type { CafeState } from '@tablee/domain/cafe/state'
import { upcast } from '@tablee/domain/upcast'
import { createHash } from 'node:crypto'
import { lastOf, readLog } from '../eventLog/rows.ts'
import type { Database } from '../eventLog/schema.ts'

/** One café as a copy holds it: how long its log is, where its chain ends, and what it folds to. */
export type CafeHeld = { readonly cafeId: string; readonly title: string; readonly head: number; readonly checksum: string; readonly fold: string }

/** A short name of a state: the same events give the same, on any machine. */
export const foldHash = (state: CafeState): string =>
  createHash('sha256').update(JSON.stringify(state, (_key, value: unknown) => (value instanceof Map ? [...value] : value))).digest('hex').slice(0, 32)

/** Reads every café's log from its first event, checks its chain, and folds it. Rejects where one is damaged or cannot be folded. */
export const refold = async (database: Database): Promise<CafeHeld[]> => {
  const held: CafeHeld[] = []
  for (const { cafe_id: cafeId } of await database.selectFrom('cafes').select('cafe_id').orderBy('cafe_id').execute()) {
    const events = await readLog(database, cafeId)
    const state = fold(emptyCafe(cafeId), events.map(({ position, at, by, version, event }) => ({ position, at, by, event: upcast(version, event) })))
    const { checksum } = await lastOf(database, cafeId)
    held.push({ cafeId, title: state.settings.title, head: events.length, checksum, fold: foldHash(state) })
  }
  return held
}
