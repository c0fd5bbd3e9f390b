import { absent, apart, meetings, sameOrganisation, together, type Model } from './model.ts'
import { sizesOf } from './sizes.ts'

/** What one more or one less of something weighs. A repeated meeting is the unit of all others. */
export const weights = {
  repeat: 16,
  /** Each further repeat of the same two people weighs a little more: repeats are shared out. */
  again: 1,
  organisation: 32,
  /** While searching, a return may be passed through; in the comparison of plans it outweighs all meetings. */
  returnTried: 48,
  returnCounted: 1 << 12,
  apart: 1 << 16,
  together: 1 << 16,
} as const

/** The weight that one more meeting of two people adds, by their byte in `pairs`. */
const meetingWeight = (() => {
  const weight = new Int32Array(256)
  for (let byte = 0; byte < 256; byte += 1) {
    const met = byte & meetings
    weight[byte] = met === 0 ? 0 : weights.repeat + weights.again * (met - 1)
    if (byte & sameOrganisation) weight[byte]! += weights.organisation
    if (byte & apart) weight[byte]! += weights.apart
    if (byte & together) weight[byte]! -= weights.together
  }
  return weight
})()

/**
 * Who sits where in all rounds, with meetings counted as seats change: a swap costs a few look-ups per neighbour.
 * Open rounds keep their sizes: a swap leaves them, and `mayMove` allows only what is as even as before.
 */
export class Seating {
  readonly model: Model
  readonly count: number
  /** round × people → table, or −1. */
  readonly tableOf: Int32Array
  /** people × people → wishes and meetings, see `model.ts`. */
  readonly pairs: Uint8Array
  /** round × places → people there. */
  readonly size: Int32Array
  /** For each round: the size that tables are filled to, and how many may be that large. */
  readonly level: Int32Array
  readonly large: Int32Array
  readonly overfull: Uint8Array
  /** Weight of all meetings, without returns. */
  cost = 0
  /** Seats at a table where the same person sat before; counted with topic tables only. */
  returns = 0
  /** Meetings beyond the first of two people. */
  repeats = 0

  /** Members of (round, place) are `members[start[round × places + place] + i]` for i below its size. */
  readonly #start: Int32Array
  readonly #members: Int32Array
  readonly #position: Int32Array
  /** people × places → rounds spent there. */
  readonly #visits: Uint8Array

  constructor(model: Model) {
    const { rounds, places, people, tables, fixed, from } = model
    const count = people.length
    this.model = model
    this.count = count
    this.tableOf = new Int32Array(rounds * count).fill(-1)
    this.#position = new Int32Array(rounds * count)
    this.pairs = model.wishes.slice()
    this.size = new Int32Array(rounds * places)
    this.#visits = new Uint8Array(model.topicTables ? count * places : 0)
    this.level = new Int32Array(rounds)
    this.large = new Int32Array(rounds)
    this.overfull = new Uint8Array(rounds)

    const taken = new Int32Array(rounds * places)
    for (let round = 0; round < rounds; round += 1) {
      for (let person = 0; person < count; person += 1) {
        const table = fixed[round * count + person]!
        if (table >= 0) taken[round * places + table]! += 1
      }
    }
    this.#start = new Int32Array(rounds * places + 1)
    for (let round = 0; round < rounds; round += 1) {
      const row = taken.subarray(round * places, round * places + tables.length)
      let free = 0
      for (let person = 0; person < count; person += 1) if (fixed[round * count + person] === -1) free += 1
      const sizes = sizesOf(row, model.capacity, free)
      this.level[round] = sizes.level
      this.large[round] = sizes.large
      this.overfull[round] = sizes.overfull ? 1 : 0
      for (let place = 0; place < places; place += 1) {
        const at = round * places + place
        // One chair more than the level: a unit may pass through while it is swapped in.
        this.#start[at + 1] = this.#start[at]! + Math.max(taken[at]!, round < from ? 0 : sizes.level) + 1
      }
    }
    this.#members = new Int32Array(this.#start[rounds * places]!)
    for (let round = 0; round < rounds; round += 1) {
      for (let person = 0; person < count; person += 1) {
        const table = fixed[round * count + person]!
        if (table !== absent && table >= 0) this.seat(round, person, table)
      }
    }
  }

  memberAt(round: number, table: number, at: number): number {
    return this.#members[this.#start[round * this.model.places + table]! + at]!
  }

  sizeOf(round: number, table: number): number {
    return this.size[round * this.model.places + table]!
  }

  /** Chairs of a table that the planner may fill in this round. */
  limit(round: number, table: number): number {
    return this.overfull[round] === 1 ? this.level[round]! : Math.min(this.level[round]!, this.model.capacity[table]!)
  }

  isOpen(round: number, person: number): boolean {
    return this.model.fixed[round * this.count + person] === -1
  }

  hasVisited(person: number, table: number): boolean {
    return this.#visits[person * this.model.places + table]! > 0
  }

  /** Seats somebody who has no seat in this round. */
  seat(round: number, person: number, table: number): void {
    const at = round * this.model.places + table
    const start = this.#start[at]!
    const size = this.size[at]!
    const row = person * this.count
    for (let index = start; index < start + size; index += 1) {
      const other = this.#members[index]!
      const byte = this.pairs[row + other]!
      this.cost += meetingWeight[byte]!
      if ((byte & meetings) > 0) this.repeats += 1
      this.pairs[row + other] = byte + 1
      this.pairs[other * this.count + person]! += 1
    }
    this.#members[start + size] = person
    this.#position[round * this.count + person] = start + size
    this.size[at] = size + 1
    this.tableOf[round * this.count + person] = table
    if (this.model.topicTables) {
      const visit = person * this.model.places + table
      if (this.#visits[visit]! > 0) this.returns += 1
      this.#visits[visit]! += 1
    }
  }

  /** Takes somebody's seat away. */
  unseat(round: number, person: number): void {
    const table = this.tableOf[round * this.count + person]!
    const at = round * this.model.places + table
    const start = this.#start[at]!
    const last = start + this.size[at]! - 1
    const position = this.#position[round * this.count + person]!
    const moved = this.#members[last]!
    this.#members[position] = moved
    this.#position[round * this.count + moved] = position
    this.size[at]! -= 1
    this.tableOf[round * this.count + person] = -1
    const row = person * this.count
    for (let index = start; index < last; index += 1) {
      const other = this.#members[index]!
      const byte = this.pairs[row + other]! - 1
      this.cost -= meetingWeight[byte]!
      if ((byte & meetings) > 0) this.repeats -= 1
      this.pairs[row + other] = byte
      this.pairs[other * this.count + person]! -= 1
    }
    if (this.model.topicTables) {
      const visit = person * this.model.places + table
      this.#visits[visit]! -= 1
      if (this.#visits[visit]! > 0) this.returns -= 1
    }
  }

  swap(round: number, one: number, other: number): void {
    const tableOfOne = this.tableOf[round * this.count + one]!
    const tableOfOther = this.tableOf[round * this.count + other]!
    this.unseat(round, one)
    this.unseat(round, other)
    this.seat(round, one, tableOfOther)
    this.seat(round, other, tableOfOne)
  }

  move(round: number, person: number, table: number): void {
    this.unseat(round, person)
    this.seat(round, person, table)
  }

  /** What the meetings at `table` weigh for somebody who is to come. */
  weightOfJoining(round: number, person: number, table: number): number {
    const at = round * this.model.places + table
    const start = this.#start[at]!
    const end = start + this.size[at]!
    const row = person * this.count
    let weight = 0
    for (let index = start; index < end; index += 1) weight += meetingWeight[this.pairs[row + this.#members[index]!]!]!
    if (this.model.topicTables && this.hasVisited(person, table)) weight += weights.returnTried
    return weight
  }

  /** What the meetings of somebody at their own table weigh. */
  weightOfStaying(round: number, person: number): number {
    const table = this.tableOf[round * this.count + person]!
    const at = round * this.model.places + table
    const start = this.#start[at]!
    const end = start + this.size[at]!
    const row = person * this.count
    let weight = 0
    for (let index = start; index < end; index += 1) {
      const other = this.#members[index]!
      if (other !== person) weight += meetingWeight[this.pairs[row + other]! - 1]!
    }
    if (this.model.topicTables && this.#visits[person * this.model.places + table]! > 1) weight += weights.returnTried
    return weight
  }

  /** How the weight changes when two people of different tables change places; `staying` is that of `one`. */
  changeOfSwap(round: number, one: number, other: number, staying: number): number {
    const row = round * this.count
    const tableOfOne = this.tableOf[row + one]!
    const tableOfOther = this.tableOf[row + other]!
    const change = this.weightOfJoining(round, one, tableOfOther) + this.weightOfJoining(round, other, tableOfOne)
      - staying - this.weightOfStaying(round, other)
    // Each was counted as joining the other, who will not be there.
    return change - 2 * meetingWeight[this.pairs[one * this.count + other]!]!
  }

  /** Whether somebody may go to this table with nobody coming back: sizes stay as even as they are. */
  mayMove(round: number, person: number, table: number): boolean {
    const here = this.sizeOf(round, this.tableOf[round * this.count + person]!)
    const there = this.sizeOf(round, table)
    return here > there && there < this.limit(round, table)
  }

  /** The weight by which plans are compared: less is better. */
  get rank(): number {
    return this.cost + weights.returnCounted * this.returns
  }

  /** The weight that the search walks on. */
  get tried(): number {
    return this.cost + weights.returnTried * this.returns
  }
}
