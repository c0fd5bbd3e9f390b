import { expect, test } from 'vitest'
import { advance, ann, facilitator, guest, inHarvest, inRound, organiser } from '../../test/given.ts'
import { project } from '../visibility.ts'

const refusal = (code: string, more: object = {}) => ({ ok: false, refusal: { code, ...more } })
const add = { type: 'addNextStep' as const, nextStepId: 'next-step-1', what: 'Une réunion inter-réseaux', who: 'Conseil général', due: 'très prochainement' }

test('given the harvest or a closed café, then next steps are added, changed and settled; before it they are not', () => {
  const tale = advance(inHarvest()).given(organiser, add)
  const { status, revision } = tale.state.nextSteps.get('next-step-1') ?? {}
  expect([tale.state.phase, status, revision]).toEqual(['closed', 'open', 0])
  tale.given(facilitator, { ...add, type: 'reviseNextStep', revision: 0, due: '2012-06-01', status: 'done' })
  expect(tale.state.nextSteps.get('next-step-1')).toMatchObject({ due: '2012-06-01', status: 'done' })
  tale.given(facilitator, { type: 'removeNextStep', nextStepId: 'next-step-1', revision: tale.state.nextSteps.get('next-step-1')?.revision ?? 0 })
  expect(tale.state.nextSteps.size).toBe(0)
  expect(inRound().when(facilitator, add)).toEqual(refusal('NOT_NOW'))
  expect(inHarvest().when(guest(ann), add)).toEqual(refusal('FORBIDDEN'))
})

test('given two who change the same step, then the second is told, and nothing is overwritten', () => {
  const tale = inHarvest().given(organiser, add).given(organiser, { ...add, type: 'reviseNextStep', revision: 0, what: 'Deux réunions', status: 'open' })
  expect(tale.when(facilitator, { ...add, type: 'reviseNextStep', revision: 0, what: 'Aucune réunion', status: 'dropped' })).toEqual(refusal('CHANGED_SINCE', { by: 'organiser' }))
  expect(tale.when(facilitator, { type: 'removeNextStep', nextStepId: 'next-step-1', revision: 0 })).toEqual(refusal('CHANGED_SINCE', { by: 'organiser' }))
  expect(tale.state.nextSteps.get('next-step-1')?.what).toBe('Deux réunions')
})

test('given no text, too much, or a step that is no more, then it says so', () => {
  const tale = inHarvest()
  expect(tale.when(facilitator, { ...add, what: ' \u200b' })).toEqual(refusal('NEXT_STEP_EMPTY'))
  expect(tale.when(facilitator, { ...add, who: 'a'.repeat(501) })).toEqual(refusal('TEXT_TOO_LONG', { limit: 500 }))
  expect(tale.when(facilitator, { ...add, type: 'reviseNextStep', revision: 0, status: 'done' })).toEqual(refusal('NEXT_STEP_GONE'))
})

test('given next steps, then the phones\' results and the screen\'s board hear of them', () => {
  const tale = inHarvest().given(organiser, add)
  const told = (audience: 'themes' | 'board' | 'cafe') => tale.log.some(({ event }) => project(event, audience, tale.state, () => undefined)?.type === 'NextStepAdded')
  expect([told('themes'), told('board'), told('cafe')]).toEqual([true, true, false])
})
