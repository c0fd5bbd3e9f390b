import type { CafeState } from '../cafe/state.ts'
import type { Showing } from './commands.ts'

const live: Showing = { kind: 'live' }

/**
 * What the screen shows now. A step of the café brings it back to what goes on, so that nobody who starts a round
 * or the harvest has to remember a screen that was frozen or blanked before; so does the end of the theme shown.
 */
export const showingOn = ({ screen, step, themes }: Pick<CafeState, 'screen' | 'step' | 'themes'>): Showing =>
  screen.step !== step || (screen.show.kind === 'theme' && !themes.has(screen.show.themeId)) ? live : screen.show
