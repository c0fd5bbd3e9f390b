import type { CafeState } from '@tablee/domain/cafe/state'
import { issuesOfTheme, unplacedIssues } from '@tablee/domain/issue/read'
import { comesFrom, holdsText, type Filter } from './filter.ts'

/** What waits to be placed and is looked for, in the order it came. */
export const unplacedIds = (state: CafeState, filter: Filter): string[] =>
  unplacedIssues(state).filter((issue) => comesFrom(state, issue, filter) && holdsText(state, issue, filter.text)).map(({ id }) => id)

/** What stands in a theme and holds the words looked for, in order. */
export const themeIds = (state: CafeState, themeId: string, filter: Filter): string[] =>
  issuesOfTheme(state, themeId).filter((issue) => holdsText(state, issue, filter.text)).map(({ id }) => id)
