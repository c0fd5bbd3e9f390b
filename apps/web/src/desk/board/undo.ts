import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import type { Overtaken } from '../overtaken.ts'
import type { Lineage } from './lineage.ts'

/** A command made for the café as it is when its turn comes; null if there is nothing left to do. */
export type Later = (state: CafeState, lineage: Lineage) => Command | Overtaken | null
/** One gesture of this person: how to take it back, and how to do it again. */
export type Gesture = { readonly undo: readonly Later[]; readonly redo: readonly Later[] }

/**
 * The issue as it is, if only this person has changed it since `state` was looked at. So an undo never takes back
 * what somebody else did after it.
 */
const own = (state: CafeState, lineage: Lineage, id: string): { id: string; revision: number } | Overtaken | null => {
  const issue = state.issues.get(id)
  if (!issue) {
    for (const other of state.issues.values()) if (other.noteIds.includes(id) && other.changedBy !== lineage.me) return { overtakenBy: other.changedBy }
    return null
  }
  const overtakenBy = lineage.overtakenBy(id)
  return overtakenBy === null ? { id, revision: issue.revision } : { overtakenBy }
}

type Seen = { id: string; revision: number }
/** All of them as they are, or who was faster. */
const ownAll = (state: CafeState, lineage: Lineage, ids: readonly string[]): Seen[] | Overtaken | null => {
  const seen: Seen[] = []
  for (const id of ids) {
    const issue = own(state, lineage, id)
    if (issue === null || 'overtakenBy' in issue) return issue
    seen.push(issue)
  }
  return seen
}

const place = (ids: readonly string[], themeId: string | null, before: string | null): Later => (state, lineage) => {
  const issues = ownAll(state, lineage, ids)
  if (issues === null || 'overtakenBy' in issues) return issues
  return themeId === null || state.themes.has(themeId) ? { type: 'placeIssues', issues, themeId, before } : null
}

/** What stands behind an issue in its theme, for it to be put back before. */
const nextOf = (state: CafeState, id: string): string | null => {
  const themeId = state.issues.get(id)?.themeId
  const siblings = themeId ? (state.themes.get(themeId)?.issueIds ?? []) : []
  return siblings[siblings.indexOf(id) + 1] ?? null
}

const positionIn = (state: CafeState, id: string): number => {
  const themeId = state.issues.get(id)?.themeId
  return themeId ? (state.themes.get(themeId)?.issueIds.indexOf(id) ?? 0) : 0
}

/** Puts issues back where `before` shows them, the last first, so that each finds its neighbour. */
const putBack = (before: CafeState, ids: readonly string[]): Later[] =>
  [...ids].sort((a, b) => positionIn(before, b) - positionIn(before, a)).map((id) => place([id], before.issues.get(id)?.themeId ?? null, nextOf(before, id)))

const merge = (ids: readonly string[], into: string, first = false): Later => (state, lineage) => {
  const issues = ownAll(state, lineage, ids), target = own(state, lineage, into)
  if (issues === null || target === null) return null
  if ('overtakenBy' in issues) return issues
  return 'overtakenBy' in target ? target : { type: 'mergeIssues', issues, into: target, ...(first ? { first } : {}) }
}

const separate = (noteId: string, from: string, issueId: string): Later => (state, lineage) => {
  const issue = own(state, lineage, from)
  return issue === null || 'overtakenBy' in issue ? issue : { type: 'separateNote', noteId, from: issue, issueId }
}

const reword = (id: string, text: string | null): Later => (state, lineage) => {
  const issue = own(state, lineage, id)
  return issue === null || 'overtakenBy' in issue ? issue : { type: 'rewordIssue', issue, text }
}

/** A change of the theme itself, if only this person has changed it since. */
const onTheme = (themeId: string, make: (revision: number, issueIds: readonly string[]) => Command | Overtaken | null): Later => (state, lineage) => {
  const theme = state.themes.get(themeId)
  if (!theme) return null
  const overtakenBy = lineage.overtakenBy(themeId)
  return overtakenBy === null ? make(theme.revision, theme.issueIds) : { overtakenBy }
}

const remove = (themeId: string): Later => (state, lineage) => onTheme(themeId, (revision, issueIds) => {
  // What somebody else put into it meanwhile is not thrown out.
  const others = issueIds.map((id) => state.issues.get(id)?.changedBy).find((by) => by !== undefined && by !== lineage.me)
  return others === undefined ? { type: 'removeTheme', themeId, revision } : { overtakenBy: others }
})(state, lineage)

const again = (command: Command): Later => {
  switch (command.type) {
    case 'placeIssues': return place(command.issues.map(({ id }) => id), command.themeId, command.before)
    case 'mergeIssues': return merge(command.issues.map(({ id }) => id), command.into.id, command.first)
    case 'separateNote': return separate(command.noteId, command.from.id, command.issueId)
    case 'rewordIssue': return reword(command.issue.id, command.text)
    case 'renameTheme': case 'recolourTheme': return onTheme(command.themeId, (revision) => ({ ...command, revision }))
    case 'removeTheme': return remove(command.themeId)
    default: return () => command
  }
}

/** How to take back a command given on `before`; null for one that cannot be. `newId` names what has to be founded anew. */
export const gestureOf = (before: CafeState, command: Command, newId: () => string): Gesture | null => {
  const undo = inverse(before, command, newId)
  return undo === null ? null : { undo, redo: [again(command)] }
}

const inverse = (before: CafeState, command: Command, newId: () => string): Later[] | null => {
  switch (command.type) {
    case 'placeIssues': return putBack(before, command.issues.map(({ id }) => id))
    case 'mergeIssues': return command.issues.filter(({ id }) => id !== command.into.id).flatMap(({ id }) => apart(before, id, command.into.id, newId))
    case 'separateNote': return [merge([command.issueId], command.from.id, before.issues.get(command.from.id)?.noteIds[0] === command.noteId)]
    case 'rewordIssue': return [reword(command.issue.id, before.issues.get(command.issue.id)?.text ?? null)]
    case 'hideNote': return [() => ({ type: 'restoreNote', noteId: command.noteId })]
    case 'restoreNote': return [() => ({ type: 'hideNote', noteId: command.noteId })]
    case 'createTheme': return [remove(command.themeId)]
    case 'renameTheme': case 'recolourTheme': {
      const theme = before.themes.get(command.themeId)
      if (!theme) return null
      return [onTheme(theme.id, (revision) => (command.type === 'renameTheme' ? { type: 'renameTheme', themeId: theme.id, revision, title: theme.title } : { type: 'recolourTheme', themeId: theme.id, revision, colour: theme.colour }))]
    }
    case 'moveTheme': return [() => ({ type: 'moveTheme', themeId: command.themeId, before: before.themeOrder[before.themeOrder.indexOf(command.themeId) + 1] ?? null })]
    case 'removeTheme': {
      const theme = before.themes.get(command.themeId)
      if (!theme) return null
      const next = before.themeOrder[before.themeOrder.indexOf(theme.id) + 1] ?? null
      const back = theme.issueIds.map((id): Later => place([id], theme.id, null))
      return [() => ({ type: 'createTheme', themeId: theme.id, title: theme.title, colour: theme.colour }), () => ({ type: 'moveTheme', themeId: theme.id, before: next }), ...back]
    }
    default: return null
  }
}

/** Takes the notes of a merged issue out again, founds the issue they made anew under its own id, and puts it where it was. */
const apart = (before: CafeState, id: string, into: string, newId: () => string): Later[] => {
  const issue = before.issues.get(id)
  const [first, ...others] = issue?.noteIds ?? []
  if (!issue || first === undefined) return []
  const steps: Later[] = [separate(first, into, id)]
  for (const noteId of others) {
    const alone = newId()
    steps.push(separate(noteId, into, alone), merge([alone], id))
  }
  if (issue.text !== null) steps.push(reword(id, issue.text))
  steps.push(place([id], issue.themeId, nextOf(before, id)))
  return steps
}
