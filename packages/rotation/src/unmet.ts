import { apart, type Model } from './model.ts'
import type { PersonId, Unmet } from './plan.ts'

/** Reads from the seats themselves which wishes they do not fulfil, from round `model.from` on. */
export const unmetOf = (model: Model, tableOf: Int32Array): Unmet[] => {
  const { people, tables, places, rounds, from, wishes, fixed } = model
  const count = people.length
  const id = (person: number): PersonId => people[person]!.id
  const unmet: Unmet[] = [...model.contradictions]

  for (let round = from; round < rounds; round += 1) {
    const sizes = new Int32Array(places)
    for (let person = 0; person < count; person += 1) sizes[tableOf[round * count + person]!]! += 1
    tables.forEach(({ number, capacity }, table) => {
      if (capacity !== undefined && sizes[table]! > capacity) {
        unmet.push({ code: 'TABLE_TOO_SMALL', table: number, round: round + 1, people: sizes[table]!, capacity })
      }
    })
  }

  const shared = (one: number, other: number): number[] => {
    const list: number[] = []
    for (let round = from; round < rounds; round += 1) {
      if (tableOf[round * count + one] === tableOf[round * count + other]) list.push(round + 1)
    }
    return list
  }
  for (let one = 0; one < count && model.keepsApart; one += 1) {
    for (let other = one + 1; other < count; other += 1) {
      const wish = wishes[one * count + other]!
      if ((wish & apart) === 0) continue
      const met = shared(one, other)
      if (met.length > 0) unmet.push({ code: 'NOT_APART', people: [id(one), id(other)], rounds: met })
    }
  }
  for (const unit of model.units) {
    const parted: number[] = []
    for (let round = from; round < rounds; round += 1) {
      if (unit.some((person) => tableOf[round * count + person] !== tableOf[round * count + unit[0]!])) parted.push(round + 1)
    }
    if (parted.length > 0) unmet.push({ code: 'NOT_TOGETHER', people: unit.map(id), rounds: parted })
  }
  if (model.topicTables) {
    for (let person = 0; person < count; person += 1) {
      const again = new Set<number>()
      const been = new Set<number>()
      for (let round = 0; round < rounds; round += 1) {
        const table = tableOf[round * count + person]!
        if (table < 0) continue
        // Whose seat is given stays by wish.
        if (round >= from && fixed[round * count + person] === -1 && been.has(table)) again.add(tables[table]!.number)
        been.add(table)
      }
      if (again.size > 0) unmet.push({ code: 'TABLE_AGAIN', person: id(person), tables: [...again] })
    }
  }
  return unmet
}
