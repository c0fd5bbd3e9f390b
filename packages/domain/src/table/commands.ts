import * as v from 'valibot'

const positive = v.pipe(v.number(), v.integer(), v.minValue(1))

/** Nobody sits there any more; whoever did is given another seat. */
export const CloseTable = v.strictObject({ type: v.literal('closeTable'), table: positive })
export const OpenTable = v.strictObject({ type: v.literal('openTable'), table: positive })
/** One table more, with its own question where each table has one. */
export const AddTable = v.strictObject({ type: v.literal('addTable'), question: v.optional(v.pipe(v.string(), v.maxLength(1000))) })
/** How many chairs a table has, its host's included; null for enough. */
export const SetChairs = v.strictObject({ type: v.literal('setChairs'), table: positive, chairs: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))) })

export const TableCommand = v.variant('type', [CloseTable, OpenTable, AddTable, SetChairs])
export type TableCommand = v.InferOutput<typeof TableCommand>
