import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'

/** A command made for the café as it is when its turn comes, or null if it no longer applies. */
export type Later = (state: CafeState) => Command | null
/** One gesture of this person: how to take it back, and how to do it again. */
export type Gesture = { readonly undo: readonly Later[]; readonly redo: readonly Later[] }

const seen = (state: CafeState, id: string): { id: string; revision: number } | null => {
  const issue = state.issues.get(id)
  return issue ? { id, revision: issue.revision } : null
}

const place = (ids: readonly string[], themeId: string | null, before: string | null): Later => (state) => {
  const issues = ids.flatMap((id) => seen(state, id) ?? [])
  return issues.length === ids.length && (themeId === null || state.themes.has(themeId)) ? { type: 'placeIssues', issues, themeId, before } : null
}

/** What stands behind an issue in its theme, for it to be put back before. */
const nextOf = (state: CafeState, id: string): string | null => {
  const themeId = state.issues.get(id)?.themeId
  const siblings = themeId ? (state.themes.get(themeId)?.issueIds ?? []) : []
  return siblings[siblings.indexOf(id) + 1] ?? null
}

/** Puts issues back where `before` shows them, the last first, so that each finds its neighbour. */
const putBack = (before: CafeState, ids: readonly string[]): Later[] =>
  [...ids].sort((a, b) => positionIn(before, b) - positionIn(before, a)).map((id) => place([id], before.issues.get(id)?.themeId ?? null, nextOf(before, id)))

const positionIn = (state: CafeState, id: string): number => {
  const themeId = state.issues.get(id)?.themeId
  return themeId ? (state.themes.get(themeId)?.issueIds.indexOf(id) ?? 0) : 0
}

const again = (command: Command): Later => (state) => {
  if (command.type === 'placeIssues') return place(command.issues.map(({ id }) => id), command.themeId, command.before)(state)
  if (command.type === 'mergeIssues') {
    const into = seen(state, command.into.id), issues = command.issues.flatMap(({ id }) => seen(state, id) ?? [])
    return into && issues.length > 0 ? { ...command, into, issues } : null
  }
  if (command.type === 'separateNote') {
    const from = seen(state, command.from.id)
    return from ? { ...command, from } : null
  }
  if (command.type === 'rewordIssue') {
    const issue = seen(state, command.issue.id)
    return issue ? { ...command, issue } : null
  }
  return command
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
    case 'separateNote': return [(state) => {
      const into = seen(state, command.from.id), issue = seen(state, command.issueId)
      return into && issue ? { type: 'mergeIssues', issues: [issue], into } : null
    }]
    case 'rewordIssue': return [(state) => {
      const issue = seen(state, command.issue.id)
      return issue ? { type: 'rewordIssue', issue, text: before.issues.get(command.issue.id)?.text ?? null } : null
    }]
    case 'hideNote': return [() => ({ type: 'restoreNote', noteId: command.noteId })]
    case 'restoreNote': return [() => ({ type: 'hideNote', noteId: command.noteId })]
    case 'createTheme': return [(state) => (state.themes.has(command.themeId) ? { type: 'removeTheme', themeId: command.themeId } : null)]
    case 'renameTheme': case 'recolourTheme': {
      const theme = before.themes.get(command.themeId)
      if (!theme) return null
      return [() => (command.type === 'renameTheme' ? { type: 'renameTheme', themeId: theme.id, title: theme.title } : { type: 'recolourTheme', themeId: theme.id, colour: theme.colour })]
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

/** Takes the notes of a merged issue out again, founds the issue they made, and puts it where it was. */
const apart = (before: CafeState, id: string, into: string, newId: () => string): Later[] => {
  const issue = before.issues.get(id)
  const [first, ...others] = issue?.noteIds ?? []
  if (!issue || first === undefined) return []
  const founded = newId()
  const steps: Later[] = [(state) => { const from = seen(state, into); return from ? { type: 'separateNote', noteId: first, from, issueId: founded } : null }]
  for (const noteId of others) {
    const alone = newId()
    steps.push((state) => { const from = seen(state, into); return from ? { type: 'separateNote', noteId, from, issueId: alone } : null })
    steps.push((state) => { const own = seen(state, alone), target = seen(state, founded); return own && target ? { type: 'mergeIssues', issues: [own], into: target } : null })
  }
  if (issue.text !== null) { const { text } = issue; steps.push((state) => { const own = seen(state, founded); return own ? { type: 'rewordIssue', issue: own, text } : null }) }
  steps.push(place([founded], issue.themeId, nextOf(before, id)))
  return steps
}
