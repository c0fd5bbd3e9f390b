import * as v from 'valibot'
import { Id } from '../ids.ts'

/** The most dots that each voter may be given. */
export const mostDots = 20

/** Dots on choices; a choice may have several. */
export const Ballot = v.pipe(v.array(v.strictObject({ id: Id, dots: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostDots)) })), v.maxLength(mostDots))
export type Ballot = v.InferOutput<typeof Ballot>

export const OpenVote = v.strictObject({
  type: v.literal('openVote'),
  on: v.picklist(['themes', 'issues']),
  /** How many each voter has. */
  dots: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostDots)),
  /** One ballot for each person, or one for each organisation: the last one given by any of its people. */
  per: v.picklist(['person', 'organisation']),
  /** A shortlist; empty for all themes, or all issues that stand in one. */
  choices: v.pipe(v.array(Id), v.maxLength(500)),
})
/** A whole ballot: it replaces what this voter gave before; an empty one takes it back. */
export const CastVote = v.strictObject({
  type: v.literal('castVote'),
  ballot: Ballot,
  /** Somebody without a phone, at the same table. */
  voter: v.optional(Id),
})
export const CloseVote = v.strictObject({ type: v.literal('closeVote') })
/** Lets people vote on: what was given stays. */
export const ReopenVote = v.strictObject({ type: v.literal('reopenVote') })
export const DiscardVote = v.strictObject({ type: v.literal('discardVote') })

export const VoteCommand = v.variant('type', [OpenVote, CastVote, CloseVote, ReopenVote, DiscardVote])
export type VoteCommand = v.InferOutput<typeof VoteCommand>
