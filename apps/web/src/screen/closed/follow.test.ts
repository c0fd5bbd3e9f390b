import { emptyCafe } from '@tablee/domain/cafe'
import type { CafeState } from '@tablee/domain/cafe/state'
import { expect, test } from 'vitest'
import { followOf } from './follow.ts'

const step = { revision: 0, changedBy: 'organiser' }
const meeting = { date: '2012-07-03', from: '09:30', to: '12:00', place: 'Évry', note: '' }
const cafe = (change: Partial<CafeState>): CafeState => ({ ...emptyCafe('cafe-0001'), ...change })
const record = (nextMeeting: CafeState['record']['nextMeeting']): CafeState['record'] => ({ ...emptyCafe('cafe-0001').record, nextMeeting })

test('given next steps, then each says who and by when; what is done is marked, what was dropped is gone', () => {
  const nextSteps: CafeState['nextSteps'] = new Map([
    ['s1', { ...step, id: 's1', what: 'Une réunion inter-réseaux', who: 'Conseil général', due: '2012-06-01', status: 'open' }],
    ['s2', { ...step, id: 's2', what: 'Un annuaire', who: '', due: '', status: 'done' }],
    ['s3', { ...step, id: 's3', what: 'Oublié', who: 'Personne', due: '', status: 'dropped' }],
  ])
  expect(followOf(cafe({ nextSteps }))).toEqual([
    { id: 's1', kind: 'step', what: 'Une réunion inter-réseaux', details: 'Conseil général · vendredi 1er juin 2012' },
    { id: 's2', kind: 'step', what: 'Un annuaire ✓', details: '' },
  ])
})

test('given a next meeting, then it comes last, with what is known of it', () => {
  expect(followOf(cafe({ record: record(meeting) }))).toEqual([{ id: 'next-meeting', kind: 'meeting', what: 'mardi 3 juillet 2012, de 9\u00A0h\u00A030 à 12\u00A0h', details: 'Évry' }])
  expect(followOf(cafe({ record: record({ ...meeting, date: '', from: '', to: '' }) }))).toMatchObject([{ what: 'Évry', details: '' }])
})

test('given nothing recorded, then nothing is said', () => {
  expect(followOf(cafe({}))).toEqual([])
  expect(followOf(cafe({ record: record({ ...meeting, date: '', from: '', to: '', place: '' }) }))).toEqual([])
})
