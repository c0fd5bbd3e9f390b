import * as v from 'valibot'
import { Id } from '../ids.ts'

/** Put under a theme (or back among the unplaced, `themeId` null), before another issue or last. */
export const IssuesPlaced = v.strictObject({
  type: v.literal('IssuesPlaced'),
  issueIds: v.pipe(v.array(Id), v.minLength(1)),
  themeId: v.nullable(Id),
  before: v.nullable(Id),
})
/** All notes of `issueIds` join `into`, behind its own or (`first`) before them; those issues are no more. */
export const IssuesMerged = v.strictObject({ type: v.literal('IssuesMerged'), issueIds: v.pipe(v.array(Id), v.minLength(1)), into: Id, first: v.optional(v.boolean()) })
/** One note leaves an issue and founds its own, right behind it. */
export const NoteSeparated = v.strictObject({ type: v.literal('NoteSeparated'), noteId: Id, from: Id, issueId: Id })
/** `text` null: the issue reads as its first note again. */
export const IssueReworded = v.strictObject({ type: v.literal('IssueReworded'), issueId: Id, text: v.nullable(v.string()) })

export const IssueEvent = v.variant('type', [IssuesPlaced, IssuesMerged, NoteSeparated, IssueReworded])
export type IssueEvent = v.InferOutput<typeof IssueEvent>
