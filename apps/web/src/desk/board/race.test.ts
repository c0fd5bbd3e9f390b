import { fold } from '@tablee/domain/cafe'
import { noPrivacy } from '@tablee/domain/cafe/settings'
import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import type { LoggedEvent } from '@tablee/domain/event'
import type { Actor } from '@tablee/domain/rights'
import { createReplica } from '@tablee/sync/replica/cafeReplica'
import { decideBoard } from '@tablee/sync/replica/decideBoard'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMortalLog } from '../../../../../packages/sync/sim/mortalLog.ts'
import { createNetwork } from '../../../../../packages/sync/sim/network.ts'
import { createRandom } from '../../../../../packages/sync/sim/random.ts'
import { cafeId, createServer } from '../../../../../packages/sync/sim/server.ts'
import { createWorld } from '../../../../../packages/sync/sim/world.ts'
import { createGestures } from './gestures.ts'
import { anyWish, commandOf, shown } from './given.ts'

/** How long a message takes in the room, in ms, and what a person counts as at once. */
const delay = 250, atOnce = 1_000
/** What the loser of a race is told. */
const raced: ReadonlySet<string> = new Set(['CONFLICT', 'THEME_CHANGED', 'THEME_GONE', 'overtaken'])
const names = ['facilitator.desk-0001', 'facilitator.desk-0002'] as const

/** A café in its harvest on the real authority, and two desks on real replicas, each of which sees the other's work late. */
const twoDesks = async (seed: number, notes: number) => {
  const random = createRandom(seed), world = createWorld(1_000_000)
  const server = createServer(world, createMortalLog(world, random), random)
  await server.start()
  const { authority } = server
  if (!authority) throw new Error('no authority')
  let ids = 0
  const fresh = (kind: string): string => `${kind}-${String((ids += 1)).padStart(6, '0')}`
  const give = async (actor: Actor, command: Command): Promise<void> => {
    const answers = authority.submit(actor, [{ id: fresh('given'), command }])
    await world.pass(200)
    expect((await answers)[0]).toMatchObject({ ok: true })
  }
  const clock: Actor = { role: 'authority', id: 'authority' }, lead: Actor = { role: 'facilitator', id: 'facilitator' }, ann: Actor = { role: 'participant', id: 'person-001' }
  await give(clock, { type: 'createCafe', settings: { title: 'Course', date: '', place: '', language: 'fr', questions: { mode: 'all', texts: ['?'] }, expected: 4, tables: 1, rounds: 1, roundMinutes: 10, walkingMinutes: 1, asksOrganisation: false, showsAuthors: false, holdsNotes: false, privacy: noPrivacy, illustrative: '' } })
  await give(lead, { type: 'advance', step: 0 })
  await give(clock, { type: 'arrive', participantId: ann.id, withoutPhone: false })
  await give(lead, { type: 'advance', step: 1 })
  await give(lead, { type: 'advance', step: 2 })
  for (let note = 0; note < notes; note += 1) await give(ann, { type: 'postNote', noteId: `note-000${note}`, text: `mots ${note}`, round: 1, typedAt: world.now() })
  await give(lead, { type: 'advance', step: 3 })
  await give(lead, { type: 'advance', step: 4 })

  type Told = { readonly code: string; readonly by: string; readonly at: number }
  const desks = names.map((me) => {
    const actor: Actor = { role: 'facilitator', id: me }
    const replica = createReplica({
      cafeId, actor, decideHere: decideBoard, newId: () => fresh('command'), transport: createNetwork(world, random, server, actor, { delay, loss: 0, twice: 0.05 }),
      outbox: { load: async () => [], put: async () => {}, remove: async () => {} }, monotonic: world.now, wall: world.now, schedule: (task, ms) => world.later(ms, task),
    })
    const told: Told[] = []
    const given: number[] = []
    const gestures = createGestures({
      me, newId: () => fresh('made'), state: () => replica.view().state,
      perform: async (command) => {
        const execution = await replica.execute(command)
        if (!execution.kept) return { ok: false, error: execution.error }
        given.push(world.now())
        return { ok: true, answer: execution.answer.then((answer) => { if (!answer.ok) void replica.dismiss(execution.id); return answer }) }
      },
      refused: (error) => told.push({ code: error.code, by: 'by' in error ? error.by : '', at: world.now() }), overtaken: (by) => told.push({ code: 'overtaken', by, at: world.now() }), said: () => {}, changed: () => {},
    })
    replica.subscribe(() => gestures.look())
    return { me, replica, gestures, told, given }
  })
  await world.pass(5_000)
  const truth = (): CafeState => fold(server.empty(), server.rows().map(({ at, by, event, position }) => ({ position, at, by, event: event as LoggedEvent['event'] })))
  return { world, desks, truth, fresh }
}

describe('two facilitators who see each other\'s work late', () => {
  test('given sixty gestures, undos and redos of two at random moments, then both boards end as the log says, whoever lost a race was told by whom it was won, at once, and nobody is told of themselves', async () => {
    let lost = 0, named = 0
    const move = fc.record({ who: fc.nat(1), what: fc.oneof(anyWish, anyWish, anyWish, fc.constantFrom('undo' as const, 'redo' as const)), pause: fc.nat(300) })
    await fc.assert(fc.asyncProperty(fc.nat(1_000_000), fc.array(move, { minLength: 60, maxLength: 60 }), async (seed, moves) => {
      const { world, desks, truth, fresh } = await twoDesks(seed, 6)
      /** A hand does one thing after the other: what it does next, it does on the board that its last gesture left. */
      const hands = desks.map(() => Promise.resolve())
      for (const { who, what, pause } of moves) {
        const desk = desks[who]
        if (!desk) continue
        hands[who] = (hands[who] ?? Promise.resolve()).then(async () => {
          if (what === 'undo') { await desk.gestures.undo(); return }
          if (what === 'redo') { await desk.gestures.redo(); return }
          const command = commandOf(desk.replica.view().state, what, fresh('fresh'))
          if (command) await desk.gestures.make([command])
        })
        await world.pass(pause)
      }
      await world.pass(20_000)
      const end = shown(truth())
      for (const { me, replica, told, given } of desks) {
        expect(replica.view().waiting).toEqual([])
        expect(shown(replica.view().state)).toEqual(end)
        for (const { code, by, at } of told) {
          if (!raced.has(code)) continue
          lost += 1
          // The other one, never oneself; somebody, where what was seen rested on a change of one's own that did not come to be, or came to be after all.
          if (by !== '') expect(names.filter((name) => name !== me)).toContain(by)
          if (by !== '') named += 1
          // An answer belongs to a command given a moment ago, or the refusal was here and now.
          expect(given.some((moment) => at - moment <= atOnce) || code === 'overtaken').toBe(true)
        }
      }
      for (const { replica } of desks) replica.close()
    }), { numRuns: 25 })
    expect(named, 'races were run, and nearly all who lost know to whom').toBeGreaterThan(lost * 0.9)
  })

  test.each<[string, (state: CafeState) => readonly [Command, Command]]>([
    ['the same note goes to two themes', ({ issues }) => [place(issues, 'note-0000', 'theme-01'), place(issues, 'note-0000', 'theme-02')]],
    ['a note is merged while it is moved', ({ issues }) => [place(issues, 'note-0000', 'theme-01'), { type: 'mergeIssues', issues: [seen(issues, 'note-0000')], into: seen(issues, 'note-0001') }]],
    ['a theme is removed while a note is dropped into it', ({ issues, themes }) => [{ type: 'removeTheme', themeId: 'theme-01', revision: themes.get('theme-01')?.revision ?? 0 }, place(issues, 'note-0000', 'theme-01')]],
    ['both reword the same issue', ({ issues }) => [{ type: 'rewordIssue', issue: seen(issues, 'note-0000'), text: 'un' }, { type: 'rewordIssue', issue: seen(issues, 'note-0000'), text: 'deux' }]],
  ])('given that %s at the same moment, then one of them wins, the other is told within a second, and nothing is left to undo of what never was', async (_, commands) => {
    const { world, desks, truth } = await twoDesks(7, 3)
    const [one, two] = desks
    if (!one || !two) throw new Error('no desks')
    for (const [at, themeId] of ['theme-01', 'theme-02'].entries()) { void one.gestures.make([{ type: 'createTheme', themeId, title: `Thème ${at}`, colour: 'mint' }]); await world.pass(2_000) }
    const [first, second] = commands(one.replica.view().state)
    void one.gestures.make([first])
    void two.gestures.make([second])
    await world.pass(atOnce)
    const losers = [one, two].filter(({ told }) => told.length > 0)
    expect(losers).toHaveLength(1)
    await world.pass(10_000)
    for (const { replica } of desks) expect(shown(replica.view().state)).toEqual(shown(truth()))
    if (losers[0] === two) expect(two.gestures.canUndo).toBe(false)
    for (const { replica } of desks) replica.close()
  })
})

type Issues = CafeState['issues']
const seen = (issues: Issues, id: string) => ({ id, revision: issues.get(id)?.revision ?? 0 })
const place = (issues: Issues, id: string, themeId: string): Command => ({ type: 'placeIssues', issues: [seen(issues, id)], themeId, before: null })
