import { insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility'
import type writeExcelFile from 'write-excel-file/node'

type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number]

/** What may stand around a filter in a worksheet, in the order the format demands (ECMA-376, CT_Worksheet). */
const order = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter', 'mergeCells', 'conditionalFormatting', 'pageMargins', 'pageSetup', 'drawing']

/** Filter buttons on the heading row of the first worksheets, which have so many rows (the heading counted) and columns. */
export const filters = (sizes: readonly { readonly rows: number; readonly columns: number }[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const size = sizes[sheetIndex]
          if (!size) return xml
          const last = String.fromCharCode('A'.charCodeAt(0) + size.columns - 1)
          return insertElementMarkupAccordingToOrderOfSiblings(xml, `<autoFilter ref="A1:${last}${size.rows}"/>`, order, 'worksheet')
        },
      },
    },
  },
})
