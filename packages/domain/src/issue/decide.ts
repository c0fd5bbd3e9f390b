import type { CafeState, Issue } from '../cafe/state.ts'
import { accept, refuse, type Context, type Decision } from '../decision.ts'
import { readText } from '../note/decide.ts'
import type { Refusal } from '../refusals.ts'
import { fasterThan, since } from '../revision.ts'
import { themeGone } from '../theme/gone.ts'
import type { IssueCommand, IssueSeen } from './commands.ts'

export const decideIssue = (state: CafeState, command: IssueCommand, { actor }: Context): Decision => {
  const current = (seen: IssueSeen) => currentFor(actor.id, state, seen)
  switch (command.type) {
    case 'placeIssues': {
      if (command.themeId !== null && !state.themes.has(command.themeId)) return refuse(themeGone(state, command.themeId, actor.id))
      const ids: string[] = []
      for (const seen of command.issues) {
        const found = current(seen)
        if ('code' in found) return refuse(found)
        if (!ids.includes(found.id)) ids.push(found.id)
      }
      // A neighbour that went elsewhere meanwhile is no place: last is the honest one.
      const neighbour = command.before !== null && !ids.includes(command.before) ? state.issues.get(command.before) : undefined
      const before = neighbour && command.themeId !== null && neighbour.themeId === command.themeId ? neighbour.id : null
      return accept({ type: 'IssuesPlaced', issueIds: ids, themeId: command.themeId, before })
    }
    case 'mergeIssues': {
      const into = current(command.into)
      if ('code' in into) return refuse(into)
      const ids: string[] = []
      for (const seen of command.issues) {
        const found = current(seen)
        if ('code' in found) return refuse(found)
        if (found.id !== into.id && !ids.includes(found.id)) ids.push(found.id)
      }
      return ids.length === 0 ? accept() : accept({ type: 'IssuesMerged', issueIds: ids, into: into.id, ...(command.first ? { first: true } : {}) })
    }
    case 'separateNote': {
      const from = current(command.from)
      if ('code' in from) return refuse(from)
      if (!from.noteIds.includes(command.noteId)) return refuse({ code: 'NOTE_GONE' })
      if (from.noteIds.length < 2) return refuse({ code: 'LAST_NOTE' })
      if (state.issues.has(command.issueId)) return refuse({ code: 'ID_TAKEN' })
      return accept({ type: 'NoteSeparated', noteId: command.noteId, from: from.id, issueId: command.issueId })
    }
    case 'rewordIssue': {
      const issue = current(command.issue)
      if ('code' in issue) return refuse(issue)
      const text = command.text === null ? null : readText(command.text)
      if (text !== null && typeof text !== 'string') return refuse(text)
      return text === issue.text ? accept() : accept({ type: 'IssueReworded', issueId: issue.id, text })
    }
    default: return command satisfies never
  }
}

/** The issue as it is, if it still is as `me` saw it. */
const currentFor = (me: string, state: CafeState, seen: IssueSeen): Issue | Refusal => {
  const issue = state.issues.get(seen.id)
  if (!issue) {
    // An issue bears the id of the note that founded it: whoever holds that note now has merged it.
    for (const other of state.issues.values()) if (other.noteIds.includes(seen.id)) return { code: 'ISSUE_MERGED', by: other.changedBy }
    return { code: 'ISSUE_GONE' }
  }
  if (issue.revision === seen.revision) return issue
  // It was moved, or only changed where it is.
  const moved = since(me, issue, seen.revision).some(({ revision }) => revision === issue.placement)
  const theme = moved && issue.themeId !== null ? state.themes.get(issue.themeId) : undefined
  return { code: 'CONFLICT', by: fasterThan(me, issue, seen.revision), theme: theme?.title ?? null }
}
