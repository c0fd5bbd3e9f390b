import { eventVersion } from '@tablee/domain/event'
import { LogConflict, type Commit, type EventLog, type StoredEvent } from './eventLog.ts'

/** A log in memory: for simulations and tests, where nothing has to outlive the process. Several authorities may share it. */
export const createMemoryEventLog = (): EventLog & { readonly rows: Map<string, StoredEvent[]> } => {
  const rows = new Map<string, StoredEvent[]>()
  /** The command ids of each café, so that an append costs what it brings. */
  const commandIds = new Map<string, Set<string>>()
  return {
    rows,
    read: async (cafeId, after, most) => (rows.get(cafeId) ?? []).slice(after, after + most),
    append: async (cafeId: string, head: number, commits: readonly Commit[]) => {
      const known = rows.get(cafeId) ?? []
      const ids = commandIds.get(cafeId) ?? new Set()
      const fresh = new Set(commits.map(({ commandId }) => commandId))
      if (known.length !== head || fresh.size !== commits.length || commits.some(({ commandId }) => ids.has(commandId))) throw new LogConflict()
      for (const { commandId, at, by, events } of commits) {
        ids.add(commandId)
        for (const event of events) known.push({ position: known.length + 1, version: eventVersion, at, by, commandId, event: JSON.parse(JSON.stringify(event)) as unknown })
      }
      rows.set(cafeId, known)
      commandIds.set(cafeId, ids)
    },
  }
}
