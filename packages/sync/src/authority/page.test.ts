import { noPrivacy } from '@tablee/domain/cafe/settings'
import type { LoggedEvent } from '@tablee/domain/event'
import type { Actor } from '@tablee/domain/rights'
import type { Audience } from '@tablee/domain/visibility'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAuthority, type CafeAuthority, type GivenCommand } from './cafeAuthority.ts'
import { createMemoryEventLog } from './memoryEventLog.ts'

const lead: Actor = { role: 'organiser', id: 'organiser' }, clock: Actor = { role: 'authority', id: 'authority' }
const people = ['person-01', 'person-02', 'person-03', 'person-04']
const audiences: readonly Audience[] = ['desk', 'cafe', 'hall', 'board', 'table:1', 'table:2', 'person:person-01']

/** A café of two tables in its first round, with notes of these lengths. */
const cafeWith = async (pageLength: number, lengths: readonly number[]) => {
  const authority = await createAuthority({
    cafeId: 'cafe-0001', log: createMemoryEventLog(), now: () => 1_000, pageLength, directory: () => undefined, publish: () => {},
    planSeats: ({ people: everybody, rounds }) => ({ seats: Array.from({ length: rounds }, () => Object.fromEntries(everybody.map(({ id }, index) => [id, 1 + (index % 2)]))) }),
  })
  let ids = 0
  const give = async (actor: Actor, ...commands: GivenCommand['command'][]): Promise<void> => {
    const results = await authority.submit(actor, commands.map((command) => ({ id: `command-${(ids += 1)}`, command })))
    expect(results.filter(({ ok }) => !ok)).toEqual([])
  }
  const note = (length: number): Promise<void> => give({ role: 'participant', id: people[length % people.length] ?? '' }, { type: 'postNote', noteId: `note-${(ids += 1)}-x`, text: 'x'.repeat(1 + length), round: 1, typedAt: 0 })
  await give(clock, {
    type: 'createCafe', settings: {
      title: 'Pages', date: '', place: '', language: 'fr', questions: { mode: 'all', texts: ['?'] }, expected: 4, tables: 2, rounds: 1, roundMinutes: 20, walkingMinutes: 0.1, asksOrganisation: false, showsAuthors: false, holdsNotes: false, privacy: noPrivacy, illustrative: '',
    },
  })
  await give(lead, { type: 'advance', step: 0 })
  for (const participantId of people) await give(clock, { type: 'arrive', participantId, withoutPhone: false })
  await give(lead, { type: 'advance', step: 1 })
  await give(lead, { type: 'advance', step: 2 })
  for (const length of lengths) await note(length)
  return { authority, note }
}

/** Asks on until level, as a viewer does; `meanwhile` happens between two pages. */
const readAll = async (authority: CafeAuthority, from: ReadonlyMap<Audience, number>, meanwhile: (page: number) => Promise<void>) => {
  const seen = new Map<Audience, LoggedEvent[]>([...from.keys()].map((audience) => [audience, []]))
  const cursors = new Map(from)
  for (let pages = 1; ; pages += 1) {
    const { streams, more } = authority.page(cursors)
    for (const { audience, after, upTo, events } of streams) {
      expect(after, 'no page leaves a hole, or tells anything twice').toBe(cursors.get(audience))
      seen.get(audience)?.push(...events)
      cursors.set(audience, Math.max(after, upTo))
    }
    if (!more) return { seen, pages }
    expect(new Set(streams.map(({ upTo }) => upTo)).size, 'all streams of a page end at one position').toBe(1)
    await meanwhile(pages)
  }
}

test('N5 N10 given any café, any cursors and any length of a page, then the pages together are the streams, each page is short, and what happens meanwhile is in them', async () => {
  await fc.assert(fc.asyncProperty(
    fc.integer({ min: 100, max: 4_000 }), fc.array(fc.nat(480), { maxLength: 25 }), fc.uniqueArray(fc.record({ audience: fc.constantFrom(...audiences), after: fc.nat(20) }), { minLength: 1, selector: ({ audience }) => audience }),
    async (pageLength, lengths, asked) => {
      const { authority, note } = await cafeWith(pageLength, lengths)
      const from = new Map(asked.map(({ audience, after }) => [audience, Math.min(after, authority.head)]))
      const { seen } = await readAll(authority, from, async (page) => { if (page <= 3) await note(page) })
      for (const [audience, after] of from) expect(seen.get(audience)).toEqual(authority.stream(audience, after).events)
      const { streams } = authority.page(from)
      const positions = streams.flatMap(({ events }) => events.map(({ position }) => position))
      const length = streams.flatMap(({ events }) => events).reduce((sum, { event }) => sum + JSON.stringify(event).length, 0)
      if (new Set(positions).size > 1) expect(length).toBeLessThanOrEqual(pageLength)
    },
  ), { numRuns: 60 })
})

test('N10 given a café that fits one page, then one answer has all of it', async () => {
  const { authority } = await cafeWith(250_000, [3, 5, 8])
  expect((await readAll(authority, new Map<Audience, number>([['desk', 0], ['board', 0]]), async () => {})).pages).toBe(1)
})
