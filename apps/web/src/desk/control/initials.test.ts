import { expect, test } from 'vitest'
import { initials } from './initials.ts'

test.each([['Ida', 'I'], ['Alix de Saint Aulaire', 'AA'], ['  jean-luc  Perrichet ', 'JP'], ['', '·'], ['👩‍🌾 Zoé', '👩Z']])('given %j, then the token bears %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
