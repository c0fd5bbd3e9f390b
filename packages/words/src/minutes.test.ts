import { describe, expect, it } from 'vitest'
import { timesInWords } from './dates.ts'
import { minutesWords } from './minutes.ts'

describe('the words of the minutes', () => {
  const fr = minutesWords('fr'), en = minutesWords('en')

  it('counts who was there, one person and one organisation included', () => {
    expect([[0, 0], [1, 0], [1, 1], [19, 1], [19, 12]].map(([people = 0, from = 0]) => fr.attendance(people, from))).toEqual([
      '0 personne présente', '1 personne présente', '1 personne présente, d’une organisation', '19 personnes présentes, d’une organisation', '19 personnes présentes, de 12 organisations',
    ])
    expect([[1, 1], [19, 12]].map(([people = 0, from = 0]) => en.attendance(people, from))).toEqual(['1 person present, from 1 organisation', '19 people present, from 12 organisations'])
    expect([fr.unnamed(1), fr.unnamed(2), en.unnamed(1), en.unnamed(2)]).toEqual(['1 personne dont le nom n’est pas donné', '2 personnes dont le nom n’est pas donné', '1 person whose name is not given', '2 people whose names are not given'])
  })

  it('says the next committee of the founding café, and of a meeting only what is known', () => {
    expect(fr.meeting({ date: '2012-07-03', from: '09:30', to: '12:00', place: '' })).toBe('mardi 3 juillet 2012, de 9\u00A0h\u00A030 à 12\u00A0h')
    expect(en.meeting({ date: '2012-07-03', from: '09:30', to: '12:00', place: 'Évry' })).toBe('Tuesday 3 July 2012, from 9:30 to 12:00, Évry')
    expect(fr.meeting({ date: '', from: '', to: '', place: 'Évry' })).toBe('Évry')
    expect([timesInWords('14:05', '', 'fr'), timesInWords('14:05', '', 'en'), timesInWords('', '', 'fr')]).toEqual(['à 14\u00A0h\u00A005', 'at 14:05', ''])
  })
})
