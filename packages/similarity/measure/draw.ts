/** Numbers from 0 to 1 that depend on the seed alone (Mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The list in an order that depends on the seed alone (Fisher–Yates). */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = seeded(seed)
  const result = [...list]
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    result.splice(at, 1, ...result.splice(other, 1, ...result.slice(at, at + 1)))
  }
  return result
}
