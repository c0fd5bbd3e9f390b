import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostsOf, peopleOf, tablesOf } from '../measure/cafes.ts'
import { drawn, packs } from '../measure/rivals.ts'
import { planRotation } from './planRotation.ts'
import type { Constraints, Person, Plan, Table, Unmet } from './plan.ts'
import { ceilingOf, scoreOf } from './score.ts'
import { unmetIn } from './unmetIn.ts'

const few = { steps: 20_000 }

const plan = (people: number, tables: number, rounds: number, constraints: Constraints = {}): Plan =>
  planRotation(peopleOf(people), tablesOf(tables), rounds, constraints, 1)

const repeatsOf = (people: number, made: Plan): number => scoreOf(made.seats, peopleOf(people)).repeats

const sizesOf = (made: Plan, tables: readonly Table[]): number[][] =>
  made.seats.map((seats) => tables.map(({ number }) => Object.values(seats).filter((table) => table === number).length))

/** Any café: people of some organisations, tables, rounds, and wishes, possible or not. */
const cafe = fc
  .record({
    count: fc.integer({ min: 1, max: 40 }),
    tables: fc.integer({ min: 1, max: 9 }),
    rounds: fc.integer({ min: 1, max: 6 }),
    organisations: fc.integer({ min: 0, max: 6 }),
    seed: fc.nat(),
  })
  .chain((sizes) => {
    const person = fc.integer({ min: 1, max: sizes.count }).map((at) => `p${at}`)
    const table = fc.integer({ min: 1, max: sizes.tables })
    const seat = fc.record({ person, table, rounds: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: sizes.rounds }), { minLength: 1 }), { nil: undefined }) })
    return fc.record({
      sizes: fc.constant(sizes),
      constraints: fc.record({
        hosts: fc.array(seat, { maxLength: 4 }),
        fixedSeats: fc.array(seat, { maxLength: 3 }),
        topicTables: fc.boolean(),
        spreadOrganisations: fc.boolean(),
        keepApart: fc.array(fc.uniqueArray(person, { maxLength: 4 }), { maxLength: 3 }),
        keepTogether: fc.array(fc.uniqueArray(person, { maxLength: 3 }), { maxLength: 3 }),
      }),
      capacities: fc.array(fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }), { minLength: sizes.tables, maxLength: sizes.tables }),
    })
  })
  .map(({ sizes, constraints, capacities }) => ({
    ...sizes,
    constraints,
    people: peopleOf(sizes.count, sizes.organisations),
    tables: tablesOf(sizes.tables).map((table, at): Table => ({ ...table, capacity: capacities[at] })),
  }))

const together = (made: Plan, round: number, one: string, other: string): boolean => made.seats[round]![one] === made.seats[round]![other]

describe('any café', () => {
  test('given any wishes, then everyone has one seat in each round, at a table that exists', () => {
    fc.assert(fc.property(cafe, ({ people, tables, rounds, constraints, seed }) => {
      const made = planRotation(people, tables, rounds, constraints, seed, few)
      expect(made.seats).toHaveLength(rounds)
      for (const seats of made.seats) {
        expect(Object.keys(seats).sort()).toEqual(people.map(({ id }) => id).sort())
        for (const table of Object.values(seats)) expect(tables.some(({ number }) => number === table)).toBe(true)
      }
    }), { numRuns: 60 })
  })

  test('given any wishes, then each one is held or named', () => {
    fc.assert(fc.property(cafe, ({ people, tables, rounds, constraints, seed }) => {
      const made = planRotation(people, tables, rounds, constraints, seed, few)
      for (let round = 0; round < rounds; round += 1) {
        for (const { person, table, rounds: only } of [...constraints.hosts, ...constraints.fixedSeats]) {
          if (only !== undefined && !only.includes(round + 1)) continue
          const named = made.unmet.some((wish) => wish.code === 'TWO_SEATS' && wish.person === person && wish.round === round + 1)
          if (!named) expect(made.seats[round]![person]).toBe(table)
        }
        for (const [at, { number, capacity }] of tables.entries()) {
          const named = made.unmet.some((wish) => wish.code === 'TABLE_TOO_SMALL' && wish.table === number && wish.round === round + 1)
          if (!named) expect(sizesOf(made, tables)[round]![at]).toBeLessThanOrEqual(capacity ?? Infinity)
        }
        for (const group of constraints.keepApart) {
          for (const one of group) {
            for (const other of group) {
              if (one === other || !together(made, round, one, other)) continue
              expect(made.unmet.some((wish) => wish.code === 'NOT_APART' && wish.people.includes(one) && wish.people.includes(other) && wish.rounds.includes(round + 1))).toBe(true)
            }
          }
        }
        for (const group of constraints.keepTogether) {
          if (group.every((person) => together(made, round, person, group[0]!))) continue
          expect(made.unmet.some((wish) => wish.code === 'NOT_TOGETHER' && group.every((person) => wish.people.includes(person)) && wish.rounds.includes(round + 1))).toBe(true)
        }
      }
    }), { numRuns: 60 })
  })

  test('given the same arguments, then the plan is the same', () => {
    fc.assert(fc.property(cafe, ({ people, tables, rounds, constraints, seed }) => {
      const ask = (): Plan => planRotation(people, tables, rounds, constraints, seed, few)
      expect(ask()).toEqual(ask())
    }), { numRuns: 15 })
  })

  test('given no wishes, then tables differ by at most one, no ceiling is passed, and neither chance nor packs do better', () => {
    fc.assert(fc.property(cafe, ({ people, rounds, tables: { length }, seed }) => {
      const tables = tablesOf(length)
      const made = planRotation(people, tables, rounds, {}, seed, few)
      for (const sizes of sizesOf(made, tables)) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      const { pairs, meetings } = scoreOf(made.seats, people)
      const ceiling = ceilingOf(people, tables, rounds, {})
      expect(meetings).toBe(ceiling.meetings)
      expect(pairs).toBeLessThanOrEqual(ceiling.pairs)
      for (const rival of [drawn, packs]) expect(pairs).toBeGreaterThanOrEqual(scoreOf(rival(people, tables, rounds, seed), people).pairs)
    }), { numRuns: 60 })
  })
})

describe('cafés where nobody need meet anybody twice', () => {
  test.each([
    [20, 5, 3], [20, 5, 5], [24, 6, 4], [32, 8, 5], [48, 12, 5], [62, 12, 4], [100, 20, 4], [500, 100, 4], [2000, 400, 4],
  ])('given %i people, %i tables, %i rounds, then nobody does: freely, with a host at each table, with topic tables', (people, tables, rounds) => {
    expect(repeatsOf(people, plan(people, tables, rounds))).toBe(0)
    expect(repeatsOf(people, plan(people, tables, rounds, { hosts: hostsOf(tablesOf(tables)) }))).toBe(0)
    const topics = plan(people, tables, rounds, { topicTables: true })
    expect(repeatsOf(people, topics)).toBe(0)
    expect(scoreOf(topics.seats, peopleOf(people)).tableReturns).toBe(0)
    expect(topics.unmet).toEqual([])
  })

  test.each([[36, 6, 3], [35, 6, 3], [34, 6, 3], [32, 8, 10], [31, 8, 10], [30, 8, 10], [49, 7, 8], [64, 8, 9], [81, 9, 10]])('given %i people, %i tables, %i rounds, then nobody does', (people, tables, rounds) => {
    expect(repeatsOf(people, plan(people, tables, rounds))).toBe(0)
  })

  test('given 18 people, 4 tables, 3 rounds, where tables of five must keep somebody, then 92 pairs meet, which is the ceiling', () => {
    const made = plan(18, 4, 3)
    expect(scoreOf(made.seats, peopleOf(18)).pairs).toBe(92)
    expect(ceilingOf(peopleOf(18), tablesOf(4), 3, {}).pairs).toBe(92)
  })
})

describe('tables that people return to', () => {
  test('given no topic tables, then who meets whom is as good as before, and returns are few where other numbers avoid them', () => {
    const made = plan(12, 3, 3)
    const score = scoreOf(made.seats, peopleOf(12))
    expect(score.pairs).toBe(ceilingOf(peopleOf(12), tablesOf(3), 3, {}).pairs)
    // Each table of four sends two to one and the same table: at least two in each round cannot all find a new one.
    expect(score.tableReturns).toBeLessThanOrEqual(8)
  })
})

describe('seats that hands have changed since', () => {
  const people = peopleOf(8), tables = tablesOf(2)
  const question = { people, tables, rounds: 2, from: 1 }
  const made = planRotation(people, tables, 2, {}, 1)

  test('given seats as they were planned, then each wish that the planner named is named, and no other', () => {
    fc.assert(fc.property(cafe, ({ people, tables, rounds, constraints, seed }) => {
      const plan = planRotation(people, tables, rounds, constraints, seed, few)
      const elsewhere = (wish: Unmet): boolean => wish.code !== 'NOT_AT_TABLE'
      const key = (wishes: readonly Unmet[]): string[] => wishes.map((wish) => JSON.stringify(wish)).sort()
      const again = unmetIn({ people, tables, rounds, constraints, from: 1, seats: plan.seats })
      expect(key(again.filter(elsewhere))).toEqual(key(plan.unmet))
    }), { numRuns: 60 })
  })

  test('given somebody moved from the table they need, or next to whom they are kept from, then both are named with the round', () => {
    const here = made.seats[1]!['p1']!
    const constraints: Constraints = { fixedSeats: [{ person: 'p1', table: 3 - here, rounds: [2] }], keepApart: [['p1', 'p2']] }
    const seats = [{ ...made.seats[0]!, p1: 1, p2: 2 }, { ...made.seats[1]!, p2: here }]
    expect(unmetIn({ ...question, constraints, seats })).toEqual([
      { code: 'NOT_APART', people: ['p1', 'p2'], rounds: [2] },
      { code: 'NOT_AT_TABLE', person: 'p1', table: 3 - here, rounds: [2] },
    ])
    expect(unmetIn({ ...question, from: 2, constraints: { keepApart: [['p1', 'p2']] }, seats: [seats[1], seats[0]] }), 'the past is not asked').toEqual([])
  })
})

describe('wishes', () => {
  const people: Person[] = peopleOf(24, 4)
  const tables = tablesOf(6)

  test('given organisations no larger than there are tables, then their people never share one, and still nobody meets twice', () => {
    const made = planRotation(people, tables, 4, { spreadOrganisations: true }, 3)
    const score = scoreOf(made.seats, people)
    expect(score.meetingsWithinOrganisations).toBe(0)
    expect(score.repeats).toBe(0)
  })

  test('given an interpreter, a wheelchair, a host of one round and two who quarrel, then all is held and all else mixes', () => {
    const made = planRotation(people, tables, 4, {
      keepTogether: [['p1', 'p2']], fixedSeats: [{ person: 'p3', table: 2 }], hosts: [{ person: 'p4', table: 5, rounds: [2] }], keepApart: [['p5', 'p6']],
    }, 3)
    expect(made.unmet).toEqual([])
    // The two who stay together repeat three times; no more than a few others need to.
    expect(scoreOf(made.seats, people).repeats).toBeLessThanOrEqual(6)
  })

  test('given what cannot be, then it is named', () => {
    const made = planRotation(people, tables.slice(0, 2).map((table) => ({ ...table, capacity: 10 })), 3, {
      topicTables: true, keepApart: [['p1', 'p2', 'p3']], spreadOrganisations: true,
      hosts: [{ person: 'p7', table: 1 }, { person: 'p7', table: 2, rounds: [2] }, { person: 'nobody', table: 1 }, { person: 'p8', table: 9 }],
      keepTogether: [Array.from({ length: 21 }, (_, at) => `p${at + 4}`)],
    }, 3)
    expect(new Set(made.unmet.map(({ code }) => code))).toEqual(new Set([
      'TABLE_TOO_SMALL', 'NOT_APART', 'TWO_SEATS', 'PERSON_UNKNOWN', 'TABLE_UNKNOWN', 'NOT_TOGETHER', 'TABLE_AGAIN', 'ORGANISATION_TOO_LARGE',
    ]))
    expect(made.seats.every((seats) => Object.keys(seats).length === 24)).toBe(true)
  })

  test('given no table, somebody twice, or no round, then it is no café', () => {
    expect(() => planRotation(people, [], 3, {}, 1)).toThrow(RangeError)
    expect(() => planRotation([...people, people[0]!], tables, 3, {}, 1)).toThrow(RangeError)
    expect(() => planRotation(people, tables, 0, {}, 1)).toThrow(RangeError)
  })
})
