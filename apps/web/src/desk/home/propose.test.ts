import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutesInAll, proposeTables, tableSizes } from './propose.ts'

describe('the proposal for a room', () => {
  test('given any number of people from 8 on, then nobody sits at a table of more than five or fewer than four', () => {
    fc.assert(fc.property(fc.integer({ min: 12, max: 2_000 }), (people) => {
      const tables = proposeTables(people)
      expect(Math.ceil(people / tables)).toBeLessThanOrEqual(5)
      expect(Math.floor(people / tables)).toBeGreaterThanOrEqual(4)
    }))
  })
  test('given 19 people, then 4 tables of 4–5', () => {
    expect([proposeTables(19), tableSizes(19, 4)]).toEqual([4, '4–5'])
    expect(tableSizes(20, 5)).toBe('4')
  })
  test('given 3 rounds of 20 minutes with 3 to walk, then 69 minutes', () => {
    expect(minutesInAll(3, 20, 3)).toBe(69)
  })
})
