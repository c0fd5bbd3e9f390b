import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType, type IParagraphOptions } from 'docx'
import { line } from '../look.ts'
import { runs } from './text.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: line }

type Column = { readonly heading: string; /** In twentieths of a point. */ readonly width: number; readonly alignment?: NonNullable<IParagraphOptions['alignment']> }

/** A table as wide as the page, with a heading row that is marked as such and comes again on each page; rows stay whole. */
export const ruledTable = (columns: readonly Column[], fill: string, rows: readonly (readonly Paragraph[])[][]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    borders: { top: none, left: none, right: none, bottom: thin, insideHorizontal: thin, insideVertical: none },
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading, alignment }, index) =>
          cell([new Paragraph({ style: 'CellHeading', ...(alignment ? { alignment } : {}), children: runs(heading) })], columns[index]?.width ?? 0, fill)),
      }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((children, index) => cell(children, columns[index]?.width ?? 0)) })),
    ],
  })

const cell = (children: readonly Paragraph[], width: number, fill?: string): TableCell =>
  new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { left: 100, right: 100, top: 30, bottom: 30 },
    ...(fill === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill } }),
  })
