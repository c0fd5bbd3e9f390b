import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Context, type Decision } from '../decision.ts'
import { themeGone } from '../theme/gone.ts'
import type { ScreenCommand } from './commands.ts'
import { showingOn } from './read.ts'

export const decideScreen = (state: CafeState, { show }: ScreenCommand, { actor }: Context): Decision => {
  if (show.kind === 'theme' && !state.themes.has(show.themeId)) return refuse(themeGone(state, show.themeId, actor.id))
  const now = showingOn(state)
  const same = now.kind === show.kind && (now.kind !== 'theme' || show.kind !== 'theme' || now.themeId === show.themeId)
  return same ? accept() : accept({ type: 'ScreenDirected', show })
}
