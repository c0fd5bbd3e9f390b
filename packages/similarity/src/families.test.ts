import { describe, expect, test } from 'vitest'
import { sensesOf } from './families.ts'
import { englishDomains } from './families/english.ts'
import { frenchDomains } from './families/french.ts'
import { stemOf } from './words.ts'

const domainsOf = (word: string, language: 'fr' | 'en'): string[] =>
  sensesOf(stemOf(word, language), language).map(({ domain }) => domain)

describe('word families', () => {
  test.each([
    ['fr', frenchDomains],
    ['en', englishDomains],
  ] as const)('given the %s lists, then every word leads to the family it is written in', (language, domains) => {
    for (const [domain, families] of domains) {
      families.forEach((words, position) => {
        for (const word of words.split(' ')) {
          expect(word).not.toBe('')
          expect(sensesOf(stemOf(word, language), language)).toContainEqual({ family: `${domain}.${position}`, domain })
        }
      })
    }
  })

  test('given a French word without its accents, then it has the same sense', () => {
    expect(domainsOf('medecins', 'fr')).toEqual(domainsOf('médecins', 'fr'))
    expect(domainsOf('velos', 'fr')).toContain('mobility')
  })

  test.each(['__proto__', 'constructor', 'toString', ''])('given %j, then it has no sense', (word) => {
    expect(sensesOf(word, 'fr')).toEqual([])
  })
})
