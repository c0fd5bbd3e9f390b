import type { CafeState, ThemeColour } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import { nextRevision } from '@tablee/domain/revision'

/** Where something is let go: on a theme's column, before or onto an issue, on the empty place for a new theme, or back among the unplaced. */
export type Target =
  | { readonly kind: 'theme'; readonly themeId: string }
  | { readonly kind: 'before'; readonly issueId: string }
  | { readonly kind: 'onto'; readonly issueId: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'unplaced' }

/** Issues as the person saw them when they took them in hand: id → revision. */
export type SeenIssues = ReadonlyMap<string, number>

export const seenNow = (state: CafeState, ids: readonly string[]): SeenIssues =>
  new Map(ids.flatMap((id) => { const issue = state.issues.get(id); return issue ? [[id, issue.revision] as const] : [] }))

/** One command speaks of so many issues at most, to stay within a frame. */
const mostAtOnce = 100
const inPieces = <Item>(list: readonly Item[]): Item[][] => Array.from({ length: Math.ceil(list.length / mostAtOnce) }, (_, index) => list.slice(index * mostAtOnce, (index + 1) * mostAtOnce))

/**
 * The commands of `me` letting issues go on a target, in order; none where nothing would change. For a new theme,
 * `theme` gives its id, title and colour.
 */
export const commandsFor = (me: string, state: CafeState, seen: SeenIssues, target: Target, theme: { id: string; title: string; colour: ThemeColour }): Command[] => {
  const issues = [...seen].map(([id, revision]) => ({ id, revision }))
  if (issues.length === 0) return []
  const place = (themeId: string | null, before: string | null): Command[] => inPieces(issues).map((some) => ({ type: 'placeIssues', issues: some, themeId, before }))
  switch (target.kind) {
    case 'theme': return place(target.themeId, null)
    case 'unplaced': return issues.some(({ id }) => state.issues.get(id)?.themeId !== null) ? place(null, null) : []
    case 'new': return [{ type: 'createTheme', themeId: theme.id, title: theme.title, colour: theme.colour }, ...place(theme.id, null)]
    case 'before': {
      const neighbour = state.issues.get(target.issueId)
      return !neighbour?.themeId || seen.has(neighbour.id) ? [] : place(neighbour.themeId, neighbour.id)
    }
    case 'onto': {
      const into = state.issues.get(target.issueId)
      const others = issues.filter(({ id }) => id !== target.issueId)
      if (!into) return []
      // The first piece changes what the others join: only its own words say what was seen.
      let revision = seen.get(into.id) ?? into.revision
      return inPieces(others).map((some) => {
        const command: Command = { type: 'mergeIssues', issues: some, into: { id: into.id, revision } }
        revision = nextRevision(revision, me)
        return command
      })
    }
    default: return target satisfies never
  }
}
