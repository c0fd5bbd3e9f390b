import { differenceMatrix } from './differenceMatrix.ts'
import type { Random } from './random.ts'

/** Places that people can take: each is a way through the tables, such that two ways meet at most once or nearly so. */
export type Design = {
  readonly positions: number
  /** Positions that never meet follow one another: `width` of them. */
  readonly width: number
  /** round × positions → table, or −1 where the design says nothing. */
  readonly tableOf: Int32Array
}

export type DesignRequest = {
  readonly people: number
  readonly tables: number
  readonly rounds: number
  /** Some stay at their table: the first `tables` positions are theirs. */
  readonly withHosts: boolean
  /** Nobody else stays. */
  readonly allTravel: boolean
}

/**
 * Packs that rotate by different strides. With as many rounds as tables every two people of different packs have met;
 * in the round after that the packs themselves sit together, which completes an affine plane when there are as many
 * packs as tables. More packs than the mathematics has ways for share a way.
 */
export const packsByStrides = (request: DesignRequest, random: Random): Design | null => {
  const { people, tables, rounds, withHosts, allTravel } = request
  const packs = Math.ceil(people / tables)
  const columns = Math.min(rounds, tables)
  const first = allTravel && !withHosts ? 1 : 0
  let rows = Math.min(packs + first, tables)
  let matrix = differenceMatrix(tables, rows, columns, random)
  while (matrix === null && rows > 2) {
    rows -= 1
    matrix = differenceMatrix(tables, rows, columns, random)
  }
  // The first way, along which one stays, is for hosts or for nobody.
  const reserved = withHosts ? 1 : first
  if (matrix === null || rows <= reserved) return null
  const positions = packs * tables
  const tableOf = new Int32Array(rounds * positions).fill(-1)
  for (let pack = 0; pack < packs; pack += 1) {
    // Packs beyond the last way share one of travellers.
    const row = pack + first < rows ? pack + first : reserved + ((pack + first - rows) % (rows - reserved))
    for (let place = 0; place < tables; place += 1) {
      for (let round = 0; round < columns; round += 1) {
        tableOf[round * positions + pack * tables + place] = matrix.group.add(place, matrix.rows[row]![round]!)
      }
      if (rounds > columns && !withHosts) tableOf[columns * positions + pack * tables + place] = Math.floor((pack * tables + place) / packs) % tables
    }
  }
  return { positions, width: tables, tableOf }
}
