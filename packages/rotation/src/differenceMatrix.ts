import { cyclic, field, primePower, product, type Group } from './field.ts'
import type { Random } from './random.ts'

/**
 * A matrix over a group: of any two rows, the differences of their entries are all different.
 *
 * Read as a rotation of packs: person (row i, place j) sits in round r at table j + entry(i, r). Two people of
 * different rows then meet at most once, two of one row never (Bose and Bush 1952; Colbourn and Dinitz, "Handbook of
 * Combinatorial Designs", VI.17: difference matrices and the orthogonal arrays they give). When the first row is all
 * zero, its people stay: hosts, or nobody, and no one else returns to a table.
 */
export type DifferenceMatrix = { readonly group: Group; readonly rows: readonly Int32Array[] }

const primePowerFactors = (order: number): number[] => {
  const factors: number[] = []
  for (let prime = 2; order > 1; prime += 1) {
    let factor = 1
    while (order % prime === 0) {
      factor *= prime
      order /= prime
    }
    if (factor > 1) factors.push(factor)
  }
  return factors
}

/** The group whose parts are the additive groups of fields: for 12, the Klein group with Z_3. */
const elementary = (order: number): Group =>
  primePowerFactors(order).map((factor): Group => field(factor)!).reduce((all, part) => product(all, part))

const isDifferenceMatrix = ({ group, rows }: DifferenceMatrix): boolean => {
  const seen = new Int32Array(group.order).fill(-1)
  let mark = -1
  for (let one = 0; one < rows.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      mark += 1
      const a = rows[one]!
      const b = rows[other]!
      for (let at = 0; at < a.length; at += 1) {
        const difference = group.subtract(a[at]!, b[at]!)
        if (seen[difference] === mark) return false
        seen[difference] = mark
      }
    }
  }
  return true
}

/** Row i moves i tables a round: enough wherever rounds × rows is below the number of tables, and often beyond. */
const strides = (order: number, rows: number, columns: number): DifferenceMatrix => ({
  group: cyclic(order),
  rows: Array.from({ length: rows }, (_, row) => Int32Array.from({ length: columns }, (_, column) => (row * column) % order)),
})

/** The multiplication table of a field: the complete matrix of a prime power. */
const multiplication = (order: number, rows: number, columns: number): DifferenceMatrix | null => {
  const group = field(order)
  if (group === null || rows > order || columns > order) return null
  return { group, rows: Array.from({ length: rows }, (_, row) => Int32Array.from({ length: columns }, (_, column) => group.multiply(row, column))) }
}

/** Row by row, entry by entry, in random order, giving up after `effort` entries tried. */
const searched = (group: Group, rows: number, columns: number, random: Random, effort: number): DifferenceMatrix | null => {
  const { order } = group
  const found = [new Int32Array(columns)]
  // used[row × order + difference] for the row being built.
  const used = new Uint8Array(rows * order)
  let left = effort
  const extend = (entries: Int32Array, column: number): boolean => {
    if (column === columns) {
      found.push(entries.slice())
      if (found.length === rows) return true
      used.fill(0)
      if (extend(new Int32Array(columns), 0)) return true
      found.pop()
      used.fill(0)
      for (let row = 0; row < found.length; row += 1) {
        for (let at = 0; at < columns; at += 1) used[row * order + group.subtract(entries[at]!, found[row]![at]!)] = 1
      }
      return false
    }
    // Adding a constant to a row changes nothing: the first entry is zero.
    const turn = column === 0 ? 0 : random.below(order)
    for (let at = 0; at < (column === 0 ? 1 : order); at += 1) {
      if (left <= 0) return false
      left -= 1
      const entry = (turn + at) % order
      const free = found.every((row, index) => used[index * order + group.subtract(entry, row[column]!)] === 0)
      if (!free) continue
      entries[column] = entry
      found.forEach((row, index) => { used[index * order + group.subtract(entry, row[column]!)] = 1 })
      const count = found.length
      if (extend(entries, column + 1)) return true
      if (found.length !== count) return false
      found.forEach((row, index) => { used[index * order + group.subtract(entry, row[column]!)] = 0 })
    }
    return false
  }
  return rows <= 1 || extend(new Int32Array(columns), 0) ? { group, rows: found.slice(0, rows) } : null
}

/** A matrix with that many rows, the first one zero, and columns, over a group of that order; null if none is found. */
export const differenceMatrix = (order: number, rows: number, columns: number, random: Random): DifferenceMatrix | null => {
  if (columns > order || (columns > 1 && rows > order)) return null
  const walked = strides(order, rows, columns)
  if (primePower(order) === null && isDifferenceMatrix(walked)) return walked
  const complete = order <= 128 ? multiplication(order, rows, columns) : null
  if (complete) return complete
  if (isDifferenceMatrix(walked)) return walked
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const group = attempt % 2 === 0 ? elementary(order) : cyclic(order)
    const matrix = searched(group, rows, columns, random, 4000)
    if (matrix) return matrix
  }
  return null
}
