import { describe, expect, it } from 'vitest'
import { count, sheetCounts } from './counts.ts'

describe('counts in words', () => {
  it('given French, nought and one are singular', () => {
    expect([0, 1, 2, 62].map((number) => count('issues', number, 'fr'))).toEqual(['0 enjeu', '1 enjeu', '2 enjeux', '62 enjeux'])
    expect([0, 1, 2].map((number) => count('people', number, 'fr'))).toEqual(['0 personne', '1 personne', '2 personnes'])
  })
  it('given English, one alone is singular', () => {
    expect([0, 1, 2].map((number) => count('people', number, 'en'))).toEqual(['0 people', '1 person', '2 people'])
    expect([0, 1, 2].map((number) => count('themes', number, 'en'))).toEqual(['0 themes', '1 theme', '2 themes'])
  })
  it('given post-it, French has no plural mark', () => {
    expect(count('notes', 74, 'fr')).toBe('74 post-it')
  })
  it('counts themes, issues and notes apart, in one line', () => {
    expect(sheetCounts(6, 62, 74, 'fr')).toBe('6 thématiques, 62 enjeux issus de 74 post-it')
    expect(sheetCounts(1, 1, 1, 'fr')).toBe('1 thématique, 1 enjeu issu de 1 post-it')
    expect(sheetCounts(6, 62, 74, 'en')).toBe('6 themes, 62 issues from 74 notes')
  })
})
