import { seeded, shuffled } from './draw.ts'
import type { LabelledNote } from './labelledNotes.ts'

const MISSPELT = 0.25
const SHORTEST = 4

/** The same notes as written in haste: a quarter of the longer words lose, double or swap a letter, or their accents. */
export function misspelt(notes: readonly LabelledNote[], seed: number): LabelledNote[] {
  const random = seeded(seed)
  const spoil = (word: string): string => {
    if (word.length < SHORTEST || random() > MISSPELT) return word
    const way = Math.floor(random() * 4)
    const at = 1 + Math.floor(random() * (word.length - 2))
    if (way === 0) return word.slice(0, at) + word.slice(at + 1)
    if (way === 1) return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
    if (way === 2) return word.slice(0, at + 1) + word.slice(at)
    return word.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
  }
  return notes.map((note) => ({ ...note, text: note.text.split(' ').map(spoil).join(' ') }))
}

/** Up to `size` notes in themes of very unequal size: the second keeps two in five of its notes, the tenth one in twenty. */
export function veryUnequal(notes: readonly LabelledNote[], size: number, seed: number): LabelledNote[] {
  const themes = shuffled([...new Set(notes.map((note) => note.theme))], seed)
  const kept = themes.flatMap((theme, rank) => {
    const own = shuffled(notes.filter((note) => note.theme === theme), seed + rank)
    return own.slice(0, Math.max(2, Math.round(own.length / (rank + 1) ** 1.3)))
  })
  return shuffled(kept, seed).slice(0, size)
}
