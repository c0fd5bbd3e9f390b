import { describe, expect, test, vi } from 'vitest'
import { accuracyOf, accuracyOverall } from '../measure/accuracy.ts'
import { shuffled } from '../measure/draw.ts'
import { heldOutSets, untidySets } from '../measure/heldOutSets.ts'
import { consultations, labelledNotes } from '../measure/labelledNotes.ts'
import { ours, oursUnasked } from '../measure/ours.ts'
import { largestThemes, overlapWithNote, overlapWithTheme, type Namer } from '../measure/rivals.ts'

// Thousands of notes are named from hundreds, which is work for the processor alone: a slow or busy one takes minutes.
vi.setConfig({ testTimeout: 600_000 })

const languages = ['fr', 'en'] as const

describe('labelled notes', () => {
  test.each(languages)('given %s, then 1,000 notes, at least 500 of them held out, every text and id once per half', (language) => {
    const heldOut = labelledNotes('held-out', language)
    const tuning = labelledNotes('tuning', language)
    expect(heldOut.length + tuning.length).toBe(1000)
    expect(heldOut.length).toBeGreaterThanOrEqual(500)
    expect(new Set([...heldOut, ...tuning].map((note) => note.id)).size).toBe(1000)
    const known = new Set(tuning.map((note) => note.text))
    expect(heldOut.filter((note) => known.has(note.text))).toEqual([])
  })
})

describe('the right theme among the three named', () => {
  for (const language of languages) {
    // 500 and 1,000 notes are measured by the bench.
    for (const size of [25, 60, 150] as const) {
      test(`given ${size} held-out notes in ${language}, then more often than by the largest themes and than by word overlap`, () => {
        const right = (namer: Namer): number =>
          heldOutSets(language, size).reduce((sum, set) => sum + accuracyOf(namer, set.notes, set.judge).right, 0)
        const mine = right(ours(language))
        for (const rival of [largestThemes, overlapWithTheme, overlapWithNote]) expect(mine).toBeGreaterThan(right(rival))
      })
    }
    test(`given other subjects in ${language}, then more often than by the largest themes and than by word overlap, silence counted as a miss`, () => {
      const right = (namer: Namer): number => accuracyOverall(consultations('outside', language).map(({ notes }) => accuracyOf(namer, shuffled(notes, 1)))).right
      const mine = right(ours(language))
      for (const rival of [largestThemes, overlapWithTheme, overlapWithNote]) expect(mine).toBeGreaterThan(right(rival))
    })
    test(`given themes of very unequal size in ${language}, then more often than by the largest themes, silence counted as a miss`, () => {
      const sets = untidySets(language).find(({ name }) => name === '60, very unequal')!.sets
      const right = (namer: Namer): number => accuracyOverall(sets.map((set) => accuracyOf(namer, set.notes, set.judge))).right
      const mine = right(ours(language))
      for (const rival of [largestThemes, overlapWithTheme, overlapWithNote]) expect(mine).toBeGreaterThan(1.05 * right(rival))
    })
  }
})

describe('silence', () => {
  for (const language of languages) {
    test(`given 60 held-out notes in ${language}, then it seldom keeps silent, and most of those it keeps silent about would have been named wrong`, () => {
      const sets = heldOutSets(language, 60)
      const speaks = ours(language), unasked = oursUnasked(language)
      const over = (namer: Namer) => accuracyOverall(sets.map((set) => accuracyOf(namer, set.notes, set.judge)))
      // Each note is named once: in the same order, the second time looks up what was said the first time.
      const said: (readonly string[])[] = []
      const spoken = over((text, placed) => { const themes = speaks(text, placed); said.push(themes); return themes })
      const silent = over((text, placed) => ((said.shift() ?? []).length > 0 ? [] : unasked(text, placed)))
      expect(spoken.judged - spoken.named).toBeGreaterThan(0)
      expect(spoken.judged - spoken.named).toBeLessThan(0.05 * spoken.judged)
      expect(silent.right).toBeLessThanOrEqual((spoken.judged - spoken.named) / 2)
      expect(silent.right / (spoken.judged - spoken.named)).toBeLessThan(spoken.right / spoken.named)
    })
  }
})
