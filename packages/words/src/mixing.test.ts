import { expect, test } from 'vitest'
import { mixingText } from './mixing.ts'

const met = (others: [number, number], organisations: [number, number]) => ({
  people: 4, others: { fewest: others[0], most: others[1] }, organisations: { fewest: organisations[0], most: organisations[1] },
})

test('given how people met, then one sentence says it for all, in both languages', () => {
  expect(mixingText(met([11, 11], [6, 6]), 'fr')).toBe('Chacun a rencontré 11 autres personnes, venues de 6 autres organisations.')
  expect(mixingText(met([9, 12], [5, 7]), 'fr')).toBe('Chacun a rencontré 9 à 12 autres personnes, venues de 5 à 7 autres organisations.')
  expect(mixingText(met([9, 12], [5, 7]), 'en')).toBe('Everyone met 9 to 12 others, from 5 to 7 other organisations.')
  expect(mixingText(met([0, 3], [0, 2]), 'fr')).toBe('Chacun a rencontré au plus 3 autres personnes, venues d’au plus 2 autres organisations.')
  expect(mixingText(met([0, 3], [0, 2]), 'en')).toBe('Everyone met up to 3 others, from up to 2 other organisations.')
})

test('given one person or no organisation, then the words agree, and what is not known is not said', () => {
  expect(mixingText(met([1, 1], [1, 1]), 'fr')).toBe('Chacun a rencontré 1 autre personne, venue de 1 autre organisation.')
  expect(mixingText(met([1, 1], [0, 0]), 'en')).toBe('Everyone met 1 other person.')
  expect(mixingText(met([9, 9], [0, 0]), 'fr')).toBe('Chacun a rencontré 9 autres personnes.')
  expect(mixingText(met([0, 0], [0, 0]), 'fr')).toBe('')
})
