/**
 * A clock and a queue of things that will happen, so that a whole café with its network runs in one process, in
 * no time, the same way for the same seed.
 */
export type World = {
  readonly now: () => number
  later(ms: number, task: () => void): () => void
  /** Lets everything up to `ms` from now happen, in order. */
  pass(ms: number): Promise<void>
}

type Due = { at: number; order: number; task: () => void }

/** Lets promises that are already settled run what waits for them. */
const settle = async (): Promise<void> => { for (let turn = 0; turn < 30; turn += 1) await Promise.resolve() }

export const createWorld = (start: number): World => {
  let now = start
  let order = 0
  let queue: Due[] = []
  return {
    now: () => now,
    later: (ms, task) => {
      const due = { at: now + Math.max(0, ms), order: (order += 1), task }
      queue.push(due)
      return () => { queue = queue.filter((other) => other !== due) }
    },
    pass: async (ms) => {
      const end = now + ms
      await settle()
      for (;;) {
        const next = queue.reduce<Due | null>((a, b) => (a && (a.at < b.at || (a.at === b.at && a.order < b.order)) ? a : b), null)
        if (!next || next.at > end) break
        queue = queue.filter((due) => due !== next)
        now = Math.max(now, next.at)
        next.task()
        await settle()
      }
      now = end
    },
  }
}
