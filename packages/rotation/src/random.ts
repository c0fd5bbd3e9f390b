/** Chance from a seed: the same seed gives the same numbers on every machine. */
export type Random = {
  /** A whole number from 0 to `below` − 1. */
  readonly below: (below: number) => number
  /** A number from 0 (in) to 1 (out). */
  readonly fraction: () => number
}

/** Small Fast Counter, 32 bits (Chris Doty-Humphrey, PractRand 2010). */
export const createRandom = (seed: number): Random => {
  let a = seed | 0
  let b = Math.floor(seed / 4_294_967_296) | 0
  let c = 0x9e3779b9 | 0
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let turn = 0; turn < 12; turn += 1) next()
  return {
    below: (below) => Math.floor((next() / 4_294_967_296) * below),
    fraction: () => next() / 4_294_967_296,
  }
}

/** Puts `list` in a random order, in place (Fisher and Yates). */
export const shuffle = <List extends { readonly length: number; [at: number]: unknown }>(list: List, random: Random): List => {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1)
    const kept = list[at]
    list[at] = list[other]
    list[other] = kept
  }
  return list
}
