import type { CafeState } from '../cafe/state.ts'
import { issueText } from '../issue/read.ts'

export type Choice = { readonly id: string; readonly text: string }
export type Ranked = Choice & { readonly dots: number; readonly rank: number }

/** What can be voted for and still stands on the board, in the order in which it is shown. */
export const voteChoices = (state: CafeState): Choice[] =>
  (state.vote?.choices ?? []).flatMap((id) => {
    if (state.vote?.on === 'themes') {
      const theme = state.themes.get(id)
      return theme ? [{ id, text: theme.title }] : []
    }
    const issue = state.issues.get(id)
    const text = issue ? issueText(state, issue) : ''
    return text === '' ? [] : [{ id, text }]
  })

/** The result, most dots first; equals share a rank (1, 2, 2, 4). Empty while the vote is secret. */
export const voteRanking = (state: CafeState): Ranked[] => {
  const totals = new Map(state.vote?.result?.totals.map(({ id, dots }) => [id, dots]))
  if (totals.size === 0) return []
  const sorted = voteChoices(state).map((choice) => ({ ...choice, dots: totals.get(choice.id) ?? 0 })).sort((a, b) => b.dots - a.dots)
  return sorted.map((choice) => ({ ...choice, rank: sorted.findIndex(({ dots }) => dots === choice.dots) + 1 }))
}
