import { decay } from './decay.ts'
import type { Random } from './random.ts'
import type { Seating } from './seating.ts'

/** The seats that may change, and what a search needs to pick one. */
export type Ground = {
  /** round × people + person of every open seat. */
  readonly slots: Int32Array
  /** Open slots of each round, as a range of `slots`. */
  readonly begin: Int32Array
}

export const groundOf = (seating: Seating): Ground => {
  const { model, count } = seating
  const slots: number[] = []
  const begin = new Int32Array(model.rounds + 1)
  for (let round = 0; round < model.rounds; round += 1) {
    for (let person = 0; person < count; person += 1) if (seating.isOpen(round, person)) slots.push(round * count + person)
    begin[round + 1] = slots.length
  }
  return { slots: Int32Array.from(slots), begin }
}

export type Walk = {
  /** Tries `steps` moves while the temperature falls; ends early when `done` says so. Answers the steps used. */
  readonly cool: (steps: number, done: () => boolean) => number
  /** Visits each person who meets somebody again, and takes the best change that makes nothing worse. Answers the steps used. */
  readonly settle: (steps: number, done: () => boolean) => number
  /** Called with every plan that is better than all before. */
  readonly best: () => { readonly rank: number; readonly tableOf: Int32Array }
  /** Forgets the best so far, when the seating was replaced. */
  readonly begin: () => void
}

const stale = 4096

const hottest = 9
/** The temperature falls by the factor e^cooling: from 9 to 2.4. */
const cooling = 1.3217558

/**
 * Simulated annealing by swaps within a round (the neighbourhood of Dotú and Van Hentenryck, "Scheduling Social
 * Golfers Locally", CPAIOR 2005; conflicts first as Triska and Musliu, "An effective greedy heuristic for the Social
 * Golfer Problem", Annals of OR 2012). One step is one change weighed.
 */
export const createWalk = (seating: Seating, random: Random): Walk => {
  const { model, count } = seating
  const ground = groundOf(seating)
  const { slots, begin } = ground
  const tables = model.tables.length
  const conflicts = new Int32Array(slots.length)
  let conflictCount = 0
  let age = 0
  const best = { rank: Infinity, tableOf: seating.tableOf.slice() }

  // A best plan is copied only when the walk is about to leave it: on the way down every move makes a new one.
  let pending = false
  const look = (): void => {
    if (seating.rank >= best.rank) return
    best.rank = seating.rank
    pending = true
  }
  const keep = (): void => {
    if (!pending) return
    best.tableOf.set(seating.tableOf)
    pending = false
  }
  /** Before a move that may lead uphill. */
  const leave = (change: number): void => {
    if (change > 0 || model.topicTables) keep()
  }

  const listConflicts = (): void => {
    conflictCount = 0
    age = 0
    for (const slot of slots) {
      const round = Math.floor(slot / count)
      const person = slot - round * count
      const alone = model.unitOf[person]! < 0
      if (alone && seating.weightOfStaying(round, person) > 0) {
        conflicts[conflictCount] = slot
        conflictCount += 1
      }
    }
  }

  /** Swaps a whole unit with as many others of one table, or changes nothing. */
  const tryUnit = (round: number, unit: readonly number[], temperature: number): void => {
    const home = seating.tableOf[round * count + unit[0]!]!
    const table = random.below(tables)
    if (table === home || unit.some((person) => !seating.isOpen(round, person) || seating.tableOf[round * count + person] !== home)) return
    const guests: number[] = []
    for (let at = 0; at < seating.sizeOf(round, table); at += 1) {
      const person = seating.memberAt(round, table, at)
      if (seating.isOpen(round, person) && model.unitOf[person] === -1) guests.push(person)
    }
    while (guests.length > unit.length) guests.splice(random.below(guests.length), 1)
    if (guests.length < unit.length) return
    keep()
    const before = seating.tried
    unit.forEach((person, at) => seating.swap(round, person, guests[at]!))
    const change = seating.tried - before
    if (change > 0 && (temperature === 0 || random.fraction() >= decay(change / temperature))) {
      unit.forEach((person, at) => seating.swap(round, person, guests[at]!))
    } else look()
  }

  const cool = (steps: number, done: () => boolean): number => {
    if (slots.length === 0) return 0
    const factor = decay((cooling * stale) / Math.max(stale, steps))
    let temperature = hottest
    age = stale
    for (let step = 0; step < steps; step += 1) {
      if (age >= stale) {
        if (done()) { keep(); return step }
        listConflicts()
        if (step > 0) temperature *= factor
      }
      age += 1
      let slot: number
      if (conflictCount > 0 && (step & 1) === 0) slot = conflicts[random.below(conflictCount)]!
      else slot = slots[random.below(slots.length)]!
      const round = Math.floor(slot / count)
      const person = slot - round * count
      const unit = model.unitOf[person]!
      if (unit >= 0 && seating.tableOf[slot] === seating.tableOf[round * count + model.units[unit]![0]!]) {
        tryUnit(round, model.units[unit]!, temperature)
        continue
      }
      const staying = seating.weightOfStaying(round, person)
      if (staying <= 0 && (step & 1) === 0) continue
      const first = begin[round]!
      const other = slots[first + random.below(begin[round + 1]! - first)]! - round * count
      const here = seating.tableOf[slot]!
      const there = seating.tableOf[round * count + other]!
      if (other === person || here === there) {
        const table = random.below(tables)
        if (table === here || !seating.mayMove(round, person, table)) continue
        const change = seating.weightOfJoining(round, person, table) - staying
        if (change > 0 && random.fraction() >= decay(change / temperature)) continue
        leave(change)
        seating.move(round, person, table)
        look()
        continue
      }
      const change = seating.changeOfSwap(round, person, other, staying)
      if (change > 0 && (change > temperature * 20 || random.fraction() >= decay(change / temperature))) continue
      leave(change)
      seating.swap(round, person, other)
      look()
    }
    keep()
    return steps
  }

  const settle = (steps: number, done: () => boolean): number => {
    let used = 0
    let stuck = 0
    while (used < steps && stuck < 3 && !done()) {
      listConflicts()
      if (conflictCount === 0) break
      const before = seating.rank
      for (let at = 0; at < conflictCount && used < steps; at += 1) {
        const slot = conflicts[at]!
        const round = Math.floor(slot / count)
        const person = slot - round * count
        const here = seating.tableOf[slot]!
        const staying = seating.weightOfStaying(round, person)
        if (staying <= 0) continue
        const first = begin[round]!
        const width = begin[round + 1]! - first
        const turn = random.below(width)
        const tries = Math.min(width, 400)
        let least = 1
        let chosen = -1
        for (let attempt = 0; attempt < tries; attempt += 1) {
          const other = slots[first + ((turn + attempt) % width)]! - round * count
          if (seating.tableOf[round * count + other] === here) continue
          const change = seating.changeOfSwap(round, person, other, staying)
          if (change < least) {
            least = change
            chosen = other
            if (change <= -staying) break
          }
        }
        used += tries
        let table = -1
        for (let place = 0; place < tables; place += 1) {
          if (place === here || !seating.mayMove(round, person, place)) continue
          const change = seating.weightOfJoining(round, person, place) - staying
          if (change < least) { least = change; table = place }
        }
        leave(least)
        if (table >= 0) seating.move(round, person, table)
        else if (chosen >= 0) seating.swap(round, person, chosen)
      }
      stuck = seating.rank < before ? 0 : stuck + 1
      look()
    }
    look()
    keep()
    return Math.max(used, 1)
  }

  return { cool, settle, best: () => best, begin: () => { best.rank = Infinity; look(); keep() } }
}
