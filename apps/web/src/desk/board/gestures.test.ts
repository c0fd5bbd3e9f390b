import { fold } from '@tablee/domain/cafe'
import { decide } from '@tablee/domain/decide'
import type { Command } from '@tablee/domain/command'
import type { LoggedEvent } from '@tablee/domain/event'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advance, ann, inRound, post, seen as seenIn } from '../../../../../packages/domain/test/given.ts'
import { createGestures, remembered, type Gestures } from './gestures.ts'
import { anyWish as wish, commandOf, shown, type Wish } from './given.ts'

const cafeWith = (notes: number) => {
  const tale = inRound({ rounds: 1 })
  for (let index = 0; index < notes; index += 1) post(tale, ann, `note-000${index}`)
  return advance(advance(tale))
}

/** A board that several desks work on; each sees at once what the others do. */
const board = (notes: number) => {
  const tale = cafeWith(notes)
  const desks: Gestures[] = []
  let ids = 0
  const told: string[] = []
  const desk = (me: string): Gestures => {
    const gestures = createGestures({
      me, newId: () => `made-${(ids += 1).toString().padStart(6, '0')}`, state: () => tale.state,
      perform: async (command: Command) => {
        const decision = decide(tale.state, command, { now: tale.now, actor: { role: 'facilitator', id: me }, planSeats: () => ({ seats: [] }), organisationOf: () => '' })
        if (!decision.ok) return { ok: false, error: decision.refusal }
        tale.state = fold(tale.state, decision.events.map((event): LoggedEvent => ({ position: 0, at: tale.now, by: me, event })))
        for (const other of desks) other.look()
        return { ok: true, answer: Promise.resolve({ ok: true as const }) }
      },
      refused: ({ code }) => told.push(`${me}: ${code}`), overtaken: (by) => told.push(`${me}: overtaken by ${by}`), said: () => {}, changed: () => {},
    })
    gestures.look()
    desks.push(gestures)
    return gestures
  }
  return { tale, desk, told }
}

describe('undo and redo of one\'s own gestures', () => {
  test('given sixty gestures of every kind, when all are undone, then the board is as before them; when all are redone, as after', async () => {
    await fc.assert(fc.asyncProperty(fc.array(wish, { minLength: 60, maxLength: 60 }), async (wishes) => {
      const { tale, desk, told } = board(8)
      const mine = desk('facilitator.desk-0001')
      const start = shown(tale.state)
      let made = 0
      for (const [index, one] of wishes.entries()) {
        const command = commandOf(tale.state, one, `fresh-${1000 + index}`)
        if (command && (await mine.make([command]))) made += 1
      }
      const end = shown(tale.state)
      for (let step = 0; step < made; step += 1) await mine.undo()
      expect(shown(tale.state)).toEqual(start)
      for (let step = 0; step < made; step += 1) await mine.redo()
      expect(shown(tale.state)).toEqual(end)
      expect(told).toEqual([])
    }), { numRuns: 30 })
  })
  test('given more gestures than anybody takes back, then at least fifty are remembered', () => {
    expect(remembered).toBeGreaterThanOrEqual(50)
  })
})

describe('with two facilitators, an undo takes back one\'s own work alone', () => {
  test('given gestures and undos of two in any order, then no undo or redo changes what the other one changed last', async () => {
    const move = fc.record({ who: fc.nat(1), what: fc.oneof<fc.Arbitrary<Wish | 'undo' | 'redo'>[]>(wish, wish, fc.constantFrom('undo', 'redo')) })
    await fc.assert(fc.asyncProperty(fc.array(move, { minLength: 10, maxLength: 60 }), async (moves) => {
      const { tale, desk } = board(6)
      const names = ['facilitator.desk-0001', 'facilitator.desk-0002'] as const
      const desks = names.map(desk)
      expect.hasAssertions()
      for (const [index, { who, what }] of moves.entries()) {
        const gestures = desks[who], other = names[1 - who]
        if (!gestures || other === undefined) continue
        if (typeof what !== 'string') {
          const command = commandOf(tale.state, what, `fresh-${1000 + index}`)
          if (command) await gestures.make([command])
          continue
        }
        const before = tale.state
        await (what === 'undo' ? gestures.undo() : gestures.redo())
        for (const issue of before.issues.values()) if (issue.changedBy === other) expect(tale.state.issues.get(issue.id), `issue ${issue.id} was the other's`).toEqual(issue)
        for (const theme of before.themes.values()) if (theme.changedBy === other) expect(tale.state.themes.get(theme.id)?.title, `theme ${theme.id} was the other's`).toBe(theme.title)
      }
    }), { numRuns: 60 })
  })
  test('given an issue that I placed and the other one reworded, when I undo, then I am told who, and nothing changes', async () => {
    const { tale, desk, told } = board(3)
    const mine = desk('facilitator.desk-0001'), theirs = desk('facilitator.desk-0002')
    await mine.make([{ type: 'createTheme', themeId: 'theme-01', title: 'Un', colour: 'mint' }, { type: 'placeIssues', issues: [seenIn(tale, 'note-0000')], themeId: 'theme-01', before: null }])
    await theirs.make([{ type: 'rewordIssue', issue: seenIn(tale, 'note-0000'), text: 'autrement' }])
    const before = tale.state
    await mine.undo()
    expect([told, tale.state]).toEqual([['facilitator.desk-0001: overtaken by facilitator.desk-0002'], before])
  })
  test('given a command that the authority refuses later, then its gesture never was: there is nothing to undo', async () => {
    const { tale } = board(2)
    const told: string[] = []
    const gestures = createGestures({
      me: 'a', newId: () => 'made-0001', state: () => tale.state, perform: async () => ({ ok: true, answer: Promise.resolve({ ok: false as const, error: { code: 'CONFLICT' as const, by: 'b', theme: null } }) }),
      refused: ({ code }) => told.push(code), overtaken: () => {}, said: () => {}, changed: () => {},
    })
    await gestures.make([{ type: 'rewordIssue', issue: seenIn(tale, 'note-0000'), text: 'x' }])
    await Promise.resolve()
    expect([gestures.canUndo, told]).toEqual([false, ['CONFLICT']])
  })
})
