import type { CafeState, Issue, Note } from '../cafe/state.ts'

/** The notes of an issue that may be shown, in their order. */
export const shownNotes = (state: CafeState, issue: Issue): Note[] =>
  issue.noteIds.flatMap((id) => {
    const note = state.notes.get(id)
    return note && !note.deleted && !note.hidden ? [note] : []
  })

/** What an issue says: the facilitator's wording, or its first note that may be shown. */
export const issueText = (state: CafeState, issue: Issue): string => issue.text ?? shownNotes(state, issue)[0]?.text ?? ''

/** Issues that wait to be placed, in the order they came; those with nothing to show are left out. */
export const unplacedIssues = (state: CafeState): Issue[] =>
  [...state.issues.values()].filter((issue) => issue.themeId === null && shownNotes(state, issue).length > 0)

/** The issues of a theme in order; those with nothing to show are left out. */
export const issuesOfTheme = (state: CafeState, themeId: string): Issue[] =>
  (state.themes.get(themeId)?.issueIds ?? []).flatMap((id) => {
    const issue = state.issues.get(id)
    return issue && shownNotes(state, issue).length > 0 ? [issue] : []
  })
