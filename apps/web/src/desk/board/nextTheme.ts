import { themeColours, type CafeState, type ThemeColour } from '@tablee/domain/cafe/state'
import { sameTitle } from '@tablee/domain/text'

/** The colour least used so far, the first of equals. */
export const nextColour = (state: CafeState): ThemeColour => {
  const used = [...state.themes.values()].map(({ colour }) => colour)
  const uses = (colour: ThemeColour): number => used.filter((other) => other === colour).length
  return themeColours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best))
}

/** A title nobody has yet: `Nouvelle thématique`, `Nouvelle thématique 2` … */
export const freeTitle = (state: CafeState, wanted: string): string => {
  const taken = (title: string): boolean => [...state.themes.values()].some((theme) => sameTitle(theme.title, title))
  for (let number = 1; ; number += 1) {
    const title = number === 1 ? wanted : `${wanted} ${number}`
    if (!taken(title)) return title
  }
}
