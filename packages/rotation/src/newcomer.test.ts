import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seatNewcomer } from './newcomer.ts'
import { replan, searched, type Replan } from './replan.ts'

/** People of a few organisations at tables of which some have few chairs; the last of them has just come. */
const arrivals = fc.record({
  tables: fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }), { minLength: 1, maxLength: 8 }),
  people: fc.array(fc.record({ organisation: fc.constantFrom('', 'a', 'b', 'c'), table: fc.nat({ max: 7 }) }), { maxLength: 24 }),
  newcomer: fc.constantFrom('', 'a', 'b', 'c'), spread: fc.boolean(), hosts: fc.array(fc.nat({ max: 23 }), { maxLength: 3 }), topicTables: fc.boolean(),
}).map(({ tables, people, newcomer, spread, hosts, topicTables }): Replan => {
  const seats = Object.fromEntries(people.map(({ table }, at) => [`p${at}`, 1 + (table % tables.length)]))
  return {
    people: [...people.map(({ organisation }, at) => ({ id: `p${at}`, organisation })), { id: 'new', organisation: newcomer }],
    tables: tables.map((capacity, at) => ({ number: at + 1, capacity })), rounds: 1, from: 1, known: [seats], previous: [seats], seed: 7, budget: { steps: 500 },
    constraints: { hosts: [...new Set(hosts)].filter((at) => at < people.length).map((at) => ({ person: `p${at}`, table: seats[`p${at}`] ?? 1 })), spreadOrganisations: spread, topicTables },
  }
})

test('given anybody who comes to seated people, then the short way seats them where a search does, and says the same of wishes', () => {
  let short = 0
  fc.assert(fc.property(arrivals, (question) => {
    const seated = seatNewcomer(question)
    if (seated === null) return
    short += 1
    expect(seated).toEqual(searched(question))
  }), { numRuns: 400 })
  expect(short, 'most of them go the short way').toBeGreaterThan(200)
})
test('given more to it than one seat in one round, then it is left to the search', () => {
  const base: Replan = { people: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], tables: [{ number: 1 }, { number: 2 }], rounds: 1, from: 1, known: [{ a: 1, b: 2 }], seed: 1, constraints: {} }
  expect(seatNewcomer(base)?.seats).toEqual([{ a: 1, b: 2, c: 1 }])
  for (const more of [
    { known: [{ a: 1 }] }, { rounds: 2 }, { constraints: { keepApart: [['a', 'c']] } }, { constraints: { keepTogether: [['b', 'c']] } }, { constraints: { fixedSeats: [{ person: 'c', table: 2 }] } }, { constraints: { hosts: [{ person: 'a', table: 2 }] } },
    { previous: [{ c: 2 }] }, { known: [{ a: 1, b: 2, c: 1 }] },
  ] satisfies Partial<Replan>[]) expect(seatNewcomer({ ...base, ...more })).toBeNull()
})
test('given 2,000 who come one after the other, then tables fill evenly and nobody moves', () => {
  const tables = Array.from({ length: 500 }, (_, at) => ({ number: at + 1 }))
  const people: { id: string; organisation: string }[] = []
  let seats: Record<string, number> = {}
  for (let index = 0; index < 2_000; index += 1) {
    people.push({ id: `p${index}`, organisation: `o${index % 40}` })
    const before = seats
    seats = { ...replan({ people, tables, rounds: 1, from: 1, known: [seats], previous: [seats], seed: 1, constraints: { spreadOrganisations: true } }).seats[0] }
    if (index % 500 === 499) expect(Object.entries(before).every(([id, table]) => seats[id] === table)).toBe(true)
  }
  const sizes = new Map<number, number>()
  for (const table of Object.values(seats)) sizes.set(table, (sizes.get(table) ?? 0) + 1)
  expect(new Set(sizes.values())).toEqual(new Set([4]))
})
