import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyLanguage, hostileNotes } from '../measure/hostileTexts.ts'
import { proposeGroups } from './proposeGroups.ts'

describe('proposeGroups', () => {
  test('given three notes on buses, two on rents and one on nothing else, then two groups, the largest first, named by their words', () => {
    const notes = [
      { id: 'bus-1', text: 'Plus de bus le soir' },
      { id: 'rent-1', text: 'Les loyers sont trop chers' },
      { id: 'bus-2', text: 'Des bus le dimanche' },
      { id: 'alone', text: 'Rouvrir le théâtre de poche' },
      { id: 'bus-3', text: 'Le bus passe trop rarement' },
      { id: 'rent-2', text: 'Encadrer les loyers' },
    ]
    const groups = proposeGroups(notes, 'fr')
    expect(groups.map(({ noteIds }) => noteIds)).toEqual([
      ['bus-1', 'bus-2', 'bus-3'],
      ['rent-1', 'rent-2'],
    ])
    expect(groups.map(({ label }) => label[0])).toEqual(['bus', 'loyers'])
  })

  test('given any notes, then groups hold two and more of them, none twice, with three words at most', () => {
    fc.assert(
      fc.property(hostileNotes(30), anyLanguage, (notes, language) => {
        const groups = proposeGroups(notes, language)
        const grouped = groups.flatMap(({ noteIds }) => noteIds)
        expect(new Set(grouped).size).toBe(grouped.length)
        for (const id of grouped) expect(notes.map((note) => note.id)).toContain(id)
        for (const { noteIds, label } of groups) {
          expect(noteIds.length).toBeGreaterThan(1)
          expect(label.length).toBeLessThanOrEqual(3)
        }
        const lengths = groups.map(({ noteIds }) => noteIds.length)
        expect(lengths).toEqual(lengths.toSorted((one, other) => other - one))
      }),
    )
  })

  test('given the same notes in another order, then the groups are the same', () => {
    fc.assert(
      fc.property(hostileNotes(20), fc.integer({ min: 1, max: 19 }), (notes, by) => {
        const turned = [...notes.slice(by), ...notes.slice(0, by)].reverse()
        expect(proposeGroups(turned, 'en')).toEqual(proposeGroups(notes, 'en'))
      }),
    )
  })
})
