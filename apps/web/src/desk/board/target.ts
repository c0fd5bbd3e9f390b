import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'

/** Where something is let go: on a theme's column, before or onto an issue, on the empty place for a new theme, or back among the unplaced. */
export type Target =
  | { readonly kind: 'theme'; readonly themeId: string }
  | { readonly kind: 'before'; readonly issueId: string }
  | { readonly kind: 'onto'; readonly issueId: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'unplaced' }

const seenAll = (state: CafeState, ids: readonly string[]) => ids.flatMap((id) => { const issue = state.issues.get(id); return issue ? [{ id, revision: issue.revision }] : [] })

/**
 * The commands of letting issues go on a target, in order; none where nothing would change. For a new theme,
 * `theme` gives its id, title and colour.
 */
export const commandsFor = (state: CafeState, ids: readonly string[], target: Target, theme: { id: string; title: string; colour: 'honey' | 'mint' | 'sky' | 'rose' | 'lilac' | 'stone' }): Command[] => {
  const issues = seenAll(state, ids)
  if (issues.length === 0) return []
  switch (target.kind) {
    case 'theme': return [{ type: 'placeIssues', issues, themeId: target.themeId, before: null }]
    case 'unplaced': return issues.some(({ id }) => state.issues.get(id)?.themeId !== null) ? [{ type: 'placeIssues', issues, themeId: null, before: null }] : []
    case 'new': return [{ type: 'createTheme', themeId: theme.id, title: theme.title, colour: theme.colour }, { type: 'placeIssues', issues, themeId: theme.id, before: null }]
    case 'before': {
      const neighbour = state.issues.get(target.issueId)
      if (!neighbour?.themeId || ids.includes(neighbour.id)) return []
      return [{ type: 'placeIssues', issues, themeId: neighbour.themeId, before: neighbour.id }]
    }
    case 'onto': {
      const [into] = seenAll(state, [target.issueId])
      const others = issues.filter(({ id }) => id !== target.issueId)
      return into && others.length > 0 ? [{ type: 'mergeIssues', issues: others, into }] : []
    }
    default: return target satisfies never
  }
}
