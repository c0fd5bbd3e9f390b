import { fold } from '@tablee/domain/cafe'
import type { Command } from '@tablee/domain/command'
import { decide } from '@tablee/domain/decide'
import type { Actor } from '@tablee/domain/rights'
import { fingerprintOf, propose } from '@tablee/domain/seat/proposal'
import { replan } from '@tablee/rotation/replan'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advance, ann, arrived, authority, bob, cat, dan, facilitator, guest, inRound, type Story } from '../../../../../packages/domain/test/given.ts'
import type { Overtaken } from '../overtaken.ts'
import { stepOf } from './inverse.ts'

const context = (tale: Story, actor = facilitator) => ({ now: tale.now, actor, planSeats: replan, organisationOf: () => '' })

/** Answers whether anything came of it. */
const run = (tale: Story, command: Command, actor: Actor = facilitator): boolean => {
  const decision = decide(tale.state, command, context(tale, actor))
  if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`)
  tale.state = fold(tale.state, decision.events.map((event) => ({ position: 0, at: tale.now, by: actor.id, event })))
  return decision.events.length > 0
}

/** What an undo or a redo asks for; a test goes no further where somebody else was faster. */
const asked = (commands: Command[] | Overtaken | undefined): Command[] => {
  if (commands === undefined || 'overtakenBy' in commands) throw new Error(`overtaken by ${commands?.overtakenBy}`)
  return commands
}

const acceptance = (tale: Story): Command => ({ type: 'acceptPlan', scope: 'all', seed: 5, fingerprint: fingerprintOf(propose(tale.state, context(tale), { scope: 'all', seed: 5 })) })

/** What can be seen on the map. */
const seen = ({ state }: Story) => ({
  seats: [...state.seats].filter(([round]) => round <= state.settings.rounds).map(([round, seats]) => [round, [...seats].toSorted()]),
  hosts: [...state.participants.values()].map(({ id, host, hostRound }) => [id, host, hostRound]),
  closed: [...state.tables].filter(([, { closed }]) => closed).map(([table]) => table), chairs: [...state.tables].map(([table, { chairs }]) => [table, chairs]).filter(([, chairs]) => chairs !== null),
  wishes: [...state.wishes], rounds: state.settings.rounds,
})

const acts: readonly (readonly [string, (tale: Story) => Command])[] = [
  ['a move', () => ({ type: 'setSeats', seats: [{ round: 1, table: 2, participantIds: [ann] }] })],
  ['a swap', () => ({ type: 'setSeats', seats: [{ round: 1, table: 2, participantIds: [ann] }, { round: 1, table: 1, participantIds: [bob] }] })],
  ['an accepted plan', acceptance],
  ['a table closed, its host with it', () => ({ type: 'closeTable', table: 2 })],
  ['a round added', () => ({ type: 'addRound' })],
  ['chairs', () => ({ type: 'setChairs', table: 1, chairs: 3 })],
  ['a wish', () => ({ type: 'addWish', wishId: 'wish-0002', wish: { kind: 'table', participantId: ann, table: 2 } })],
  ['a wish taken back', () => ({ type: 'removeWish', wishId: 'wish-0001' })],
  ['a host named', () => ({ type: 'nameHost', participantId: cat, table: 2 })],
  ['a host released', () => ({ type: 'releaseHost', participantId: bob })],
]

describe('every act on the map can be taken back', () => {
  test.each(acts)('given %s, when it is undone, then the map is as it was', (_, command) => {
    const tale = inRound({ rounds: 3, tables: 3 }).given(facilitator, { type: 'nameHost', participantId: bob, table: 2 })
      .given(facilitator, { type: 'addWish', wishId: 'wish-0001', wish: { kind: 'apart', participantIds: [cat, dan] } })
    const before = seen(tale)
    const given = command(tale)
    const step = stepOf(tale.state, given, facilitator.id)
    run(tale, given)
    for (const back of asked(step?.undo(tale.state))) run(tale, back)
    expect(seen(tale)).toEqual(before)
  })

  test('given a table added, when it is undone, then nobody sits there and it is closed', () => {
    const tale = inRound()
    const step = stepOf(tale.state, { type: 'addTable' }, facilitator.id)
    run(tale, { type: 'addTable' })
    for (const back of asked(step?.undo(tale.state))) run(tale, back)
    expect(tale.state.tables.get(3)?.closed).toBe(true)
    expect([...tale.state.seats.values()].flatMap((seats) => [...seats.values()])).not.toContain(3)
  })

  test('given people who left and rounds that are over since, then an undo gives back only what can be given', () => {
    const tale = arrived({ rounds: 3 })
    const given = acceptance(tale)
    const step = stepOf(tale.state, given, facilitator.id)
    run(tale, given)
    run(tale, { type: 'setSeats', seats: [{ round: 1, table: 2, participantIds: [ann] }] })
    tale.given(guest(bob), { type: 'leave', participantId: bob })
    advance(advance(advance(tale)))
    for (const back of asked(step?.undo(tale.state))) {
      expect(JSON.stringify(back)).not.toContain(bob)
      expect(decide(tale.state, back, context(tale)).ok).toBe(true)
    }
  })
})

const other: Actor = { role: 'facilitator', id: 'facilitator.other' }

describe('the first plan that is accepted can be taken back', () => {
  const planned = () => {
    const tale = arrived({ rounds: 3, tables: 3 })
    const before = seen(tale)
    const given = acceptance(tale)
    const step = stepOf(tale.state, given, facilitator.id)
    run(tale, given)
    expect([...tale.state.seats.keys()]).toEqual([1, 2, 3])
    return { tale, before, step }
  }
  /** Seats of the four who were there when the plan was made. */
  const ofThem = ({ state }: Story) => [...state.seats].map(([round, seats]) => [round, [ann, bob, cat, dan].map((id) => seats.get(id))])

  test('given nobody who acted meanwhile, when it is undone, then no round after this one is planned; redone, all are again', () => {
    const { tale, before, step } = planned()
    const after = seen(tale)
    for (const back of asked(step?.undo(tale.state))) run(tale, back)
    expect(seen(tale)).toEqual(before)
    for (const again of asked(step?.redo(tale.state))) run(tale, again)
    expect(seen(tale)).toEqual(after)
  })

  test('given a plan of somebody else since it was taken back, when it is redone, then theirs stays', () => {
    const { tale, step } = planned()
    for (const back of asked(step?.undo(tale.state))) run(tale, back)
    run(tale, { ...acceptance(tale), seed: 5 } as Command, other)
    expect(step?.redo(tale.state)).toEqual({ overtakenBy: other.id })
  })

  const act = fc.record({ by: fc.constantFrom('me', 'other', 'late'), round: fc.integer({ min: 1, max: 3 }), table: fc.integer({ min: 1, max: 3 }), person: fc.constantFrom(ann, bob, cat, dan) })
  test('given any moves and latecomers since, then it is taken back whole, or, where somebody else moved people, not at all', () => {
    fc.assert(fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
      const { tale, before, step } = planned()
      let overtaken = false
      for (const [index, { by, round, table, person }] of acts.entries()) {
        if (by === 'late') run(tale, { type: 'arrive', participantId: `person-late-${index}`, withoutPhone: true }, authority)
        else if (run(tale, { type: 'setSeats', seats: [{ round, table, participantIds: [person] }] }, by === 'me' ? facilitator : other) && by === 'other') overtaken = true
      }
      const after = ofThem(tale)
      if (overtaken) { expect(step?.undo(tale.state)).toEqual({ overtakenBy: other.id }); return }
      for (const back of asked(step?.undo(tale.state))) run(tale, back)
      expect([...tale.state.seats.keys()]).toEqual([1])
      expect(before.seats[0]?.[1]).toEqual([...(tale.state.seats.get(1) ?? [])].filter(([id]) => !id.startsWith('person-late')).toSorted())
      for (const again of asked(step?.redo(tale.state))) run(tale, again)
      expect(ofThem(tale)).toEqual(after)
    }), { numRuns: 60 })
  })

  test('given somebody else who moved people after another act, when that is undone, then what they moved stays', () => {
    const tale = inRound({ rounds: 3, tables: 3 })
    const step = stepOf(tale.state, { type: 'setChairs', table: 3, chairs: 3 }, facilitator.id)
    run(tale, { type: 'setChairs', table: 3, chairs: 3 })
    run(tale, { type: 'setSeats', seats: [{ round: 1, table: 3, participantIds: [ann] }] }, other)
    for (const back of asked(step?.undo(tale.state))) run(tale, back)
    expect(tale.state.seats.get(1)?.get(ann)).toBe(3)
  })
})
