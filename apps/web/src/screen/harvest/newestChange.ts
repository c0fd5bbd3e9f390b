import { issuesOfTheme } from '@tablee/domain/issue/read'
import type { CafeState } from '@tablee/domain/cafe/state'
import type { Wanted } from './deck.ts'

type Board = Pick<CafeState, 'issues' | 'themes' | 'themeOrder' | 'notes'>
export type Change = Wanted & { readonly issueIds: readonly string[] }

/**
 * What the room should be shown of the step from one board to the next: the theme in which issues were placed,
 * merged or reworded (the last such theme in order, and in it the last such issue), else a theme that is new or
 * has a new title. Null when nothing of that happened; what was taken away is not pointed at.
 */
export const newestChange = (before: Board, after: CafeState): Change | null => {
  if (before.issues === after.issues && before.themes === after.themes) return null
  let change: Change | null = null
  for (const themeId of after.themeOrder) {
    const touched = issuesOfTheme(after, themeId).filter((issue) => {
      const known = before.issues.get(issue.id)
      return known?.themeId !== issue.themeId || known.text !== issue.text || issue.noteIds.some((id) => !known.noteIds.includes(id))
    })
    const last = touched.at(-1)
    if (last) change = { themeId, issueId: last.id, issueIds: touched.map(({ id }) => id) }
  }
  if (change) return change
  const retitled = after.themeOrder.filter((id) => before.themes.get(id)?.title !== after.themes.get(id)?.title).at(-1)
  return retitled === undefined ? null : { themeId: retitled, issueId: null, issueIds: [] }
}
