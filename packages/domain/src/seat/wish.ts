import * as v from 'valibot'
import { Id } from '../ids.ts'

const positive = v.pipe(v.number(), v.integer(), v.minValue(1))
const group = v.pipe(v.array(Id), v.minLength(2), v.maxLength(50))

/**
 * What the plan of seats is asked to hold:
 * - `apart`: no two of these people share a table;
 * - `together`: these people share a table in every round (an interpreter, two with one phone);
 * - `table`: this person sits at this table, in all rounds or in those named (a wheelchair, a hearing loop).
 *
 * The reason is nobody's business and is not kept.
 */
export const Wish = v.variant('kind', [
  v.strictObject({ kind: v.literal('apart'), participantIds: group }),
  v.strictObject({ kind: v.literal('together'), participantIds: group }),
  v.strictObject({ kind: v.literal('table'), participantId: Id, table: positive, rounds: v.optional(v.pipe(v.array(positive), v.minLength(1), v.maxLength(12))) }),
])
export type Wish = v.InferOutput<typeof Wish>

export const peopleOf = (wish: Wish): readonly string[] => (wish.kind === 'table' ? [wish.participantId] : wish.participantIds)
