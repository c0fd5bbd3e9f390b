import { expect, test } from 'vitest'
import { matching, type Option } from './options.ts'

const options: Option[] = ['Se déplacer', 'Se loger', 'École 2', ...Array.from({ length: 20 }, (_, index) => `Autre ${index}`)].map((text, index) => ({ id: `t${index + 1}`, number: index + 1, text }))
const ids = (typed: string): string[] => matching(options, typed).map(({ id }) => id)

test('given a number, then the option that has it comes first, then those whose number begins so', () => {
  expect(ids('2')).toEqual(['t2', 't20', 't21', 't22', 't23'])
  expect(ids('17')).toEqual(['t17'])
})
test('given words, then accents and case do not matter, and numbers in words are found by words', () => {
  expect(ids('ECOLE')).toEqual(['t3'])
  expect(ids('se ')).toEqual(['t1', 't2'])
  expect(ids('ecole 2')).toEqual(['t3'])
})
test('given nothing typed, then all; given what is nowhere, then nothing', () => {
  expect(ids(' ')).toHaveLength(options.length)
  expect(ids('xyz')).toEqual([])
})
