import * as v from 'valibot'
import { Id } from '../ids.ts'
import { nextStepStatuses } from './state.ts'

const words = { what: v.string(), who: v.string(), due: v.string() }

export const NextStepAdded = v.strictObject({ type: v.literal('NextStepAdded'), nextStepId: Id, ...words })
export const NextStepRevised = v.strictObject({ type: v.literal('NextStepRevised'), nextStepId: Id, ...words, status: v.picklist(nextStepStatuses) })
export const NextStepRemoved = v.strictObject({ type: v.literal('NextStepRemoved'), nextStepId: Id })

export const NextStepEvent = v.variant('type', [NextStepAdded, NextStepRevised, NextStepRemoved])
export type NextStepEvent = v.InferOutput<typeof NextStepEvent>
