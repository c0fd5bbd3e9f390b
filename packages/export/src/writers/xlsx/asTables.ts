import type writeExcelFile from 'write-excel-file/node'
import { insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility'

type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number]

/** What may stand in a worksheet, in the order the format demands (ECMA-376, CT_Worksheet). */
const order = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter', 'mergeCells', 'conditionalFormatting', 'pageMargins', 'pageSetup', 'drawing']

/**
 * Worksheets that print as wide as a page, and filter buttons on the heading row of the first ones,
 * which have so many rows (the heading counted) and columns (26 at most).
 */
export const asTables = (sizes: readonly { readonly rows: number; readonly columns: number }[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const fitting = insertElementMarkupAccordingToOrderOfSiblings(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', order, 'worksheet')
          const size = sizes[sheetIndex]
          if (!size) return fitting
          const last = String.fromCharCode('A'.charCodeAt(0) + size.columns - 1)
          return insertElementMarkupAccordingToOrderOfSiblings(fitting, `<autoFilter ref="A1:${last}${size.rows}"/>`, order, 'worksheet')
        },
        transformElementAttributes: (element, attributes) => (element === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes),
      },
    },
  },
})
