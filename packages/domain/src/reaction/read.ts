import type { CafeState } from '../cafe/state.ts'
import type { ThemeId } from '../ids.ts'
import { issueText, shownNotes } from '../issue/read.ts'
import type { Network, Reaction } from './state.ts'

/** Where a reaction stands now: under the theme its issue has gone to since, or the theme it was given to; null if that is no more. */
export const themeOfReaction = (state: CafeState, { themeId, issueId }: Reaction): ThemeId | null => {
  const now = issueId === null ? undefined : state.issues.get(issueId)?.themeId
  const theme = now ?? themeId
  return state.themes.has(theme) ? theme : null
}

/** The words of the issue a reaction answers; empty for a whole theme, or where the issue may not be shown or is no more. */
export const issueOfReaction = (state: CafeState, { issueId }: Reaction): string => {
  const issue = issueId === null ? undefined : state.issues.get(issueId)
  return issue && shownNotes(state, issue).length > 0 ? issueText(state, issue) : ''
}

/** A network's reactions in the order of the themes, then as they were given; those whose theme is no more come last. */
export const reactionsOf = (state: CafeState, network: Network): Reaction[] => {
  const rank = (reaction: Reaction): number => {
    const theme = themeOfReaction(state, reaction)
    return theme === null ? state.themeOrder.length : state.themeOrder.indexOf(theme)
  }
  return [...state.reactions.values()].filter(({ networkId }) => networkId === network.id).sort((a, b) => rank(a) - rank(b))
}
