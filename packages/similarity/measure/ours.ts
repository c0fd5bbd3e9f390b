import { evidenceOf, witnessesOf } from '../src/evidence.ts'
import type { Language } from '../src/language.ts'
import { likelyThemes } from '../src/likelyThemes.ts'
import { readingOf } from '../src/reading.ts'
import { buildThemeIndex, type ThemeIndex } from '../src/themeIndex.ts'
import { usualWeights, weigh } from '../src/verdict.ts'
import { meaningsIn } from './meanings.ts'
import type { LabelledNote } from './labelledNotes.ts'
import type { Namer } from './rivals.ts'

/** The product's own answer, as the board gets it. */
export function ours(language: Language): Namer {
  return named(language, (text, index) => likelyThemes(text, index).map(({ themeId }) => themeId))
}

/** What the product might have answered where it keeps silent: the three likeliest themes, however little speaks for them. */
export function oursUnasked(language: Language): Namer {
  return named(language, (text, index) => {
    const evidence = evidenceOf(witnessesOf(index), readingOf(text, language, index.meanings))
    return evidence === undefined ? [] : weigh(evidence, usualWeights(index.meanings)).slice(0, 3).map(({ theme }) => theme)
  })
}

function named(language: Language, name: (text: string, index: ThemeIndex) => string[]): Namer {
  let built: { placed: readonly LabelledNote[]; index: ThemeIndex } | undefined
  return (text, placed) => {
    if (built?.placed !== placed) {
      const themes = [...new Set(placed.map((note) => note.theme))]
      const index = buildThemeIndex(
        themes.map((theme) => ({ id: theme, title: theme, notes: placed.filter((note) => note.theme === theme) })),
        language,
        meaningsIn(language),
      )
      built = { placed, index }
    }
    return name(text, built.index)
  }
}
