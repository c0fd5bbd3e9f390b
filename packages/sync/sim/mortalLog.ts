import type { EventLog, StoredEvent } from '../src/authority/eventLog.ts'
import { createMemoryEventLog } from '../src/authority/memoryEventLog.ts'

/** Where the process may be killed around an append: a phantom may happen, a hole never. */
export type CrashPoint = 'before append' | 'after append'

export type MortalLog = EventLog & { readonly rows: ReadonlyMap<string, StoredEvent[]>; crashAt: CrashPoint | null; crashed: () => void }

/** A log that outlives the authorities which use it, and can die with them at a named point. */
export const createMortalLog = (log = createMemoryEventLog()): MortalLog => {
  const mortal: MortalLog = {
    ...log, crashAt: null, crashed: () => {},
    append: async (cafeId, head, commits) => {
      const crash = mortal.crashAt
      mortal.crashAt = null
      if (crash === 'before append') { mortal.crashed(); throw new Error('killed before append') }
      await log.append(cafeId, head, commits)
      if (crash === 'after append') { mortal.crashed(); throw new Error('killed after append') }
    },
  }
  return mortal
}
