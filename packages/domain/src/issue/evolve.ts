import type { CafeState, Issue } from '../cafe/state.ts'
import { changedBy, madeAgainBy, madeBy } from '../revision.ts'
import type { IssueEvent } from './events.ts'

const founded = (id: string, noteIds: readonly string[], themeId: string | null, by: string): Issue => ({
  id, text: null, noteIds, themeId, placement: null, ...madeBy(by),
})

/** Every note waits for the harvest as an issue of its own, under the note's id. */
export const keepNote = (state: CafeState, noteId: string): void => {
  const known = state.issues.get(noteId)
  state.issues.set(noteId, known ? { ...known, noteIds: [noteId, ...known.noteIds] } : founded(noteId, [noteId], null, ''))
}

/** A note that is no more leaves its issue; an issue without notes is no more. */
export const dropNote = (state: CafeState, noteId: string): void => {
  for (const issue of state.issues.values()) {
    if (!issue.noteIds.includes(noteId)) continue
    const noteIds = issue.noteIds.filter((id) => id !== noteId)
    if (noteIds.length > 0) state.issues.set(issue.id, { ...issue, noteIds })
    else removeIssue(state, issue.id)
    return
  }
}

export const evolveIssue = (state: CafeState, event: IssueEvent, by: string): void => {
  switch (event.type) {
    case 'IssuesPlaced': place(state, event.issueIds, event.themeId, event.before, by); return
    case 'IssuesMerged': {
      const into = state.issues.get(event.into) ?? founded(event.into, [], null, by)
      const joining: string[] = []
      for (const id of event.issueIds) {
        joining.push(...(state.issues.get(id)?.noteIds ?? []))
        removeIssue(state, id)
      }
      const noteIds = event.first ? [...joining, ...into.noteIds] : [...into.noteIds, ...joining]
      state.issues.set(into.id, { ...into, noteIds, ...changedBy(into, by) })
      return
    }
    case 'NoteSeparated': {
      const from = state.issues.get(event.from)
      if (!from) return
      state.issues.set(from.id, { ...from, noteIds: from.noteIds.filter((id) => id !== event.noteId), ...changedBy(from, by) })
      state.issues.set(event.issueId, { ...founded(event.issueId, [event.noteId], null, by), ...madeAgainBy(by) })
      const siblings = from.themeId === null ? [] : (state.themes.get(from.themeId)?.issueIds ?? [])
      if (from.themeId !== null) place(state, [event.issueId], from.themeId, siblings[siblings.indexOf(from.id) + 1] ?? null, by)
      return
    }
    case 'IssueReworded': {
      const issue = state.issues.get(event.issueId) ?? founded(event.issueId, [], null, by)
      state.issues.set(issue.id, { ...issue, text: event.text, ...changedBy(issue, by) })
      return
    }
    default: event satisfies never
  }
}

const place = (state: CafeState, issueIds: readonly string[], themeId: string | null, before: string | null, by: string): void => {
  for (const id of issueIds) {
    // A viewer who was not told of the note still counts its issue.
    const issue = state.issues.get(id) ?? founded(id, [], null, by)
    leaveTheme(state, issue)
    const version = changedBy(issue, by)
    state.issues.set(id, { ...issue, themeId, ...version, placement: version.revision })
  }
  const theme = themeId === null ? undefined : state.themes.get(themeId)
  if (!theme) return
  const at = before === null ? -1 : theme.issueIds.indexOf(before)
  const index = at < 0 ? theme.issueIds.length : at
  state.themes.set(theme.id, { ...theme, issueIds: [...theme.issueIds.slice(0, index), ...issueIds, ...theme.issueIds.slice(index)] })
}

const removeIssue = (state: CafeState, id: string): void => {
  const issue = state.issues.get(id)
  if (!issue) return
  leaveTheme(state, issue)
  state.issues.delete(id)
}

const leaveTheme = (state: CafeState, issue: Issue): void => {
  const theme = issue.themeId === null ? undefined : state.themes.get(issue.themeId)
  if (theme) state.themes.set(theme.id, { ...theme, issueIds: theme.issueIds.filter((id) => id !== issue.id) })
}
