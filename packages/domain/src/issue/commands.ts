import * as v from 'valibot'
import { Id } from '../ids.ts'

/** An issue as the person saw it: a change made by somebody else meanwhile is noticed, not overwritten. */
export const IssueSeen = v.strictObject({ id: Id, revision: v.pipe(v.number(), v.integer(), v.minValue(0)) })
export type IssueSeen = v.InferOutput<typeof IssueSeen>
const several = v.pipe(v.array(IssueSeen), v.minLength(1), v.maxLength(200))

export const PlaceIssues = v.strictObject({ type: v.literal('placeIssues'), issues: several, themeId: v.nullable(Id), before: v.nullable(Id) })
/** `first`: the joining notes stand before those that are there, so that the issue reads as the first of them. */
export const MergeIssues = v.strictObject({ type: v.literal('mergeIssues'), issues: several, into: IssueSeen, first: v.optional(v.boolean()) })
/** `issueId` names the new issue that the note founds. */
export const SeparateNote = v.strictObject({ type: v.literal('separateNote'), noteId: Id, from: IssueSeen, issueId: Id })
export const RewordIssue = v.strictObject({
  type: v.literal('rewordIssue'),
  issue: IssueSeen,
  text: v.nullable(v.pipe(v.string(), v.maxLength(16_000))),
})

export const IssueCommand = v.variant('type', [PlaceIssues, MergeIssues, SeparateNote, RewordIssue])
export type IssueCommand = v.InferOutput<typeof IssueCommand>
