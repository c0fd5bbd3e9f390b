import * as v from 'valibot'
import { Id } from '../ids.ts'
import { nextStepStatuses } from './state.ts'

const line = v.pipe(v.string(), v.maxLength(2_000))
const revision = v.pipe(v.number(), v.integer(), v.minValue(0))
const words = { what: line, who: line, due: line }

export const AddNextStep = v.strictObject({ type: v.literal('addNextStep'), nextStepId: Id, ...words })
/** `revision` as the person saw it. */
export const ReviseNextStep = v.strictObject({ type: v.literal('reviseNextStep'), nextStepId: Id, revision, ...words, status: v.picklist(nextStepStatuses) })
export const RemoveNextStep = v.strictObject({ type: v.literal('removeNextStep'), nextStepId: Id, revision })

export const NextStepCommand = v.variant('type', [AddNextStep, ReviseNextStep, RemoveNextStep])
export type NextStepCommand = v.InferOutput<typeof NextStepCommand>
