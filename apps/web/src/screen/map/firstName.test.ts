import { expect, test } from 'vitest'
import { firstName } from './firstName.ts'

test('given a full name, then no more than the first name is shown', () => {
  expect(['Alix de Saint Aulaire', '  Jean-Pierre  Martin', 'Zoé', ''].map(firstName)).toEqual(['Alix', 'Jean-Pierre', 'Zoé', ''])
})
test('given a title instead of a first name, then the surname is not shown in full', () => {
  expect(['Mme Durand', 'dr. élan', 'M.'].map(firstName)).toEqual(['Mme D.', 'dr. É.', 'M.'])
})
