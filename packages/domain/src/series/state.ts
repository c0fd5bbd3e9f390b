import * as v from 'valibot'
import { Id } from '../ids.ts'
import { nextStepStatuses } from '../nextStep/state.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What the last café of the series left; names of people are not among it. */
export const Previous = v.strictObject({
  cafeId: Id,
  title: v.string(),
  /** `YYYY-MM-DD` or empty. */
  date: v.string(),
  place: v.string(),
  themes: v.array(v.strictObject({ title: v.string(), issues: count, notes: count })),
  /** `theme` and `issue` in words; empty where the theme is no more, or the whole theme was meant. */
  reactions: v.array(v.strictObject({ network: v.string(), theme: v.string(), issue: v.string(), text: v.string() })),
  /** `outcome` says in a line what became of it; it may be empty. */
  nextSteps: v.array(v.strictObject({ id: Id, what: v.string(), who: v.string(), due: v.string(), status: v.picklist(nextStepStatuses), outcome: v.string() })),
  conclusion: v.string(),
})
export type Previous = v.InferOutput<typeof Previous>
export type PreviousStep = Previous['nextSteps'][number]
