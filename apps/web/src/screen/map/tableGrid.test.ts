import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellCentre, tableGrid } from './tableGrid.ts'

const wide = { width: 178, height: 75 }

describe('tables in a grid', () => {
  test('given five tables on a wide screen, then three stand behind two, and the two in the middle', () => {
    const grid = tableGrid(5, wide, 1.3)
    expect([grid.columns, grid.rows]).toEqual([3, 2])
    expect(cellCentre(grid, 3).x + cellCentre(grid, 4).x).toBeCloseTo(wide.width)
  })
  test('given a box as high as wide, then nine tables make three rows', () => {
    expect(tableGrid(9, { width: 100, height: 100 }, 1)).toMatchObject({ columns: 3, rows: 3 })
  })
  test('given any number of tables, then every cell is within the box and no two are the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 50, max: 400 }), fc.integer({ min: 50, max: 400 }), (count, width, height) => {
        const grid = tableGrid(count, { width, height }, 1.3)
        const centres = Array.from({ length: count }, (_, index) => cellCentre(grid, index))
        for (const { x, y } of centres) {
          expect(x - grid.cell.width / 2).toBeGreaterThan(-1e-6)
          expect(x + grid.cell.width / 2).toBeLessThan(width + 1e-6)
          expect(y + grid.cell.height / 2).toBeLessThan(height + 1e-6)
        }
        expect(new Set(centres.map(({ x, y }) => `${x.toFixed(4)} ${y.toFixed(4)}`)).size).toBe(count)
      }),
    )
  })
})
