import { fold } from '@tablee/domain/cafe'
import type { Command } from '@tablee/domain/command'
import { decide } from '@tablee/domain/decide'
import { fingerprintOf, propose } from '@tablee/domain/seat/proposal'
import { replan } from '@tablee/rotation/replan'
import { describe, expect, test } from 'vitest'
import { advance, ann, arrived, bob, cat, dan, facilitator, guest, inRound, type Story } from '../../../../../packages/domain/test/given.ts'
import { stepOf } from './inverse.ts'

const context = (tale: Story) => ({ now: tale.now, actor: facilitator, planSeats: replan, organisationOf: () => '' })

const run = (tale: Story, command: Command): void => {
  const decision = decide(tale.state, command, context(tale))
  if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`)
  tale.state = fold(tale.state, decision.events.map((event) => ({ position: 0, at: tale.now, by: 'facilitator', event })))
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
    const step = stepOf(tale.state, given)
    run(tale, given)
    for (const back of step?.undo(tale.state) ?? []) run(tale, back)
    expect(seen(tale)).toEqual(before)
  })

  test('given a table added, when it is undone, then nobody sits there and it is closed', () => {
    const tale = inRound()
    const step = stepOf(tale.state, { type: 'addTable' })
    run(tale, { type: 'addTable' })
    for (const back of step?.undo(tale.state) ?? []) run(tale, back)
    expect(tale.state.tables.get(3)?.closed).toBe(true)
    expect([...tale.state.seats.values()].flatMap((seats) => [...seats.values()])).not.toContain(3)
  })

  test('given people who left and rounds that are over since, then an undo gives back only what can be given', () => {
    const tale = arrived({ rounds: 3 })
    const given = acceptance(tale)
    const step = stepOf(tale.state, given)
    run(tale, given)
    run(tale, { type: 'setSeats', seats: [{ round: 1, table: 2, participantIds: [ann] }] })
    tale.given(guest(bob), { type: 'leave', participantId: bob })
    advance(advance(advance(tale)))
    for (const back of step?.undo(tale.state) ?? []) {
      expect(JSON.stringify(back)).not.toContain(bob)
      expect(decide(tale.state, back, context(tale)).ok).toBe(true)
    }
  })
})
