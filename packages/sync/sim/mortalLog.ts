import type { EventLog, StoredEvent } from '../src/authority/eventLog.ts'
import { createMemoryEventLog } from '../src/authority/memoryEventLog.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

/** Where the process may be killed around an append: a phantom may happen, a hole never. */
export type CrashPoint = 'before append' | 'after append'

export type MortalLog = EventLog & { readonly rows: ReadonlyMap<string, StoredEvent[]>; crashAt: CrashPoint | null; crashed: (point: CrashPoint) => void }

/** A disk takes its time (ms); before the power goes it may take much longer, and whoever speaks meanwhile speaks too soon. */
const usual = 8, atWorst = 900

/** A log that outlives the authorities which use it, and can die with them at a named point. */
export const createMortalLog = (world: World, random: Random, log = createMemoryEventLog()): MortalLog => {
  const mortal: MortalLog = {
    ...log, crashAt: null, crashed: () => {},
    append: async (cafeId, head, commits) => {
      const crash = mortal.crashAt
      mortal.crashAt = null
      await new Promise<void>((resolve) => { world.later(random.below(crash === null ? usual : atWorst), resolve) })
      if (crash === 'before append') { mortal.crashed(crash); throw new Error('killed before append') }
      await log.append(cafeId, head, commits)
      if (crash === 'after append') { mortal.crashed(crash); throw new Error('killed after append') }
    },
  }
  return mortal
}
