import * as v from 'valibot'

const positive = v.pipe(v.number(), v.integer(), v.minValue(1))

export const TableClosed = v.strictObject({ type: v.literal('TableClosed'), table: positive })
export const TableOpened = v.strictObject({ type: v.literal('TableOpened'), table: positive })
/** `table` is its number; `question` what is asked there, where each table has its own. */
export const TableAdded = v.strictObject({ type: v.literal('TableAdded'), table: positive, question: v.nullable(v.string()) })
export const ChairsSet = v.strictObject({ type: v.literal('ChairsSet'), table: positive, chairs: v.nullable(positive) })

export const TableEvent = v.variant('type', [TableClosed, TableOpened, TableAdded, ChairsSet])
export type TableEvent = v.InferOutput<typeof TableEvent>
