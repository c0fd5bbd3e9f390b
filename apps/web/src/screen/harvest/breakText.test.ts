import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakText } from './breakText.ts'

const upTo = (length: number) => (part: string) => part.length <= length

describe('a text too long for one page', () => {
  test('given a text that fits, then it stays whole', () => {
    expect(breakText('un deux', upTo(20))).toEqual(['un deux'])
  })
  test('given one that does not, then it is cut between words', () => {
    expect(breakText('un deux trois quatre', upTo(9))).toEqual(['un deux', 'trois', 'quatre'])
  })
  test('given a word longer than a page, then the word is cut, but no character', () => {
    expect(breakText('abcdefgh', upTo(3))).toEqual(['abc', 'def', 'gh'])
    expect(breakText('😀😀😀', upTo(3))).toEqual(['😀', '😀', '😀'])
    expect(breakText('🇫🇷🇬🇧🇫🇷', upTo(6))).toEqual(['🇫🇷', '🇬🇧', '🇫🇷'])
    expect(breakText('👨‍👩‍👧e\u0301e\u0301e\u0301', upTo(3)), 'one that fits nowhere stands alone').toEqual(['👨‍👩‍👧', 'e\u0301', 'e\u0301', 'e\u0301'])
  })
  test('given any text and any room, then no letter is lost and every part fits', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,20}$/), { minLength: 1, maxLength: 40 }), fc.integer({ min: 2, max: 60 }), (words, length) => {
        const text = words.join(' ')
        const parts = breakText(text, upTo(length))
        expect(parts.join('').replaceAll(' ', '')).toBe(words.join(''))
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(length)
      }),
    )
  })
})
