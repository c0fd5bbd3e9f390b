import type { Person, Seats, Table } from '../src/plan.ts'
import { createRandom, shuffle } from '../src/random.ts'

/** What others do, to be measured against: people drawn at random, and packs that move on together. */
export type Rival = (people: readonly Person[], tables: readonly Table[], rounds: number, seed: number) => Seats[]

const deal = (people: readonly Person[], tables: readonly Table[], shift: number): Seats =>
  Object.fromEntries(people.map(({ id }, at) => [id, tables[(at + shift) % tables.length]!.number]))

/** Everyone is dealt to the tables anew in each round. */
export const drawn: Rival = (people, tables, rounds, seed) => {
  const random = createRandom(seed)
  return Array.from({ length: rounds }, () => deal(shuffle([...people], random), tables, 0))
}

/** At every table one person stays, and the others of that table move on together to the next. */
export const packs: Rival = (people, tables, rounds) =>
  Array.from({ length: rounds }, (_, round) =>
    Object.fromEntries(people.map(({ id }, at) => [id, tables[(at < tables.length ? at : at + round) % tables.length]!.number])))
