import type { CafeState } from '@tablee/domain/cafe/state'
import { issuesOfTheme, unplacedIssues } from '@tablee/domain/issue/read'
import { comesFrom, textFinder, type Filter } from './filter.ts'

type Lists = {
  /** How many wait to be placed, looked for or not. */
  readonly waiting: number
  readonly unplaced: readonly string[]
  readonly themes: ReadonlyMap<string, readonly string[]>
}

/** Every column asks at every change of the café, and those that have not followed yet for what was looked for before: the board is read once for all of them. */
const known = new WeakMap<CafeState, WeakMap<Filter, Lists>>()

const listsOf = (state: CafeState, filter: Filter): Lists => {
  const read = known.get(state) ?? new WeakMap<Filter, Lists>()
  known.set(state, read)
  const before = read.get(filter)
  if (before) return before
  const holds = textFinder(state, filter.text)
  const unplaced = unplacedIssues(state)
  const lists = {
    waiting: unplaced.length,
    unplaced: unplaced.filter((issue) => comesFrom(state, issue, filter) && holds(issue)).map(({ id }) => id),
    themes: new Map(state.themeOrder.map((id) => [id, issuesOfTheme(state, id).filter(holds).map((issue) => issue.id)])),
  }
  read.set(filter, lists)
  return lists
}

/** What waits to be placed and is looked for, in the order it came. */
export const unplacedIds = (state: CafeState, filter: Filter): readonly string[] => listsOf(state, filter).unplaced

/** How many wait to be placed in all. */
export const waitingCount = (state: CafeState, filter: Filter): number => listsOf(state, filter).waiting

const nothing: readonly string[] = []
/** What stands in a theme and holds the words looked for, in order. */
export const themeIds = (state: CafeState, themeId: string, filter: Filter): readonly string[] => listsOf(state, filter).themes.get(themeId) ?? nothing
