import path from 'node:path'
import type { HistoryEvent } from '../../packages/sync/sim/check.ts'
import { upcast } from '@tablee/domain/upcast'
import { openExisting } from '../../apps/server/src/eventLog/database.ts'
import { readLog } from '../../apps/server/src/eventLog/rows.ts'

/** A café's log as it stands in the data file, every checksum checked; a server may be at work on it. */
export const readStoredLog = async (folder: string, cafeId: string): Promise<HistoryEvent[]> => {
  const database = openExisting(path.join(folder, 'tablee.db'))
  try {
    const rows = await readLog(database, cafeId)
    return rows.map(({ position, at, by, commandId, version, event }) => ({ position, at, by, commandId, event: upcast(version, event) }))
  } finally {
    await database.destroy()
  }
}
