import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Milliseconds since 1970 that grow steadily, whatever the machine's clock is set to meanwhile: no round becomes longer or shorter. */
export type SteadyClock = {
  readonly now: () => number
  /** No round is under way: the machine's clock, if it was set, may be believed again. */
  trustWall(): void
}

/** What the clock is made of, in milliseconds. */
export type Machine = {
  readonly wall: () => number
  /** Since the machine was started; goes on steadily from one process to the next. */
  readonly sinceBoot: () => number
  /** Tells one start of the machine from another; null where the machine does not say. */
  readonly bootId: () => string | null
}

export const thisMachine: Machine = {
  wall: () => Date.now(),
  sinceBoot: () => Number(process.hrtime.bigint()) / 1e6,
  bootId: () => {
    try {
      return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    } catch {
      return null
    }
  },
}

/** A difference below this (ms) is the machine's clock being kept right, not set. */
const tolerance = 1_000

const readKept = (file: string): { bootId: string; apart: number } | null => {
  try {
    const { bootId, apart } = JSON.parse(readFileSync(file, 'utf8')) as { bootId: unknown; apart: unknown }
    return typeof bootId === 'string' && typeof apart === 'number' && Number.isFinite(apart) ? { bootId, apart } : null
  } catch {
    return null
  }
}

/**
 * The wall clock is read once; how far it was from the machine's running time is kept in the data folder, so that
 * a server that starts again in mid-round goes on counting where the one before stopped.
 */
export const createSteadyClock = (folder: string, { wall, sinceBoot, bootId }: Machine = thisMachine): SteadyClock => {
  const file = path.join(folder, 'clock')
  const boot = bootId()
  let apart = wall() - sinceBoot()

  const keep = (): void => {
    if (boot === null) return
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeFileSync(file, JSON.stringify({ bootId: boot, apart }))
    } catch {
      // A full disk: the clock is right all the same, unless it is set and the server restarts in the same round.
    }
  }

  const kept = readKept(file)
  if (kept !== null && kept.bootId === boot) ({ apart } = kept)
  else keep()
  return {
    now: () => sinceBoot() + apart,
    trustWall: () => {
      const fresh = wall() - sinceBoot()
      if (Math.abs(fresh - apart) < tolerance) return
      apart = fresh
      keep()
    },
  }
}
