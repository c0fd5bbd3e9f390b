import * as v from 'valibot'
import { Id } from '../ids.ts'
import { nextStepStatuses } from '../nextStep/state.ts'

/** What became of a next step of the last café. */
export const SettlePreviousStep = v.strictObject({
  type: v.literal('settlePreviousStep'), nextStepId: Id, status: v.picklist(nextStepStatuses), outcome: v.pipe(v.string(), v.maxLength(2_000)),
})

export const SeriesCommand = SettlePreviousStep
export type SeriesCommand = v.InferOutput<typeof SettlePreviousStep>
