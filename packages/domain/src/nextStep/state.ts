import type { NextStepId } from '../ids.ts'

export const nextStepStatuses = ['open', 'done', 'dropped'] as const
export type NextStepStatus = (typeof nextStepStatuses)[number]

/** What is to follow from the café. */
export type NextStep = {
  readonly id: NextStepId
  readonly what: string
  /** Who takes it on, as it was said; may be empty. */
  readonly who: string
  /** By when: `YYYY-MM-DD`, or words such as « lors du prochain comité »; may be empty. */
  readonly due: string
  readonly status: NextStepStatus
  /** Grows with every change, so that a stale command is noticed. */
  readonly revision: number
  readonly changedBy: string
}
