import { shuffle, type Random } from './random.ts'
import type { Seating } from './seating.ts'

/** round × people → table that would be good, or −1. */
export type Suggestion = Int32Array

/**
 * Gives everyone without a seat one: units first, then whoever has a suggestion that still has room, then each where
 * they meet the fewest again. Without `random`, people choose in their order and take the first of equal tables: the
 * first to arrive sit down at table 1, 2, 3.
 */
export const fill = (seating: Seating, suggestion: Suggestion | undefined, random: Random | null): void => {
  for (let round = seating.model.from; round < seating.model.rounds; round += 1) fillRound(seating, round, suggestion, random)
}

const inOrder = <List extends number[] | Int32Array>(list: List, random: Random | null): List => (random === null ? list : shuffle(list, random))

const fillRound = (seating: Seating, round: number, suggestion: Suggestion | undefined, random: Random | null): void => {
  const { model, count } = seating
  const tables = model.tables.length
  const level = seating.level[round]!
  const row = round * count
  // Tables that somebody open made as large as the level; those that were so from the start do not count.
  let large = seating.large[round]!

  const room = (table: number): number => {
    const size = seating.sizeOf(round, table)
    const limit = seating.limit(round, table)
    return limit === level && large === 0 ? level - 1 - size : limit - size
  }
  const seat = (person: number, table: number): void => {
    seating.seat(round, person, table)
    if (seating.sizeOf(round, table) === level && seating.limit(round, table) === level) large -= 1
  }
  const best = (members: readonly number[]): number => {
    // A unit too large for every table goes where there is most room.
    let need = 1
    for (let table = 0; table < tables && need < members.length; table += 1) need = Math.max(need, Math.min(room(table), members.length))
    let chosen = -1
    let least = Infinity
    let ties = 0
    for (let table = 0; table < tables; table += 1) {
      if (room(table) < need) continue
      let weight = 0
      for (const person of members) weight += seating.weightOfJoining(round, person, table)
      if (weight > least) continue
      ties = weight < least ? 1 : ties + 1
      if (random === null ? ties === 1 : random.below(ties) === 0) chosen = table
      least = weight
    }
    return chosen
  }

  const units = inOrder(model.units.map((_, at) => at), random)
  units.sort((one, other) => model.units[other]!.length - model.units[one]!.length)
  for (const at of units) {
    const members = model.units[at]!.filter((person) => seating.tableOf[row + person] === -1)
    if (members.length === 0) continue
    const wished = suggestion?.[row + members[0]!] ?? -1
    const table = wished >= 0 && room(wished) >= members.length ? wished : best(members)
    for (const person of members) seat(person, room(table) > 0 ? table : best([person]))
  }
  const order = inOrder(Int32Array.from({ length: count }, (_, person) => person), random)
  if (suggestion) {
    for (const person of order) {
      if (seating.tableOf[row + person] !== -1) continue
      const table = suggestion[row + person]!
      if (table >= 0 && room(table) > 0) seat(person, table)
    }
  }
  for (const person of order) if (seating.tableOf[row + person] === -1) seat(person, best([person]))
}
