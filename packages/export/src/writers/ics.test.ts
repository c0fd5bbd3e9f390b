import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { organiser, story } from '../../../domain/test/given.ts'
import { foundingMinutes, hostileTexts } from '../../test/cafes.ts'
import { writeIcs } from './ics.ts'

const now = Date.UTC(2012, 2, 20, 11, 30)
const next = (over: object = {}, settings: object = {}) =>
  story(settings).given(organiser, { type: 'setNextMeeting', revision: 0, meeting: { date: '2012-07-03', from: '09:30', to: '12:00', place: '', note: '', ...over } }).state
const written = (over: object = {}, settings: object = {}): string => writeIcs(next(over, settings), { now, position: 7 }) ?? ''
/** As another program reads it: the one event of the file. */
const read = (file: string) => {
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')
  return (name: string): string => String(event?.getFirstPropertyValue(name) ?? '')
}

describe('the next meeting as a calendar file', () => {
  it('given the founding café, is the committee of 3 July 2012, 9:30 to 12:00 by the clock on the wall', () => {
    const file = writeIcs(foundingMinutes().state, { now, position: 237 }) ?? ''
    expect(file).toContain('\r\nDTSTART:20120703T093000\r\nDTEND:20120703T120000\r\n')
    expect(file).toContain('\r\nUID:cafe-0001-next-meeting@tablee\r\nDTSTAMP:20120320T113000Z\r\nSEQUENCE:237\r\n')
    expect(['summary', 'dtstart', 'dtend'].map(read(file))).toEqual(['Comité partenarial de l’ESS\u00A0: prochaine rencontre', '2012-07-03T09:30:00', '2012-07-03T12:00:00'])
  })
  it('given no day, is no file; given a day without hours, lasts the day', () => {
    expect(writeIcs(story().state, { now, position: 1 })).toBeNull()
    expect(written({ date: '', from: '', to: '', place: 'Évry' })).toBe('')
    expect(written({ from: '', to: '' })).toContain('\r\nDTSTART;VALUE=DATE:20120703\r\nSUMMARY')
  })
  it('given any place and note, no line is longer than 75 octets, no line is added, and another program reads them as typed', () => {
    const typed = fc.oneof(fc.constantFrom(...hostileTexts, 'a;b,c\\n', 'BEGIN:VEVENT', 'Salle « Évry », 2e étage ; côté cour'), fc.lorem({ maxCount: 60 }), fc.string({ unit: 'grapheme', maxLength: 120 }))
    fc.assert(fc.property(typed, typed, (place, note) => {
      const state = next({ place: place.slice(0, 150), note: note.slice(0, 400) })
      const file = writeIcs(state, { now, position: 7 }) ?? ''
      const lines = file.split('\r\n')
      expect(lines.pop()).toBe('')
      for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT'])
      const meeting = state.record.nextMeeting
      expect(['location', 'description'].map(read(file))).toEqual([meeting?.place, meeting?.note])
    }))
  })
})
