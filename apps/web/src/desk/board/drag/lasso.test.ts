import { describe, expect, test } from 'vitest'
import { heldOf } from './lasso.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const held = (drawn: Record<string, boolean>, before: string[] = []): string[] => heldOf(ids, new Map(Object.entries(drawn)), new Set(before))

describe('what a lasso holds of a list of which only a part is drawn', () => {
  test('given cards in sight, then those that it touches', () => {
    expect(held({ a: false, b: true, c: true, d: false })).toEqual(['b', 'c'])
  })
  test('given a list scrolled on, then those that passed stay held', () => {
    expect(held({ d: true, e: true, f: false }, ['b', 'c'])).toEqual(['b', 'c', 'd', 'e'])
  })
  test('given a list scrolled by leaps, then those that were never drawn are held with their neighbours', () => {
    expect(held({ e: true, f: true }, ['a'])).toEqual(ids)
  })
  test('given a lasso drawn in again, then those it leaves are let go', () => {
    expect(held({ c: true, d: false, e: false }, ['b', 'c', 'd', 'e'])).toEqual(['b', 'c'])
    expect(held({ a: false, b: false }, ['a', 'b'])).toEqual([])
  })
})
