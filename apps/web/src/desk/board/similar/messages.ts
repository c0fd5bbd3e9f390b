import type { Language } from '@tablee/domain/cafe/settings'
import type { CafeState } from '@tablee/domain/cafe/state'
import { issuesOfTheme, shownNotes, unplacedIssues } from '@tablee/domain/issue/read'
import type { Group } from './similarStore.ts'

export type Texts = { readonly id: string; readonly texts: readonly string[] }
/** The board as it is read for similar notes. An issue's texts are its wording, if it has one, and its notes. */
export type Question = { readonly language: Language; readonly unplaced: readonly Texts[]; readonly themes: readonly { readonly id: string; readonly title: string; readonly issues: readonly Texts[] }[] }
export type Findings = { readonly alike: [string, string[]][]; readonly likely: [string, string[]][]; readonly groups: Group[] }
/** `whole` unless the table of what words mean was lost on its way. */
export type Answer = Findings & { readonly whole: boolean }

export const questionOf = (state: CafeState): Question => {
  const texts = (issue: Parameters<typeof shownNotes>[1]): Texts => ({ id: issue.id, texts: [...(issue.text === null ? [] : [issue.text]), ...shownNotes(state, issue).map(({ text }) => text)] })
  return {
    language: state.settings.language, unplaced: unplacedIssues(state).map(texts),
    themes: state.themeOrder.flatMap((id) => { const theme = state.themes.get(id); return theme ? [{ id, title: theme.title, issues: issuesOfTheme(state, id).map(texts) }] : [] }),
  }
}
