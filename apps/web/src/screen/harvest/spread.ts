import { paginate, stackHeight, type Piece, type Room } from './paginate.ts'

/**
 * Pages of columns for what changes no more: as few pages as it takes, each about as full as the others, in order from
 * page to page and down each column. (`paginate` deals one by one, so that what comes later moves nothing.)
 */
export const spread = <P extends Piece>(pieces: readonly P[], room: Room): P[][][] => {
  const dealt = paginate(pieces, room)
  const fits = (columns: readonly P[][]): boolean => columns.every((column) => stackHeight(column, room.gap) <= room.height)
  for (let count = 1; count <= dealt.length; count += 1) {
    const pages = runsOf(pieces, count, room.gap).map((run) => {
      // One column is read after the other, where that fits.
      const after = runsOf(run, room.columns, room.gap)
      return fits(after) ? Array.from({ length: room.columns }, (_, column) => after[column] ?? []) : columnsOf(run, room)
    })
    if (pages.every(fits)) return pages
  }
  return dealt
}

/** Neighbours in so many runs, or fewer, of about one height. */
const runsOf = <P extends Piece>(pieces: readonly P[], count: number, gap: number): P[][] => {
  const runs: P[][] = Array.from({ length: count }, () => [])
  const each = pieces.reduce((sum, { height }) => sum + height + gap, 0) / count
  let before = 0
  for (const piece of pieces) {
    const middle = before + (piece.height + gap) / 2
    runs[Math.min(count - 1, Math.floor(middle / each))]?.push(piece)
    before += piece.height + gap
  }
  return runs.filter((run) => run.length > 0)
}

/** The highest first, each to the column that is shortest so far: columns end at about the same height. */
const columnsOf = <P extends Piece>(run: readonly P[], { columns, gap }: Room): P[][] => {
  const dealt: number[][] = Array.from({ length: columns }, () => [])
  const heightOf = (column: readonly number[]): number => column.reduce((sum, index) => sum + (run[index]?.height ?? 0) + gap, 0)
  for (const index of run.map((_, at) => at).sort((a, b) => (run[b]?.height ?? 0) - (run[a]?.height ?? 0))) {
    dealt.reduce((shortest, column) => (heightOf(column) < heightOf(shortest) ? column : shortest)).push(index)
  }
  for (const column of dealt) column.sort((a, b) => a - b)
  const first = (column: readonly number[]): number => column[0] ?? Number.POSITIVE_INFINITY
  return dealt.sort((a, b) => first(a) - first(b)).map((column) => column.flatMap((index) => run[index] ?? []))
}
