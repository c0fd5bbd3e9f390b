/**
 * How many people sit at each table in one round, when `taken[t]` of them are already there and `free` are to come.
 *
 * Every table has at least `least[t]`; of those whose size is `level`, `large` take one more chair to reach it:
 * sizes differ by at most one, unless `taken` or `capacity` forbid it. When there are fewer chairs than people,
 * everyone still gets a place: `overfull` is true and the capacities do not count.
 */
export type Sizes = {
  /** The most that a table may hold, unless more are there already. */
  readonly level: number
  /** How many tables below `level` get to it. */
  readonly large: number
  readonly overfull: boolean
}

const room = (taken: number, capacity: number, level: number): number => Math.max(0, Math.min(capacity, level) - taken)

export const sizesOf = (taken: Int32Array, capacity: Int32Array, free: number): Sizes => {
  let chairs = 0
  let tallest = 0
  for (let table = 0; table < taken.length; table += 1) {
    chairs += room(taken[table]!, capacity[table]!, Infinity)
    tallest = Math.max(tallest, taken[table]!)
  }
  const overfull = chairs < free
  const limit = overfull ? new Int32Array(capacity.length).fill(0x7fffffff) : capacity
  const roomUpTo = (level: number): number => {
    let sum = 0
    for (let table = 0; table < taken.length; table += 1) sum += room(taken[table]!, limit[table]!, level)
    return sum
  }
  let low = 0
  let high = tallest + free + 1
  // The lowest level that seats everyone.
  while (low < high) {
    const middle = (low + high) >> 1
    if (roomUpTo(middle) >= free) high = middle
    else low = middle + 1
  }
  return { level: low, large: low === 0 ? 0 : free - roomUpTo(low - 1), overfull }
}
