import { describe, expect, test } from 'vitest'
import { wordsOf } from './words.ts'

const stems = (text: string, language: 'fr' | 'en'): string[] => wordsOf(text, language).map(({ stem }) => stem)

describe('wordsOf', () => {
  test.each([
    ["L'école, l’eau et qu'on aère", ['ecol', 'eau', 'aer']],
    ['ÉCOLES', ['ecol']],
    ['les cœurs', ['coeur']],
    ['aujourd’hui', ['aujourdhui']],
  ])('given French %s, then elisions, accents and case do not count', (text, expected) => {
    expect(stems(text, 'fr')).toEqual(expected)
  })

  test.each([
    ["The teacher's pupils aren't listening", ['teacher', 'pupil', 'listen']],
    ['We’ll cycle', ['cycl']],
  ])('given English %s, then endings after an apostrophe do not count', (text, expected) => {
    expect(stems(text, 'en')).toEqual(expected)
  })

  test('given 500 identical letters, then one word of bounded length', () => {
    expect(wordsOf('a'.repeat(500), 'fr').map(({ surface }) => surface.length)).toEqual([40])
  })

  test.each(['', ' \n ', '👍 !!! ’', 'le la les'])('given %j, then no word has a meaning', (text) => {
    expect(wordsOf(text, 'fr')).toEqual([])
  })
})
