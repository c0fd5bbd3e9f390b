import type { CafeState } from '../cafe/state.ts'
import { issuesOfTheme, shownNotes } from '../issue/read.ts'
import { issueOfReaction, reactionsOf, themeOfReaction } from '../reaction/read.ts'
import type { Previous } from './state.ts'

/**
 * What a café leaves to the next one of its series: its themes with their counts, what the networks answered, its next
 * steps, and those older ones that are still open. Hidden and deleted notes are counted nowhere.
 */
export const previousOf = (state: CafeState): Previous => ({
  cafeId: state.id,
  title: state.settings.title, date: state.settings.date, place: state.settings.place,
  themes: state.themeOrder.flatMap((id) => state.themes.get(id) ?? []).map(({ id, title }) => {
    const issues = issuesOfTheme(state, id)
    return { title, issues: issues.length, notes: issues.reduce((sum, issue) => sum + shownNotes(state, issue).length, 0) }
  }),
  reactions: [...state.networks.values()].flatMap((network) => reactionsOf(state, network).map((reaction) => ({
    network: network.name, theme: state.themes.get(themeOfReaction(state, reaction) ?? '')?.title ?? '', issue: issueOfReaction(state, reaction), text: reaction.text,
  }))),
  nextSteps: [
    ...(state.previous?.nextSteps.filter(({ status }) => status === 'open') ?? []),
    ...[...state.nextSteps.values()].map(({ id, what, who, due, status }) => ({ id, what, who, due, status, outcome: '' })),
  ],
  conclusion: state.record.conclusion,
})
