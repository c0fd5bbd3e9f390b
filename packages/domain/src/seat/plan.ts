import type { CafeState, Seats } from '../cafe/state.ts'
import type { DomainEvent } from '../event.ts'
import type { SeatPlanner } from './planner.ts'

/** Who is in the room, in the order of arrival. */
export const present = (state: CafeState) => [...state.participants.values()].filter((person) => person.present)

const seatsOf = (state: CafeState, round: number): Seats => state.seats.get(round) ?? new Map()

/**
 * The event that seats everyone present from round `from` to round `to`. Seats before `from`, and all
 * that are in `keep`, stay as they are. Null when nothing changes.
 */
export const planFrom = (
  state: CafeState,
  planSeats: SeatPlanner,
  options: { readonly from: number; readonly to: number; readonly keepPlanned: boolean; readonly joining?: { id: string; host: number | null } },
): DomainEvent | null => {
  const { from, to, keepPlanned, joining } = options
  const people = present(state).filter((person) => person.id !== joining?.id).map(({ id, host }) => ({ id, host }))
  if (joining) people.push(joining)
  if (people.length === 0) return null
  const here = new Map(people.map((person) => [person.id, person]))
  const known: Seats[] = []
  for (let round = 1; round <= to; round += 1) {
    const kept = new Map<string, number>()
    if (round < from || keepPlanned) {
      for (const [id, table] of seatsOf(state, round)) {
        const person = here.get(id)
        // A table that is no more, or a host who moved, is no seat to keep.
        if (person && table <= state.settings.tables && (round < from || person.host === null || person.host === table)) kept.set(id, table)
      }
    }
    known.push(kept)
  }
  const planned = planSeats({ people, tables: state.settings.tables, rounds: to, known })
  const seats: { round: number; table: number; participantIds: string[] }[] = []
  for (let round = from; round <= to; round += 1) {
    const before = seatsOf(state, round)
    const byTable = new Map<number, string[]>()
    for (const [id, table] of planned[round - 1] ?? new Map<string, number>()) {
      if (before.get(id) === table) continue
      const list = byTable.get(table)
      if (list) list.push(id)
      else byTable.set(table, [id])
    }
    for (const [table, participantIds] of [...byTable].sort(([a], [b]) => a - b)) seats.push({ round, table, participantIds })
  }
  return seats.length === 0 ? null : { type: 'SeatsPlanned', seats }
}
