import type { LabelledNote } from './labelledNotes.ts'

/** Names up to three themes for a text, from the notes already placed. */
export type Namer = (text: string, placed: readonly LabelledNote[]) => readonly string[]

const NAMED = 3

/** Always the three themes with the most notes. */
export const largestThemes: Namer = (_, placed) => bySize(placed).slice(0, NAMED)

/** Plain overlap, first way: the themes that use the most of the text's words anywhere, their title included. */
export const overlapWithTheme: Namer = (text, placed) => {
  const words = plainWords(text)
  const used = new Map<string, Set<string>>()
  for (const note of placed) {
    const theme = used.get(note.theme) ?? plainWords(note.theme)
    used.set(note.theme, theme)
    for (const word of plainWords(note.text)) theme.add(word)
  }
  return best(placed, (theme) => [...words].filter((word) => used.get(theme)!.has(word)).length)
}

/** Plain overlap, second way: the themes of the notes (or the titles) with the greatest share of words in common. */
export const overlapWithNote: Namer = (text, placed) => {
  const words = plainWords(text)
  const highest = new Map<string, number>()
  const hear = (theme: string, other: ReadonlySet<string>): void => {
    const common = [...words].filter((word) => other.has(word)).length
    const share = common / (words.size + other.size - common || 1)
    if (share > (highest.get(theme) ?? 0)) highest.set(theme, share)
  }
  for (const note of placed) hear(note.theme, plainWords(note.text))
  for (const theme of new Set(placed.map((note) => note.theme))) hear(theme, plainWords(theme))
  return best(placed, (theme) => highest.get(theme) ?? 0)
}

/** The three best themes; equal ones, and those nothing speaks for, by their size: a rival never stays silent. */
function best(placed: readonly LabelledNote[], worth: (theme: string) => number): string[] {
  return bySize(placed)
    .map((theme) => ({ theme, worth: worth(theme) }))
    .sort((one, other) => other.worth - one.worth)
    .slice(0, NAMED)
    .map(({ theme }) => theme)
}

function bySize(placed: readonly LabelledNote[]): string[] {
  const sizes = new Map<string, number>()
  for (const { theme } of placed) sizes.set(theme, (sizes.get(theme) ?? 0) + 1)
  return [...sizes].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([theme]) => theme)
}

const known = new Map<string, ReadonlySet<string>>()

function plainWords(text: string): Set<string> {
  let words = known.get(text)
  if (words === undefined) known.set(text, (words = new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])))
  return new Set(words)
}
