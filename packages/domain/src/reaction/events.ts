import * as v from 'valibot'
import { Id } from '../ids.ts'
import { Person } from '../participant/events.ts'

const network = { networkId: Id, name: v.string(), closesOn: v.string(), closesAt: v.nullable(v.number()), seesOthers: v.boolean() }

export const NetworkInvited = v.strictObject({ type: v.literal('NetworkInvited'), ...network })
export const NetworkRevised = v.strictObject({ type: v.literal('NetworkRevised'), ...network })
export const NetworkRemoved = v.strictObject({ type: v.literal('NetworkRemoved'), networkId: Id })
/** Given, or given anew under the same id. */
export const ReactionGiven = v.strictObject({
  type: v.literal('ReactionGiven'), reactionId: Id, networkId: Id, themeId: Id, issueId: v.nullable(Id), text: v.string(), signerId: Id,
  /** Joined for those who may know it; never in the log. */
  person: v.optional(Person),
})
export const ReactionWithdrawn = v.strictObject({ type: v.literal('ReactionWithdrawn'), reactionId: Id, networkId: Id })

export const ReactionEvent = v.variant('type', [NetworkInvited, NetworkRevised, NetworkRemoved, ReactionGiven, ReactionWithdrawn])
export type ReactionEvent = v.InferOutput<typeof ReactionEvent>
