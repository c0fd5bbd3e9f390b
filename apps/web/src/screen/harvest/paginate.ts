/** Something that takes up height in a column. */
export type Piece = { readonly id: string; readonly height: number }

export type Room = {
  readonly columns: number
  /** Of a column, in the unit of the pieces. */
  readonly height: number
  /** Between two pieces of a column. */
  readonly gap: number
}

/** How high the pieces are below one another. */
export const stackHeight = (pieces: readonly Piece[], gap: number): number => pieces.reduce((sum, { height }) => sum + height, Math.max(0, pieces.length - 1) * gap)

/**
 * Pages of columns: each piece goes to the column that is shortest so far, and to a new page where none has room
 * left. A piece that comes last changes nothing before it. A piece higher than a column has a page to itself.
 */
export const paginate = <P extends Piece>(pieces: readonly P[], { columns, height, gap }: Room): P[][][] => {
  const pages: P[][][] = []
  let page: P[][] = []
  let filled: number[] = []
  const turn = (): void => {
    page = Array.from({ length: columns }, () => [])
    filled = page.map(() => 0)
    pages.push(page)
  }
  for (const piece of pieces) {
    if (pages.length === 0) turn()
    let column = filled.indexOf(Math.min(...filled))
    if (filled[column] !== 0 && (filled[column] ?? 0) + piece.height > height) { turn(); column = 0 }
    page[column]?.push(piece)
    filled[column] = (filled[column] ?? 0) + piece.height + gap
  }
  return pages
}
