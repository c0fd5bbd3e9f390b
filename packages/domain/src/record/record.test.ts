import { expect, test } from 'vitest'
import { ann, facilitator, guest, inHarvest, organiser, story } from '../../test/given.ts'

const refusal = (code: string, more: object = {}) => ({ ok: false, refusal: { code, ...more } })
const meeting = { date: '2012-07-03', from: '09:30', to: '12:00', place: ' Évry ', note: '' }

test('given a draft or a closed café, then agenda, opening, conclusion and next meeting are written, cleaned, and may be emptied again', () => {
  const tale = story()
    .given(organiser, { type: 'setAgenda', revision: 0, items: [' Ouverture ', '', 'World café'] })
    .given(organiser, { type: 'writeOpening', revision: 0, text: 'Ouverture par Guy Bonneau.\r\n\r\nTour de table.' })
    .given(facilitator, { type: 'setNextMeeting', revision: 0, meeting })
    .given(facilitator, { type: 'writeConclusion', revision: 0, text: 'Merci à tous.' })
  expect(tale.state.record).toMatchObject({ agenda: ['Ouverture', 'World café'], opening: 'Ouverture par Guy Bonneau.\n\nTour de table.', conclusion: 'Merci à tous.', nextMeeting: { ...meeting, place: 'Évry' } })
  const { nextMeeting, conclusion } = tale.state.record.revisions
  tale.given(facilitator, { type: 'setNextMeeting', revision: nextMeeting, meeting: { date: '', from: '', to: '', place: ' ', note: '' } }).given(facilitator, { type: 'writeConclusion', revision: conclusion, text: '' })
  expect(tale.state.record).toMatchObject({ nextMeeting: null, conclusion: '' })
})

test('given two who write the conclusion, then the second is told who was first; other parts are not held up', () => {
  const tale = inHarvest().given(organiser, { type: 'writeConclusion', revision: 0, text: 'Merci.' })
  expect(tale.when(facilitator, { type: 'writeConclusion', revision: 0, text: 'Au revoir.' })).toEqual(refusal('CHANGED_SINCE', { by: 'organiser' }))
  expect(tale.when(facilitator, { type: 'writeOpening', revision: 0, text: 'Bonjour.' })).toMatchObject({ ok: true })
  expect(tale.when(guest(ann), { type: 'writeOpening', revision: 0, text: 'Bonjour.' })).toEqual(refusal('FORBIDDEN'))
})

test('given times that do not follow, or texts too long, then it says so', () => {
  const set = (change: object) => story().when(organiser, { type: 'setNextMeeting', revision: 0, meeting: { ...meeting, ...change } })
  expect(set({ from: '12:00', to: '09:30' })).toEqual(refusal('MEETING_TIMES'))
  expect(set({ from: '', to: '12:00' })).toEqual(refusal('MEETING_TIMES'))
  expect(set({ to: '' })).toMatchObject({ ok: true })
  expect(set({ place: 'a'.repeat(201) })).toEqual(refusal('TEXT_TOO_LONG', { limit: 200 }))
  expect(story().when(organiser, { type: 'writeOpening', revision: 0, text: 'a'.repeat(3_001) })).toEqual(refusal('TEXT_TOO_LONG', { limit: 3_000 }))
  expect(story().when(organiser, { type: 'setAgenda', revision: 0, items: Array.from({ length: 10 }, () => 'a'.repeat(400)) })).toEqual(refusal('TEXT_TOO_LONG', { limit: 3_000 }))
})
