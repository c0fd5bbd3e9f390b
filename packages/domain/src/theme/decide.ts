import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Context, type Decision } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import { fasterThan } from '../revision.ts'
import { cleanLine, countCharacters, sameTitle, titleLimit } from '../text.ts'
import type { ThemeCommand } from './commands.ts'
import { themeGone } from './gone.ts'

export const decideTheme = (state: CafeState, command: ThemeCommand, { actor }: Context): Decision => {
  if (command.type === 'createTheme') {
    if (state.themes.has(command.themeId)) return refuse({ code: 'ID_TAKEN' })
    const title = readTitle(state, command.title, command.themeId)
    return typeof title === 'string' ? accept({ type: 'ThemeCreated', themeId: command.themeId, title, colour: command.colour }) : refuse(title)
  }
  const theme = state.themes.get(command.themeId)
  if (!theme) return refuse(themeGone(state, command.themeId, actor.id))
  if (command.type !== 'moveTheme' && command.revision !== theme.revision) return refuse({ code: 'THEME_CHANGED', by: fasterThan(actor.id, theme, command.revision), title: theme.title })
  switch (command.type) {
    case 'renameTheme': {
      const title = readTitle(state, command.title, theme.id)
      if (typeof title !== 'string') return refuse(title)
      return title === theme.title ? accept() : accept({ type: 'ThemeRenamed', themeId: theme.id, title })
    }
    case 'recolourTheme':
      return command.colour === theme.colour ? accept() : accept({ type: 'ThemeRecoloured', themeId: theme.id, colour: command.colour })
    case 'moveTheme': {
      const before = command.before !== null && command.before !== theme.id && state.themes.has(command.before) ? command.before : null
      return accept({ type: 'ThemeMoved', themeId: theme.id, before })
    }
    case 'removeTheme': return accept({ type: 'ThemeRemoved', themeId: theme.id })
    default: return command satisfies never
  }
}

const readTitle = (state: CafeState, typed: string, themeId: string): string | Refusal => {
  const title = cleanLine(typed)
  if (title === '') return { code: 'THEME_EMPTY_TITLE' }
  if (countCharacters(title) > titleLimit) return { code: 'TEXT_TOO_LONG', limit: titleLimit }
  for (const other of state.themes.values()) if (other.id !== themeId && sameTitle(other.title, title)) return { code: 'THEME_EXISTS', title: other.title }
  return title
}
