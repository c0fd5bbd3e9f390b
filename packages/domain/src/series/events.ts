import * as v from 'valibot'
import { Id } from '../ids.ts'
import { nextStepStatuses } from '../nextStep/state.ts'
import { Previous } from './state.ts'

/** The café follows another one, of which this is what is left. */
export const SeriesContinued = v.strictObject({ type: v.literal('SeriesContinued'), previous: Previous })
export const PreviousStepSettled = v.strictObject({ type: v.literal('PreviousStepSettled'), nextStepId: Id, status: v.picklist(nextStepStatuses), outcome: v.string() })

export const SeriesEvent = v.variant('type', [SeriesContinued, PreviousStepSettled])
export type SeriesEvent = v.InferOutput<typeof SeriesEvent>
