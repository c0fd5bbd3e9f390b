/** The elements 0 … order − 1 of a finite abelian group, and a product if it is a field. */
export type Group = {
  readonly order: number
  readonly add: (one: number, other: number) => number
  readonly subtract: (one: number, other: number) => number
}

export type Field = Group & { readonly multiply: (one: number, other: number) => number }

/** `order` = prime ^ exponent, or null. */
export const primePower = (order: number): { readonly prime: number; readonly exponent: number } | null => {
  if (order < 2) return null
  let prime = 2
  while (order % prime !== 0) prime += 1
  let exponent = 0
  let rest = order
  while (rest % prime === 0) {
    rest /= prime
    exponent += 1
  }
  return rest === 1 ? { prime, exponent } : null
}

/** Z_n: addition around the clock. */
export const cyclic = (order: number): Group => ({
  order,
  add: (one, other) => (one + other) % order,
  subtract: (one, other) => (one - other + order) % order,
})

/** Pairs of elements, one of each group. */
export const product = (one: Group, other: Group): Group => {
  const at = (high: number, low: number): number => high * other.order + low
  const both = (a: number, b: number, name: 'add' | 'subtract'): number =>
    at(one[name](Math.floor(a / other.order), Math.floor(b / other.order)), other[name](a % other.order, b % other.order))
  return { order: one.order * other.order, add: (a, b) => both(a, b, 'add'), subtract: (a, b) => both(a, b, 'subtract') }
}

/**
 * The field GF(q) of a prime power q: polynomials over Z_p, an element's digits in base p being its coefficients,
 * modulo the first monic polynomial of the right degree that leaves no divisors of zero (Lidl and Niederreiter,
 * "Finite Fields", chapter 1). Null when q is no prime power.
 */
export const field = (order: number): Field | null => {
  const power = primePower(order)
  if (power === null) return null
  const { prime, exponent } = power
  const digits = (element: number): number[] => {
    const list: number[] = []
    for (let at = 0; at < exponent; at += 1) {
      list.push(element % prime)
      element = Math.floor(element / prime)
    }
    return list
  }
  const number = (list: readonly number[]): number => list.reduceRight((sum, digit) => sum * prime + digit, 0)
  const all = Array.from({ length: order }, (_, element) => digits(element))
  const add = (one: number, other: number): number => number(all[one]!.map((digit, at) => (digit + all[other]![at]!) % prime))
  const subtract = (one: number, other: number): number => number(all[one]!.map((digit, at) => (digit - all[other]![at]! + prime) % prime))

  for (const low of all) {
    const table = new Int32Array(order * order)
    let isField = true
    for (let one = 1; one < order && isField; one += 1) {
      for (let other = 1; other < order && isField; other += 1) {
        const long = Array.from({ length: 2 * exponent - 1 }, () => 0)
        all[one]!.forEach((a, i) => all[other]!.forEach((b, j) => { long[i + j] = (long[i + j]! + a * b) % prime }))
        for (let degree = long.length - 1; degree >= exponent; degree -= 1) {
          const head = long[degree]!
          low.forEach((digit, at) => {
            const to = degree - exponent + at
            long[to] = (((long[to]! - head * digit) % prime) + prime) % prime
          })
        }
        const result = number(long.slice(0, exponent))
        isField = result !== 0
        table[one * order + other] = result
      }
    }
    if (isField) return { order, add, subtract, multiply: (one, other) => table[one * order + other]! }
  }
  return null
}
