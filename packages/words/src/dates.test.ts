import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateInWords } from './dates.ts'

describe('dates in words', () => {
  it('given the day of the founding café, says it in both languages', () => {
    expect(dateInWords('2012-03-20', 'fr')).toBe('mardi 20 mars 2012')
    expect(dateInWords('2012-03-20', 'en')).toBe('Tuesday 20 March 2012')
  })
  it('given the first of a month, French says « 1er »', () => {
    expect(dateInWords('2026-02-01', 'fr')).toBe('dimanche 1er février 2026')
  })
  it('given no such day, gives back what was typed', () => {
    for (const typed of ['', '2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', 'soon']) expect(dateInWords(typed, 'fr')).toBe(typed)
  })
  it('given any day from 1600 to 2999, says what the platform’s calendar says', () => {
    const days = fc.date({ min: new Date('1600-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
    const platform = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    fc.assert(fc.property(days, (day) => {
      expect(dateInWords(day.toISOString().slice(0, 10), 'fr').replace(' 1er ', ' 1 ')).toBe(platform.format(day).replace(' 1er ', ' 1 '))
    }))
  })
})
