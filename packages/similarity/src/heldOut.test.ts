import { describe, expect, test } from 'vitest'
import { accuracyOf } from '../measure/accuracy.ts'
import { heldOutSets } from '../measure/heldOutSets.ts'
import { labelledNotes } from '../measure/labelledNotes.ts'
import { ours } from '../measure/ours.ts'
import { largestThemes, overlapWithNote, overlapWithTheme, type Namer } from '../measure/rivals.ts'

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
  }
})
