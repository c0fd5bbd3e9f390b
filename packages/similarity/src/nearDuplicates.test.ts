import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyLanguage, hostileNotes } from '../measure/hostileTexts.ts'
import { nearDuplicates } from './nearDuplicates.ts'

const idsBeside = (texts: readonly string[], language: 'fr' | 'en'): string[] => {
  const notes = texts.map((text, at) => ({ id: `${at}`, text }))
  return (nearDuplicates(notes, language).get('0') ?? []).map(({ id }) => id)
}

describe('nearDuplicates', () => {
  test('given the same thought in nearly the same words, then each stands beside the other', () => {
    expect(
      idsBeside(
        [
          'Des parkings relais gratuits aux entrées de la ville',
          "Un parking relais à l'entrée de la ville",
          'Rénover la piscine municipale',
          'Les loyers sont trop chers',
        ],
        'fr',
      ),
    ).toEqual(['1'])
    expect(idsBeside(['Feel safe at night', 'feeling safe at night!!', 'More trees', 'Repair the tennis courts'], 'en')).toEqual(['1'])
  })

  test('given accents, apostrophes and capitals that differ, then the score is 1', () => {
    const notes = [
      { id: 'a', text: "L'ÉCOLE D'A COTE" },
      { id: 'b', text: 'l’école d’à côté' },
      { id: 'c', text: 'autre chose' },
    ]
    const [alike] = nearDuplicates(notes, 'fr').get('a')!
    expect(alike!.id).toBe('b')
    expect(alike!.score).toBeGreaterThan(0.95)
  })

  test('given notes without words, then only equal ones look alike', () => {
    expect(idsBeside(['👍', '👍', '👎', '', '  '], 'fr')).toEqual(['1'])
    expect(idsBeside(['', '', ' '], 'fr')).toEqual([])
  })

  test('given any notes, then it is symmetric, never names the note itself, and scores lie above 0 and up to 1', () => {
    fc.assert(
      fc.property(hostileNotes(25), anyLanguage, (notes, language) => {
        const found = nearDuplicates(notes, language)
        for (const [id, alike] of found) {
          expect(alike.length).toBeGreaterThan(0)
          for (const { id: other, score } of alike) {
            expect(other).not.toBe(id)
            expect(score).toBeGreaterThan(0)
            expect(score).toBeLessThanOrEqual(1)
            expect(found.get(other)).toContainEqual({ id, score })
          }
        }
      }),
    )
  })

  test('given the same notes in another order, then the answer is the same', () => {
    fc.assert(
      fc.property(hostileNotes(20), fc.integer({ min: 1, max: 19 }), (notes, by) => {
        const turned = [...notes.slice(by), ...notes.slice(0, by)].reverse()
        expect(nearDuplicates(turned, 'fr')).toEqual(nearDuplicates(notes, 'fr'))
      }),
    )
  })
})
