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

type Due = { readonly at: number; readonly order: number; task: (() => void) | null }

const sooner = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)

/** A binary heap, the soonest on top. */
const push = (heap: Due[], due: Due): void => {
  let index = heap.push(due) - 1
  while (index > 0) {
    const parent = (index - 1) >> 1, above = heap[parent]
    if (!above || !sooner(due, above)) break
    heap[index] = above
    index = parent
  }
  heap[index] = due
}
const pop = (heap: Due[]): void => {
  const last = heap.pop()
  if (!last || heap.length === 0) return
  let index = 0
  for (;;) {
    const left = heap[index * 2 + 1], right = heap[index * 2 + 2]
    const child = right && left && sooner(right, left) ? right : left
    if (!child || !sooner(child, last)) break
    heap[index] = child
    index = child === left ? index * 2 + 1 : index * 2 + 2
  }
  heap[index] = last
}

/** Lets promises that are already settled run what waits for them. */
const settle = async (): Promise<void> => { for (let turn = 0; turn < 30; turn += 1) await Promise.resolve() }

export const createWorld = (start: number): World => {
  let now = start
  let order = 0
  const heap: Due[] = []
  return {
    now: () => now,
    later: (ms, task) => {
      const due: Due = { at: now + Math.max(0, ms), order: (order += 1), task }
      push(heap, due)
      return () => { due.task = null }
    },
    pass: async (ms) => {
      const end = now + ms
      await settle()
      for (let next = heap[0]; next && next.at <= end; next = heap[0]) {
        pop(heap)
        now = Math.max(now, next.at)
        if (!next.task) continue
        next.task()
        await settle()
      }
      now = end
    },
  }
}
