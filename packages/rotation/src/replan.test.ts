import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostsOf, peopleOf, tablesOf } from '../measure/cafes.ts'
import type { Seats } from './plan.ts'
import { planRotation } from './planRotation.ts'
import { replan } from './replan.ts'
import { scoreOf } from './score.ts'

const sizesOf = (seats: Seats, tables: number): number[] =>
  tablesOf(tables).map(({ number }) => Object.values(seats).filter((table) => table === number).length)

const without = (seats: Seats, gone: ReadonlySet<string>): Seats => Object.fromEntries(Object.entries(seats).filter(([id]) => !gone.has(id)))

describe('replan', () => {
  const before = planRotation(peopleOf(18), tablesOf(4), 3, {}, 1)

  test('given three who come late, then they get seats and none of the eighteen moves', () => {
    const plan = replan({ people: peopleOf(21), tables: tablesOf(4), rounds: 3, constraints: {}, known: before.seats, seed: 1 })
    for (const [round, seats] of before.seats.entries()) expect(plan.seats[round]).toMatchObject(seats)
    for (const seats of plan.seats) expect(sizesOf(seats, 4).sort()).toEqual([5, 5, 5, 6])
  })

  test('given a latecomer in round 2, then nobody is added to the past', () => {
    const plan = replan({ people: peopleOf(19), tables: tablesOf(4), rounds: 3, constraints: {}, known: before.seats, from: 2, seed: 1 })
    expect(plan.seats[0]).toEqual(before.seats[0])
    expect(Object.keys(plan.seats[1]!)).toHaveLength(19)
    // Nine others can be met in two rounds at tables of five, and are.
    expect(scoreOf(plan.seats, peopleOf(19)).met.get('p19')).toBeGreaterThanOrEqual(7)
  })

  test('given a leaver, then the past keeps them, the present is as it was, and the rest is planned without them', () => {
    const people = peopleOf(18).slice(1)
    const plan = replan({ people, tables: tablesOf(4), rounds: 3, constraints: {}, known: before.seats.slice(0, 2), from: 2, seed: 1 })
    expect(plan.seats[0]).toEqual(before.seats[0])
    expect(plan.seats[1]).toEqual(without(before.seats[1]!, new Set(['p1'])))
    expect(sizesOf(plan.seats[2]!, 4).sort()).toEqual([4, 4, 4, 5])
  })

  test('given a no-show and a plan not yet told, then the new one is as good as can be', () => {
    const full = planRotation(peopleOf(100), tablesOf(20), 4, {}, 1)
    const people = peopleOf(97)
    const plan = replan({
      people, tables: tablesOf(20), rounds: 4, constraints: {}, known: [without(full.seats[0]!, new Set(['p98', 'p99', 'p100']))], previous: full.seats, seed: 1,
    })
    expect(scoreOf(plan.seats, people).repeats).toBe(0)
  })

  test('given a table that is closed, then only its people move', () => {
    const plan = replan({ people: peopleOf(18), tables: tablesOf(3), rounds: 3, constraints: {}, known: before.seats, from: 2, seed: 1 })
    for (const round of [1, 2]) {
      for (const [id, table] of Object.entries(before.seats[round]!)) {
        if (table !== 4) expect(plan.seats[round]![id]).toBe(table)
      }
    }
    expect(plan.seats[0]).toEqual(before.seats[0])
  })

  test('given a table and a round more, then both are used', () => {
    const plan = replan({ people: peopleOf(18), tables: tablesOf(5), rounds: 4, constraints: {}, known: before.seats.slice(0, 1), from: 2, seed: 1 })
    expect(plan.seats).toHaveLength(4)
    for (const seats of plan.seats.slice(1)) expect(sizesOf(seats, 5).sort()).toEqual([3, 3, 4, 4, 4])
  })

  test('given a host who goes, then the one who takes over stays, from then on', () => {
    const tables = tablesOf(4)
    const first = planRotation(peopleOf(18), tables, 3, { hosts: hostsOf(tables) }, 1)
    const hosts = [...hostsOf(tables).slice(1), { person: 'p10', table: 1, rounds: [2, 3] }]
    const plan = replan({ people: peopleOf(18).slice(1), tables, rounds: 3, constraints: { hosts }, known: first.seats.slice(0, 1), from: 2, seed: 1 })
    expect(plan.unmet).toEqual([])
    expect(plan.seats.slice(1).map((seats) => seats['p10'])).toEqual([1, 1])
  })

  test('given anything known, then it is kept', () => {
    const change = fc.record({
      count: fc.integer({ min: 4, max: 30 }), tables: fc.integer({ min: 2, max: 7 }), rounds: fc.integer({ min: 2, max: 5 }),
      from: fc.integer({ min: 1, max: 5 }), gone: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }),
      late: fc.integer({ min: 0, max: 4 }), told: fc.integer({ min: 0, max: 5 }), seed: fc.nat(),
    })
    fc.assert(fc.property(change, ({ count, tables, rounds, from, gone, late, told, seed }) => {
      const plan = planRotation(peopleOf(count), tablesOf(tables), rounds, {}, seed, { steps: 2000 })
      const left = new Set(gone.map((at) => `p${at}`))
      const people = peopleOf(count + late).filter(({ id }) => !left.has(id))
      const known = plan.seats.map((seats, round) => (round < Math.max(from - 1, told) ? seats : undefined))
      const next = replan({ people, tables: tablesOf(tables), rounds, constraints: {}, known, from, seed })
      next.seats.forEach((seats, round) => {
        if (round < Math.min(from - 1, rounds)) expect(seats).toEqual(known[round] ?? {})
        else {
          expect(Object.keys(seats).sort()).toEqual(people.map(({ id }) => id).sort())
          for (const [id, table] of Object.entries(known[round] ?? {})) if (!left.has(id)) expect(seats[id]).toBe(table)
        }
      })
    }), { numRuns: 40 })
  })
})
