import { LogConflict, type Commit, type EventLog, type StoredEvent } from '../src/authority/eventLog.ts'

/** Where the process may be killed around an append: a phantom may happen, a hole never. */
export type CrashPoint = 'before append' | 'after append'

/** A log in memory that outlives the authorities which use it, and can die with them at a named point. */
export const createMemoryLog = (): EventLog & { readonly rows: Map<string, StoredEvent[]>; crashAt: CrashPoint | null; crashed: () => void } => {
  const rows = new Map<string, StoredEvent[]>()
  const log = {
    rows,
    crashAt: null as CrashPoint | null,
    crashed: () => {},
    read: async (cafeId: string, after: number) => structuredClone((rows.get(cafeId) ?? []).filter((row) => row.position > after)),
    append: async (cafeId: string, head: number, commits: readonly Commit[]) => {
      const crash = log.crashAt
      log.crashAt = null
      if (crash === 'before append') { log.crashed(); throw new Error('killed before append') }
      const known = rows.get(cafeId) ?? []
      if (known.length !== head || commits.some(({ commandId }) => known.some((row) => row.commandId === commandId))) throw new LogConflict()
      const next = [...known]
      for (const { commandId, at, by, events } of commits) {
        for (const event of events) next.push({ position: next.length + 1, version: 1, at, by, commandId, event: structuredClone(event) })
      }
      rows.set(cafeId, next)
      if (crash === 'after append') { log.crashed(); throw new Error('killed after append') }
    },
  }
  return log
}
