import { describe, expect, test } from 'vitest'
import { meaningsIn } from '../measure/meanings.ts'
import { DIMENSIONS, meaningOf, meaningsOf, NO_MEANING } from './meanings.ts'

const close = (one: string, other: string, language: 'fr' | 'en'): number => {
  const [here, there] = [meaningOf(one, meaningsIn(language)), meaningOf(other, meaningsIn(language))]
  return here.reduce((sum, part, at) => sum + part * there[at]!, 0)
}

describe('what a text means', () => {
  test.each([
    ['fr', 'chaudière', 'radiateur', 'poésie'], ['fr', 'kayak', 'voile', 'facture'], ['en', 'boiler', 'radiator', 'poetry'], ['en', 'kayak', 'sailing', 'invoice'],
  ] as const)('given in %s %s, then it is closer to %s than to %s', (language, text, near, far) => {
    expect(close(text, near, language)).toBeGreaterThan(close(text, far, language) + 0.2)
  })

  test('given a word of newspapers that means another thing in a town, then its family counts: a bin is for rubbish', () => {
    expect(close('bin', 'rubbish', 'en')).toBeGreaterThan(close('bin', 'hijack', 'en') + 0.2)
  })

  test('given no word that is known, then none; given one, then a direction of length one', () => {
    expect(meaningOf('zorglub 12 👍', meaningsIn('fr'))).toBe(NO_MEANING)
    expect(Math.hypot(...meaningOf('plus de bus', meaningsIn('fr')))).toBeCloseTo(1, 5)
  })

  test('given a table, then a letter is a number, and a word that people use for others has the meaning of these where the table has none', () => {
    const { of } = meaningsOf(`\nzorglub m${'g'.repeat(DIMENSIONS - 1)}\nbus ${'g'.repeat(DIMENSIONS - 1)}a\n`, 'fr')
    expect([...of.get('zorglub')!].slice(0, 2)).toEqual([1, 0])
    expect(of.get('tram')!.at(-1)).toBe(-1)
  })

  test.each(['fr', 'en'] as const)('given the table in %s, then every line is a stem and its numbers, each stem once, and it weighs what a desk can load', (language) => {
    expect(meaningsIn(language).of.size).toBeGreaterThan(language === 'fr' ? 3500 : 15_000)
    for (const meaning of meaningsIn(language).of.values()) expect(meaning.every(Number.isFinite)).toBe(true)
  })
})
