export type Size = { readonly width: number; readonly height: number }
export type Point = { readonly x: number; readonly y: number }

/** Equal cells in rows; the last row may be shorter and then stands in the middle. */
export type Grid = { readonly count: number; readonly columns: number; readonly rows: number; readonly cell: Size }

/**
 * The rows and columns in which `count` tables are largest in a box. `wideness` is how much wider than high a
 * cell is wanted: above 1 where names lie left and right of the table. Any unit of length.
 */
export const tableGrid = (count: number, box: Size, wideness: number): Grid => {
  const of = (columns: number): Grid => {
    const rows = Math.max(1, Math.ceil(count / columns))
    return { count, columns, rows, cell: { width: box.width / columns, height: box.height / rows } }
  }
  const worth = ({ cell, columns, rows }: Grid): number => Math.min(cell.width / wideness, cell.height) - (columns * rows - count) * 1e-6
  let best = of(1)
  for (let columns = 2; columns <= count; columns += 1) {
    const grid = of(columns)
    if (worth(grid) > worth(best)) best = grid
  }
  return best
}

/** The middle of the cell at `index` (from 0), from the box's upper left corner. */
export const cellCentre = ({ count, columns, rows, cell }: Grid, index: number): Point => {
  const row = Math.floor(index / columns)
  const inRow = row === rows - 1 ? count - row * columns : columns
  const indent = ((columns - inRow) * cell.width) / 2
  return { x: indent + ((index % columns) + 0.5) * cell.width, y: (row + 0.5) * cell.height }
}
