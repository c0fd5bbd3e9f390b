import { describe, expect, test } from 'vitest'
import { advance, ann, arrived, authority, bob, cat, dan, facilitator, inRound, leastFull, organiser, type Story } from '../../test/given.ts'
import { decide } from '../decide.ts'
import { hostNow } from '../participant/read.ts'
import { openTables } from '../table/read.ts'
import { mixingOf } from './met.ts'
import type { SeatRequest } from './planner.ts'
import { fingerprintOf, propose } from './proposal.ts'

const refusal = (code: string, more: object = {}) => ({ ok: false, refusal: { code, ...more } })
const seatOf = (tale: Story, round: number, id: string) => tale.state.seats.get(round)?.get(id)
const seatsOf = (tale: Story, round: number) => Object.fromEntries(tale.state.seats.get(round) ?? [])
const planning = { planSeats: leastFull, organisationOf: () => '' }

/** What the planner is asked when the command is decided. */
const asked = (tale: Story, command: Parameters<typeof decide>[1], organisations: Record<string, string> = {}): SeatRequest => {
  let request: SeatRequest | undefined
  decide(tale.state, command, {
    now: tale.now, actor: facilitator, organisationOf: (id) => organisations[id] ?? '',
    planSeats: (question) => { request = question; return leastFull(question) },
  })
  if (!request) throw new Error('no seats were planned')
  return request
}

describe('what the planner is asked', () => {
  test('given wishes, hosts, chairs and organisations, then the question has them all, and only of those who are here', () => {
    const tale = arrived({ tables: 3 })
      .given(facilitator, { type: 'nameHost', participantId: ann, table: 1 })
      .given(facilitator, { type: 'nameHost', participantId: bob, table: 2, round: 2 })
      .given(facilitator, { type: 'setChairs', table: 2, chairs: 4 })
      .given(facilitator, { type: 'addWish', wishId: 'wish-0001', wish: { kind: 'apart', participantIds: [ann, bob, dan] } })
      .given(facilitator, { type: 'addWish', wishId: 'wish-0002', wish: { kind: 'together', participantIds: [bob, cat] } })
      .given(facilitator, { type: 'addWish', wishId: 'wish-0003', wish: { kind: 'table', participantId: cat, table: 2 } })
      .given(facilitator, { type: 'leave', participantId: dan })
    const request = asked(tale, { type: 'advance', step: tale.state.step }, { [ann]: ' Essonne ', [bob]: 'ESSONNE' })
    expect(request.constraints).toEqual({
      hosts: [{ person: ann, table: 1, rounds: undefined }, { person: bob, table: 2, rounds: [2] }],
      fixedSeats: [{ person: cat, table: 2, rounds: undefined }],
      keepApart: [[ann, bob]], keepTogether: [[bob, cat]], topicTables: false, spreadOrganisations: true,
    })
    expect(request.people).toEqual([{ id: ann, organisation: 'essonne' }, { id: bob, organisation: 'essonne' }, { id: cat, organisation: '' }])
    expect(request.tables).toEqual([{ number: 1, capacity: undefined }, { number: 2, capacity: 4 }, { number: 3, capacity: undefined }])
  })
  test('given a question for each table, then nobody is to return to one, unless the desk says otherwise', () => {
    const perTable = { questions: { mode: 'perTable' as const, texts: ['un', 'deux'] } }
    const tale = arrived(perTable)
    expect(asked(tale, { type: 'advance', step: tale.state.step }).constraints.topicTables).toBe(true)
    tale.given(facilitator, { type: 'setMixing', topicTables: false, spreadOrganisations: false })
    expect(asked(tale, { type: 'advance', step: tale.state.step }).constraints).toMatchObject({ topicTables: false, spreadOrganisations: false })
  })
})

describe('nobody who knows their seat moves', () => {
  test('given somebody who needs a table, when it is wished, then they alone move, and stay there in every round', () => {
    const tale = arrived()
    const before = seatsOf(tale, 1)
    expect(before[bob]).toBe(2)
    tale.given(facilitator, { type: 'addWish', wishId: 'wish-0001', wish: { kind: 'table', participantId: bob, table: 1 } })
    expect(seatsOf(tale, 1)).toEqual({ ...before, [bob]: 1 })
    advance(tale)
    expect(seatOf(tale, 2, bob)).toBe(1)
  })
  test('given a table that closes in a round, then only its people move; a host there is host no more', () => {
    const tale = inRound({ tables: 3 }).given(facilitator, { type: 'nameHost', participantId: bob, table: 2 })
    const before = seatsOf(tale, 1)
    tale.given(facilitator, { type: 'closeTable', table: 2 })
    for (const [id, table] of Object.entries(before)) if (table !== 2) expect(seatOf(tale, 1, id)).toBe(table)
    for (const round of [1, 2]) expect(Object.values(seatsOf(tale, round))).not.toContain(2)
    expect(tale.state.participants.get(bob)?.host).toBeNull()
    expect(openTables(tale.state)).toEqual([1, 3])
    expect(tale.when(facilitator, { type: 'moveSeat', participantId: ann, round: 1, table: 2 })).toEqual(refusal('TABLE_CLOSED', { table: 2 }))
    tale.given(facilitator, { type: 'openTable', table: 2 })
    expect(openTables(tale.state)).toEqual([1, 2, 3])
  })
  test('given one open table, when it is to close, then it is refused', () => {
    const tale = inRound().given(facilitator, { type: 'closeTable', table: 1 })
    expect(tale.when(facilitator, { type: 'closeTable', table: 2 })).toEqual(refusal('LAST_TABLE'))
  })
  test('given a table or a round more, then the seats of now stay, and the new round is planned with the others', () => {
    const tale = inRound()
    const before = seatsOf(tale, 1)
    tale.given(facilitator, { type: 'addTable' }).given(facilitator, { type: 'addRound' })
    expect(tale.state.settings).toMatchObject({ tables: 3, rounds: 3 })
    expect(seatsOf(tale, 1)).toEqual(before)
    expect(Object.keys(seatsOf(tale, 3))).toHaveLength(4)
    tale.given(facilitator, { type: 'removeRound', round: 3 })
    expect(tale.state.settings.rounds).toBe(2)
    expect(tale.state.seats.has(3)).toBe(false)
    advance(advance(tale))
    expect(tale.when(facilitator, { type: 'removeRound', round: 2 })).toEqual(refusal('ROUND_BEGUN'))
  })
  test('given a question for each table or round, then one more needs its own', () => {
    const tables = inRound({ questions: { mode: 'perTable', texts: ['un', 'deux'] } })
    expect(tables.when(facilitator, { type: 'addTable', question: ' ' })).toEqual(refusal('QUESTION_EMPTY'))
    expect(tables.given(facilitator, { type: 'addTable', question: 'trois ' }).state.settings.questions.texts).toEqual(['un', 'deux', 'trois'])
    const rounds = inRound({ questions: { mode: 'perRound', texts: ['un', 'deux'] } })
    expect(rounds.when(facilitator, { type: 'addRound' })).toEqual(refusal('QUESTION_EMPTY'))
    expect(rounds.given(facilitator, { type: 'addRound', question: 'trois' }).state.settings.questions.texts).toEqual(['un', 'deux', 'trois'])
  })
  test('given a host of one round, then they stay in that round alone', () => {
    const tale = inRound().given(facilitator, { type: 'nameHost', participantId: ann, table: 2, round: 2 })
    expect([seatOf(tale, 1, ann), hostNow(tale.state, ann)]).toEqual([1, null])
    advance(tale)
    expect([seatOf(tale, 2, ann), hostNow(tale.state, ann)]).toEqual([2, 2])
    expect(tale.when(facilitator, { type: 'nameHost', participantId: bob, table: 1, round: 1 })).toEqual(refusal('ROUND_OVER'))
  })
  test('given one who left before the walk, then their seats are free, and the round says who sat where', () => {
    const tale = arrived().given(facilitator, { type: 'leave', participantId: bob })
    advance(tale)
    expect(seatOf(tale, 1, bob)).toBeUndefined()
    expect(Object.keys(seatsOf(tale, 1)).sort()).toEqual([ann, cat, dan].sort())
  })
})

describe('the plan is proposed, shown and accepted', () => {
  test('given a proposal, when it is accepted, then those seats are in the log, whoever planned them', () => {
    const tale = inRound().given(facilitator, { type: 'moveSeat', participantId: ann, round: 1, table: 2 })
    const events = propose(tale.state, planning, { scope: 'all', seed: 7 })
    tale.given(facilitator, { type: 'acceptPlan', scope: 'all', seed: 7, fingerprint: fingerprintOf(events) })
    expect(events).toEqual([{ type: 'SeatsPlanned', seats: [{ round: 1, table: 1, participantIds: [ann] }] }])
    expect(tale.log.at(-1)?.event).toEqual(events[0])
  })
  test('given a café that changed since, when the proposal is accepted, then PLAN_STALE and nothing moves', () => {
    const tale = arrived({ rounds: 3 })
    const fingerprint = fingerprintOf(propose(tale.state, planning, { scope: 'later', seed: 7 }))
    tale.given(authority, { type: 'arrive', participantId: 'person-late', withoutPhone: true })
    const before = tale.state
    expect(tale.when(facilitator, { type: 'acceptPlan', scope: 'later', seed: 7, fingerprint })).toEqual(refusal('PLAN_STALE'))
    expect(tale.state).toBe(before)
  })
  test('given a plan that was accepted, when the rounds go on with the same people, then it is as it was shown', () => {
    const tale = arrived({ rounds: 3 })
    tale.given(facilitator, { type: 'acceptPlan', scope: 'later', seed: 7, fingerprint: fingerprintOf(propose(tale.state, planning, { scope: 'later', seed: 7 })) })
    tale.given(facilitator, { type: 'moveSeat', participantId: ann, round: 3, table: 2 })
    const shown = [1, 2, 3].map((round) => seatsOf(tale, round))
    advance(advance(advance(advance(advance(tale)))))
    expect(tale.state.round).toBe(3)
    expect([1, 2, 3].map((round) => seatsOf(tale, round))).toEqual(shown)
  })
  test('given two who swap and then swap back, then all is as it was', () => {
    const tale = inRound()
    const before = seatsOf(tale, 1)
    const swap = (one: number, other: number) => tale.given(facilitator, { type: 'setSeats', seats: [{ round: 1, table: one, participantIds: [ann] }, { round: 1, table: other, participantIds: [bob] }] })
    swap(2, 1)
    expect(seatsOf(tale, 1)).toEqual({ ...before, [ann]: 2, [bob]: 1 })
    swap(1, 2)
    expect(seatsOf(tale, 1)).toEqual(before)
  })
  test('given a round that is over, an unknown round or somebody who left, then no seat is set', () => {
    const tale = advance(advance(inRound()))
    const set = (round: number, id = ann) => tale.when(facilitator, { type: 'setSeats', seats: [{ round, table: 1, participantIds: [id] }] })
    expect(set(1)).toEqual(refusal('ROUND_OVER'))
    expect(set(3)).toEqual(refusal('ROUND_UNKNOWN'))
    tale.given(facilitator, { type: 'leave', participantId: bob })
    expect(set(2, bob)).toEqual(refusal('PERSON_UNKNOWN'))
  })
})

describe('the seats of rounds that nobody has been told of can be taken away again', () => {
  const planned = () => {
    const tale = arrived({ rounds: 3 })
    return tale.given(facilitator, { type: 'acceptPlan', scope: 'later', seed: 7, fingerprint: fingerprintOf(propose(tale.state, planning, { scope: 'later', seed: 7 })) })
  }
  const cleared = (tale: Story, ...rounds: number[]) => ({ type: 'clearSeats' as const, rounds: rounds.map((round) => ({ round, revision: tale.state.planned.get(round)?.revision ?? 0 })) })
  test('given later rounds that are planned, when they are cleared, then nobody sits there; before the walk all have a seat', () => {
    const tale = planned()
    const first = seatsOf(tale, 1)
    tale.given(facilitator, cleared(tale, 2, 3))
    expect([...tale.state.seats.keys()]).toEqual([1])
    expect(tale.log.at(-1)?.event).toEqual({ type: 'SeatsCleared', rounds: [2, 3] })
    expect(tale.when(facilitator, cleared(tale, 2, 3)), 'twice is once').toEqual({ ok: true, events: [] })
    advance(tale)
    expect(seatsOf(tale, 1)).toEqual(first)
    expect(Object.keys(seatsOf(tale, 3))).toHaveLength(4)
  })
  test('given somebody else who has moved a person since it was seen, then SEATS_CHANGED with who, and all stay', () => {
    const tale = planned()
    const command = cleared(tale, 2, 3)
    tale.given({ role: 'facilitator', id: 'facilitator.bea' }, { type: 'moveSeat', participantId: ann, round: 3, table: 2 })
    const before = tale.state
    expect(tale.when(facilitator, command)).toEqual(refusal('SEATS_CHANGED', { by: 'facilitator.bea', round: 3 }))
    expect(tale.state).toBe(before)
  })
  test('given a latecomer, or a plan that its maker made a second time, then those moved nobody; given another maker\'s plan, then it is another', () => {
    const tale = planned()
    const command = cleared(tale, 2, 3)
    tale.given(authority, { type: 'arrive', participantId: 'person-late', withoutPhone: true })
    tale.given(facilitator, command)
    expect(seatOf(tale, 2, 'person-late')).toBeUndefined()
    const bea = { role: 'facilitator' as const, id: 'facilitator.bea' }
    tale.given(bea, { type: 'acceptPlan', scope: 'later', seed: 7, fingerprint: fingerprintOf(propose(tale.state, planning, { scope: 'later', seed: 7 })) })
    expect(tale.when(facilitator, command)).toEqual(refusal('SEATS_CHANGED', { by: bea.id, round: 2 }))
  })
  test('given a round that people have been told of, then its seats stay', () => {
    const tale = planned()
    expect(tale.when(facilitator, cleared(tale, 1))).toEqual(refusal('ROUND_TOLD', { round: 1 }))
    advance(advance(advance(tale)))
    expect(tale.when(facilitator, cleared(tale, 2))).toEqual(refusal('ROUND_TOLD', { round: 2 }))
  })
})

describe('how people met, counted at the end', () => {
  test('given who sat where, then the closing says how many others, of how many other organisations, each one met', () => {
    const tale = inRound({ rounds: 2 })
    tale.given(facilitator, { type: 'setSeats', seats: [{ round: 1, table: 1, participantIds: [ann, bob, cat] }, { round: 1, table: 2, participantIds: [dan] }] })
    while (tale.state.round < 2) advance(tale)
    tale.given(facilitator, { type: 'setSeats', seats: [{ round: 2, table: 1, participantIds: [ann, dan] }, { round: 2, table: 2, participantIds: [bob, cat] }] })
    while (tale.state.phase !== 'harvest') advance(tale)
    const organisations: Record<string, string> = { [ann]: 'Maison', [bob]: 'maison ', [cat]: 'Club', [dan]: '' }
    // Ann met Bob, Cat, Dan; Bob and Cat met two; Dan met Ann.
    expect(mixingOf(tale.state, (id) => organisations[id] ?? '')).toEqual({ people: 4, others: { fewest: 1, most: 3 }, organisations: { fewest: 1, most: 1 } })
    advance(tale)
    expect(tale.state.mixing).toEqual({ people: 4, others: { fewest: 1, most: 3 }, organisations: { fewest: 0, most: 0 } })
    expect(JSON.stringify(tale.log)).not.toContain('Maison')
  })
  test('given one who came for the last round, then they are not counted; given nobody who stayed, then nothing is said', () => {
    const tale = inRound({ rounds: 2 })
    advance(tale).given(authority, { type: 'arrive', participantId: 'person-late', withoutPhone: true })
    advance(tale)
    expect(mixingOf(tale.state, () => '')?.people).toBe(4)
    expect(mixingOf(arrived().state, () => '')?.people).toBeUndefined()
  })
})

test('given limits, then no table and no round is added beyond them', () => {
  const tale = inRound({ tables: 500, rounds: 12 })
  expect(tale.when(organiser, { type: 'addTable' })).toEqual(refusal('TABLE_LIMIT', { limit: 500 }))
  expect(tale.when(organiser, { type: 'addRound' })).toEqual(refusal('ROUND_LIMIT', { limit: 12 }))
})
