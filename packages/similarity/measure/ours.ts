import type { Language } from '../src/language.ts'
import { likelyThemes } from '../src/likelyThemes.ts'
import { buildThemeIndex, type ThemeIndex } from '../src/themeIndex.ts'
import type { LabelledNote } from './labelledNotes.ts'
import type { Namer } from './rivals.ts'

/** The product's own answer, as the board gets it. */
export function ours(language: Language): Namer {
  let built: { placed: readonly LabelledNote[]; index: ThemeIndex } | undefined
  return (text, placed) => {
    if (built?.placed !== placed) {
      const themes = [...new Set(placed.map((note) => note.theme))]
      const index = buildThemeIndex(
        themes.map((theme) => ({ id: theme, title: theme, notes: placed.filter((note) => note.theme === theme) })),
        language,
      )
      built = { placed, index }
    }
    return likelyThemes(text, built.index).map(({ themeId }) => themeId)
  }
}
