import type { CafeState, Issue, Note, Theme } from '@tablee/domain/cafe/state'
import { issueText } from '@tablee/domain/issue/read'

/** Where a note ended: not shown, not placed yet, or in a theme. */
export type Fate =
  | { readonly kind: 'hidden' }
  /** `others`: how many notes it was joined with. */
  | { readonly kind: 'waiting'; readonly others: number }
  /** `reads`: what its issue says, where that is known here and is not the note's own text. */
  | { readonly kind: 'placed'; readonly theme: Theme; readonly others: number; readonly reads: string | null }

type Harvest = Pick<CafeState, 'notes' | 'issues' | 'themes'>

/** The issue that holds each note. */
export const issuesByNote = ({ issues }: Harvest): ReadonlyMap<string, Issue> => {
  const found = new Map<string, Issue>()
  for (const issue of issues.values()) for (const id of issue.noteIds) found.set(id, issue)
  return found
}

export const fateOf = (state: CafeState, note: Note, issue: Issue | undefined): Fate => {
  if (note.hidden) return { kind: 'hidden' }
  const others = Math.max(0, (issue?.noteIds.length ?? 1) - 1)
  const theme = issue?.themeId ? state.themes.get(issue.themeId) : undefined
  if (!issue || !theme) return { kind: 'waiting', others }
  const reads = issueText(state, issue)
  return { kind: 'placed', theme, others, reads: reads === '' || reads === note.text ? null : reads }
}

/** Whether the texts of a theme's issues have come to this phone: they come once somebody opens it. */
export const isRead = (state: Harvest, theme: Theme): boolean =>
  theme.issueIds.every((id) => state.issues.get(id)?.noteIds.every((noteId) => state.notes.has(noteId)) && (state.issues.get(id)?.noteIds.length ?? 0) > 0)
