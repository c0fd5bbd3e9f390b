import * as v from 'valibot'
import { Id } from '../ids.ts'

const day = v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/))
const network = { networkId: Id, name: v.pipe(v.string(), v.maxLength(1_000)), closesOn: day, closesAt: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), seesOthers: v.boolean() }

export const InviteNetwork = v.strictObject({ type: v.literal('inviteNetwork'), ...network })
export const ReviseNetwork = v.strictObject({ type: v.literal('reviseNetwork'), ...network })
/** Only while it has answered nothing: afterwards its answers stand, and its closing date can be set. */
export const RemoveNetwork = v.strictObject({ type: v.literal('removeNetwork'), networkId: Id })
/** Gives an answer, or changes the one of that id. `signerId` names whose name was kept beside the log. */
export const React = v.strictObject({
  type: v.literal('react'), reactionId: Id, networkId: Id, themeId: Id, issueId: v.nullable(Id), text: v.pipe(v.string(), v.maxLength(16_000)), signerId: Id,
})
export const WithdrawReaction = v.strictObject({ type: v.literal('withdrawReaction'), reactionId: Id })

export const ReactionCommand = v.variant('type', [InviteNetwork, ReviseNetwork, RemoveNetwork, React, WithdrawReaction])
export type ReactionCommand = v.InferOutput<typeof ReactionCommand>
