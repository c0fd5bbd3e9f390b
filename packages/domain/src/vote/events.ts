import * as v from 'valibot'
import { Id } from '../ids.ts'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const dotted = v.array(v.strictObject({ id: Id, dots: whole }))

export const VoteOpened = v.strictObject({
  type: v.literal('VoteOpened'),
  on: v.picklist(['themes', 'issues']),
  dots: whole,
  per: v.picklist(['person', 'organisation']),
  choices: v.array(Id),
})
export const VoteCast = v.strictObject({
  type: v.literal('VoteCast'),
  voter: Id,
  /** Who sent it for them, from a phone that is shared. */
  caster: v.optional(Id),
  /** Who had voted for the same organisation before: that ballot counts no more. */
  replaces: v.nullable(Id),
  /** Null where the viewer may not know it: a ballot is secret. */
  ballot: v.nullable(dotted),
})
/** The sum of all ballots, which was secret until now. */
export const VoteClosed = v.strictObject({ type: v.literal('VoteClosed'), totals: dotted, voters: whole })
export const VoteReopened = v.strictObject({ type: v.literal('VoteReopened') })
export const VoteDiscarded = v.strictObject({ type: v.literal('VoteDiscarded') })

export const VoteEvent = v.variant('type', [VoteOpened, VoteCast, VoteClosed, VoteReopened, VoteDiscarded])
export type VoteEvent = v.InferOutput<typeof VoteEvent>
