import type { SeatPlanner } from '@tablee/domain/seat/planner'

/**
 * A simple sound plan: hosts stay, tables differ by at most one, and each person goes where they have met the
 * fewest and, if it can be, have not sat before. Deterministic.
 */
export const planSeats: SeatPlanner = ({ people, tables, rounds, known }) => {
  const met = new Map<string, Set<string>>(people.map(({ id }) => [id, new Set()]))
  const sat = new Map<string, Set<number>>(people.map(({ id }) => [id, new Set()]))
  return Array.from({ length: rounds }, (_, index) => {
    const seats = new Map(known[index])
    const atTable = Array.from({ length: tables + 1 }, () => [] as string[])
    for (const [id, table] of seats) atTable[table]?.push(id)
    const free = people.filter(({ id }) => !seats.has(id))
    const seat = (id: string, table: number): void => { seats.set(id, table); atTable[table]?.push(id) }
    for (const { id, host } of free) if (host !== null) seat(id, host)
    // Turned with each round, so that it is not always the same people who choose last.
    const travellers = free.filter(({ host }) => host === null)
    const turned = [...travellers.slice((index * 3) % Math.max(1, travellers.length)), ...travellers.slice(0, (index * 3) % Math.max(1, travellers.length))]
    for (const { id } of turned) {
      const smallest = Math.min(...atTable.slice(1).map((list) => list.length))
      let best = 1, bestCost = Number.POSITIVE_INFINITY
      for (let table = 1; table <= tables; table += 1) {
        const list = atTable[table] ?? []
        if (list.length > smallest) continue
        const cost = list.filter((other) => met.get(id)?.has(other)).length * 10 + (sat.get(id)?.has(table) ? 15 : 0)
        if (cost < bestCost) { best = table; bestCost = cost }
      }
      seat(id, best)
    }
    for (const [id, table] of seats) {
      sat.get(id)?.add(table)
      for (const other of atTable[table] ?? []) if (other !== id) met.get(id)?.add(other)
    }
    return seats
  })
}
