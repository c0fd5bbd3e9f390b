/**
 * Groups of positions 0 … count − 1 by average linkage: two groups become one while the mean closeness of their
 * members is at least `threshold`. Every position is in exactly one group; groups and members in rising order.
 *
 * `closeness` is symmetric, row by row, count × count, and is overwritten. Nearest-neighbour chains
 * (Murtagh 1983; Müllner 2011, "Modern hierarchical, agglomerative clustering algorithms"): time count², no recursion.
 */
export function agglomerate(closeness: Float32Array, count: number, threshold: number): number[][] {
  const members: (number[] | undefined)[] = Array.from({ length: count }, (_, at) => [at])
  const done: number[][] = []
  const chain: number[] = []
  let next = 0
  for (;;) {
    if (chain.length === 0) {
      while (next < count && members[next] === undefined) next += 1
      if (next === count) break
      chain.push(next)
    }
    const top = chain.at(-1)!
    const before = chain.at(-2)
    // The one before wins ties, otherwise two equally close groups would follow each other for ever.
    let nearest = before ?? -1
    let highest = before === undefined ? -Infinity : closeness[top * count + before]!
    for (let other = 0; other < count; other += 1) {
      if (other === top || members[other] === undefined) continue
      const here = closeness[top * count + other]!
      if (here > highest) {
        highest = here
        nearest = other
      }
    }
    if (nearest === -1 || highest < threshold) {
      // Average linkage never brings groups closer by merging others: this one is complete.
      done.push(members[top]!)
      members[top] = undefined
      chain.pop()
      continue
    }
    if (nearest !== before) {
      chain.push(nearest)
      continue
    }
    chain.length -= 2
    merge(top, before)
  }
  return done
    .map((group) => group.sort((one, other) => one - other))
    .sort((one, other) => one[0]! - other[0]!)

  function merge(from: number, into: number): void {
    const heavy = members[from]!.length
    const light = members[into]!.length
    for (let other = 0; other < count; other += 1) {
      if (members[other] === undefined || other === from || other === into) continue
      const mean =
        (heavy * closeness[from * count + other]! + light * closeness[into * count + other]!) / (heavy + light)
      closeness[into * count + other] = mean
      closeness[other * count + into] = mean
    }
    members[into]!.push(...members[from]!)
    members[from] = undefined
  }
}
