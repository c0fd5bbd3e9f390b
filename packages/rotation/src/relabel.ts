import type { Model } from './model.ts'

/** More tables than that are left as they are: nobody counts on it, and it would take its time. */
const most = 200

/**
 * Gives tables other numbers, round by round, so that fewer people return to a table they have been to: who meets whom
 * stays as it is. Only tables at which nobody's seat is given change numbers, and only for those with as many chairs.
 */
export const relabel = (model: Model, tableOf: Int32Array): void => {
  const { rounds, from, fixed, capacity, places } = model
  const count = model.people.length
  const tables = model.tables.length
  if (tables > most) return
  const visits = new Uint8Array(count * places)
  const note = (round: number): void => {
    for (let person = 0; person < count; person += 1) {
      const table = tableOf[round * count + person]!
      if (table >= 0) visits[person * places + table] = 1
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    if (round < from || round === 0) { note(round); continue }
    const members = Array.from({ length: tables }, (): number[] => [])
    const free = new Uint8Array(tables).fill(1)
    for (let person = 0; person < count; person += 1) {
      const table = tableOf[round * count + person]!
      members[table]!.push(person)
      if (fixed[round * count + person] !== -1) free[table] = 0
    }
    const returns = (people: readonly number[], table: number): number => people.reduce((sum, person) => sum + visits[person * places + table]!, 0)
    for (let pass = 0, better = true; pass < 4 && better; pass += 1) {
      better = false
      for (let one = 0; one < tables; one += 1) {
        for (let other = 0; other < one; other += 1) {
          if (free[one] === 0 || free[other] === 0 || capacity[one] !== capacity[other]) continue
          const here = members[one]!, there = members[other]!
          if (returns(here, other) + returns(there, one) >= returns(here, one) + returns(there, other)) continue
          members[one] = there
          members[other] = here
          better = true
        }
      }
    }
    members.forEach((people, table) => { for (const person of people) tableOf[round * count + person] = table })
    note(round)
  }
}
