import { expect, test } from 'vitest'
import { advance, authority, facilitator, inHarvest, network, organiser, seen, settings, story, type Story } from '../../test/given.ts'
import { emptyCafe, fold } from '../cafe.ts'
import { decide } from '../decide.ts'
import { project } from '../visibility.ts'
import { previousOf } from './previousOf.ts'
import type { Previous } from './state.ts'

/** A café that leaves a theme of one issue and two notes, one of them hidden, a reaction, and two next steps. */
const first = (): Story => {
  const tale = inHarvest().given(facilitator, { type: 'createTheme', themeId: 'theme-01', title: 'Les valeurs', colour: 'honey' })
  tale.given(facilitator, { type: 'placeIssues', issues: [seen(tale, 'note-ann-1'), seen(tale, 'note-bob-1')], themeId: 'theme-01', before: null })
  tale.given(facilitator, { type: 'mergeIssues', issues: [seen(tale, 'note-cat-1')], into: seen(tale, 'note-ann-1') }).given(facilitator, { type: 'hideNote', noteId: 'note-bob-1' })
    .given(organiser, { type: 'inviteNetwork', networkId: 'network-cree', name: 'Réseau CREE', closesOn: '', closesAt: null, seesOthers: false })
    .given(network('network-cree'), { type: 'react', reactionId: 'reaction-1', networkId: 'network-cree', themeId: 'theme-01', issueId: 'note-ann-1', text: 'Oui.', signerId: 'signer-001' })
    .given(organiser, { type: 'addNextStep', nextStepId: 'next-step-1', what: 'Une réunion', who: 'CREE', due: 'bientôt' })
    .given(organiser, { type: 'addNextStep', nextStepId: 'next-step-2', what: 'Un rapport', who: '', due: '' })
    .given(organiser, { type: 'reviseNextStep', nextStepId: 'next-step-2', revision: 0, what: 'Un rapport', who: '', due: '', status: 'done' })
  return advance(tale)
}

const after = (previous: Previous): Story => {
  const tale = story()
  const decision = decide(emptyCafe('cafe-0002'), { type: 'createCafe', settings, previous }, { now: tale.now, actor: authority, planSeats: () => ({ seats: [] }), organisationOf: () => '' })
  if (!decision.ok) throw new Error(decision.refusal.code)
  tale.log = decision.events.map((event, index) => ({ position: index + 1, at: tale.now, by: 'clock', event }))
  tale.state = fold(emptyCafe('cafe-0002'), tale.log)
  return tale
}

test('given a café that ended, when the next of its series is made, then it opens with themes, reactions and next steps, and no name of a person', () => {
  const previous = previousOf(first().state)
  expect(previous).toEqual({
    cafeId: 'cafe-0001', title: 'Comité partenarial', date: '2012-03-20', place: 'Évry', conclusion: '',
    themes: [{ title: 'Les valeurs', issues: 1, notes: 2 }],
    reactions: [{ network: 'Réseau CREE', theme: 'Les valeurs', issue: 'note note-ann-1', text: 'Oui.' }],
    nextSteps: [
      { id: 'next-step-1', what: 'Une réunion', who: 'CREE', due: 'bientôt', status: 'open', outcome: '' },
      { id: 'next-step-2', what: 'Un rapport', who: '', due: '', status: 'done', outcome: '' },
    ],
  })
  expect(after(previous).state.previous).toEqual(previous)
  expect(story().state.previous).toBeNull()
})

test('given a step of the last café, when it is said what became of it, then that stands; what is still open goes on to the café after', () => {
  const tale = after(previousOf(first().state))
  expect(previousOf(tale.state).nextSteps.map(({ id }) => id)).toEqual(['next-step-1'])
  tale.given(facilitator, { type: 'settlePreviousStep', nextStepId: 'next-step-1', status: 'done', outcome: ' Tenue le 4 mai. ' })
  expect(tale.state.previous?.nextSteps[0]).toMatchObject({ status: 'done', outcome: 'Tenue le 4 mai.' })
  expect(previousOf(tale.state).nextSteps).toEqual([])
  expect(tale.when(facilitator, { type: 'settlePreviousStep', nextStepId: 'next-step-9', status: 'done', outcome: '' })).toEqual({ ok: false, refusal: { code: 'NEXT_STEP_GONE' } })
})

test('given what the last café left, then desk and hall are told of it, and no phone', () => {
  const tale = after(previousOf(first().state))
  const told = (audience: 'desk' | 'hall' | 'cafe' | 'themes' | 'board') => tale.log.some(({ event }) => project(event, audience, tale.state, () => undefined)?.type === 'SeriesContinued')
  expect([told('desk'), told('hall'), told('cafe'), told('themes'), told('board')]).toEqual([true, true, false, false, false])
})
