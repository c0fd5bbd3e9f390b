import { describe, expect, test } from 'vitest'
import { neighbour } from './neighbour.ts'

describe('where the focus goes when the card that has it is gone', () => {
  const gone = (...ids: string[]) => (id: string): boolean => ids.includes(id)
  test('given cards behind it, then to the next', () => { expect(neighbour(['a', 'b', 'c'], 'b', gone('b'))).toBe('c') })
  test('given that the next ones are gone too, then to the first that stays', () => { expect(neighbour(['a', 'b', 'c', 'd'], 'b', gone('b', 'c'))).toBe('d') })
  test('given the last, then to the one before', () => { expect(neighbour(['a', 'b', 'c'], 'c', gone('b', 'c'))).toBe('a') })
  test('given that none stays, then to none', () => { expect(neighbour(['a'], 'a', gone('a'))).toBeUndefined() })
})
