import { apart, type Model } from './model.ts'
import type { Seating } from './seating.ts'

/** A ceiling that no plan can pass. */
export type Bound = {
  /** Meetings of two people in all rounds together: the tables' sizes make them. */
  readonly meetings: number
  /** At least so many of them repeat one. */
  readonly repeats: number
  /** At most so many different pairs meet: `meetings` − `repeats`. */
  readonly pairs: number
}

const pairsOf = (people: number): number => (people * (people - 1)) / 2

/** How many pairs stay together at least when `people` of one table go to `tables` others. */
const staying = (people: number, tables: number): number => {
  if (tables <= 0) return pairsOf(people)
  const small = Math.floor(people / tables)
  const large = people % tables
  return large * pairsOf(small + 1) + (tables - large) * pairsOf(small)
}

/**
 * Proves how many repeats no plan avoids. `empty` holds the given seats only. The largest of:
 * - meetings of given seats, which repeat one another already;
 * - each person meets in all at most everyone they may meet;
 * - a table's people go to so many tables in another round, and by the pigeonhole principle some stay together. A pair
 *   that meets m times is in m(m − 1)/2 pairs of rounds and makes m − 1 repeats, so x such coincidences make at least
 *   2x / rounds of them repeats;
 * - with a host at every table, a traveller meets no more hosts than there are.
 */
export const boundOf = (model: Model, empty: Seating): Bound => {
  const { rounds, from, places, fixed } = model
  const count = model.people.length
  const tables = model.tables.length

  const sizes = Array.from({ length: rounds }, (_, round) => {
    const row = [...empty.size.subarray(round * places, (round + 1) * places)]
    if (round < from) return row
    const level = empty.level[round]!
    let large = empty.large[round]!
    return row.map((taken, table) => {
      if (table >= tables) return 0
      const limit = empty.limit(round, table)
      if (taken >= limit) return taken
      if (limit < level) return limit
      large -= 1
      return large >= 0 ? level : Math.max(taken, level - 1)
    })
  })
  let meetings = 0
  for (const row of sizes) for (const size of row) meetings += pairsOf(size)

  let mayMeet = model.keepsApart ? 0 : pairsOf(count)
  for (let one = 0; one < count && model.keepsApart; one += 1) {
    for (let other = 0; other < one; other += 1) if ((model.wishes[one * count + other]! & apart) === 0) mayMeet += 1
  }

  const stays = new Uint8Array(count)
  const hostsAt = new Int32Array(places)
  for (let person = 0; person < count; person += 1) {
    const table = fixed[(rounds - 1) * count + person]!
    let all = table >= 0
    for (let round = 0; round < rounds && all; round += 1) all = fixed[round * count + person] === table
    if (!all) continue
    stays[person] = 1
    hostsAt[table]! += 1
  }

  const mostHosts = hostsAt.reduce((most, hosts) => Math.max(most, hosts), 0)
  let coincidences = 0
  const noReturns = model.topicTables && rounds <= tables && from === 0
  for (let one = 0; one < rounds; one += 1) {
    for (let other = 0; other < one; other += 1) {
      let most = 0
      for (const [here, there] of [[one, other], [other, one]] as const) {
        const used = sizes[there]!.filter((size) => size > 0).length
        let sum = 0
        for (const size of sizes[here]!) sum += noReturns ? staying(Math.max(0, size - mostHosts), used - 1) : staying(size, used)
        most = Math.max(most, sum)
      }
      // Between two past rounds, or with people missing from one, the counts of given seats tell more.
      if (one >= from && other >= from) coincidences += most
    }
  }

  let hostRepeats = 0
  if (hostsAt.subarray(0, tables).every((hosts) => hosts > 0) && rounds > tables && from === 0) {
    for (let person = 0; person < count; person += 1) if (stays[person] === 0) hostRepeats += rounds - tables
  }

  const openRounds = rounds - from
  const repeats = Math.max(
    empty.repeats,
    meetings - mayMeet,
    openRounds < 2 ? 0 : Math.ceil((2 * coincidences) / openRounds),
    hostRepeats,
  )
  return { meetings, repeats, pairs: meetings - repeats }
}
