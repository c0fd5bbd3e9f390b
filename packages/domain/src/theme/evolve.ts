import type { CafeState, Theme } from '../cafe/state.ts'
import { changedBy, madeBy } from '../revision.ts'
import type { ThemeEvent } from './events.ts'

export const evolveTheme = (state: CafeState, event: ThemeEvent, by: string): void => {
  if (event.type === 'ThemeCreated') {
    const { themeId: id, title, colour } = event
    const removed = state.removedThemes.get(id)
    state.themes.set(id, { id, title, colour, issueIds: [], ...(removed ? changedBy(removed, by) : madeBy(by)) })
    state.themeOrder = [...state.themeOrder, id]
    return
  }
  const theme = state.themes.get(event.themeId)
  if (!theme) return
  const become = (change: Partial<Theme>) => state.themes.set(theme.id, { ...theme, ...change, ...changedBy(theme, by) })
  switch (event.type) {
    case 'ThemeRenamed': become({ title: event.title }); return
    case 'ThemeRecoloured': become({ colour: event.colour }); return
    case 'ThemeMoved': {
      const others = state.themeOrder.filter((id) => id !== theme.id)
      const at = event.before === null ? -1 : others.indexOf(event.before)
      const index = at < 0 ? others.length : at
      state.themeOrder = [...others.slice(0, index), theme.id, ...others.slice(index)]
      return
    }
    case 'ThemeRemoved':
      state.themes.delete(theme.id)
      state.removedThemes = new Map(state.removedThemes).set(theme.id, changedBy(theme, by))
      state.themeOrder = state.themeOrder.filter((id) => id !== theme.id)
      for (const id of theme.issueIds) {
        const issue = state.issues.get(id)
        if (issue) state.issues.set(id, { ...issue, themeId: null, ...changedBy(issue, by) })
      }
      return
    default: event satisfies never
  }
}
