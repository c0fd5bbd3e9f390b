import type { CafeState } from '../cafe/state.ts'
import type { Refusal } from '../refusals.ts'

/** The answer to `me`, who speaks of a theme that is not there: with the name of whoever else removed it. */
export const themeGone = ({ removedThemes }: CafeState, themeId: string, me: string): Refusal => {
  const by = removedThemes.get(themeId)?.changedBy ?? ''
  return { code: 'THEME_GONE', by: by === me ? '' : by }
}
