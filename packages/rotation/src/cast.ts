import type { Design } from './designs.ts'
import type { Suggestion } from './fill.ts'
import type { Model } from './model.ts'
import { shuffle, type Random } from './random.ts'

/**
 * Gives each person a position of the design: those with given seats the one that fits these best, then each set of
 * people who had better not meet one row, in which nobody meets.
 */
export const cast = (model: Model, design: Design, random: Random): Suggestion => {
  const count = model.people.length
  const { positions, width, tableOf } = design
  const positionOf = new Int32Array(count).fill(-1)
  // With fewer people than positions the last ones stay empty: one fewer at some tables, never two.
  const used = new Uint8Array(positions)
  const usable = Math.min(positions, count)
  const take = (person: number, position: number): void => {
    positionOf[person] = position
    used[position] = 1
  }

  const given = Int32Array.from({ length: count }, (_, person) => {
    let seats = 0
    for (let round = 0; round < model.rounds; round += 1) if (model.fixed[round * count + person]! >= 0) seats += 1
    return seats
  })
  const bound = Array.from({ length: count }, (_, person) => person).filter((person) => given[person]! > 0)
  bound.sort((one, other) => given[other]! - given[one]!)
  for (const person of bound) {
    let best = -1
    let most = 0
    for (let position = 0; position < usable && most < given[person]!; position += 1) {
      if (used[position] === 1) continue
      let fitting = 0
      for (let round = 0; round < model.rounds; round += 1) {
        const table = model.fixed[round * count + person]!
        if (table >= 0 && tableOf[round * positions + position] === table) fitting += 1
      }
      if (fitting > most) {
        most = fitting
        best = position
      }
    }
    if (best >= 0) take(person, best)
  }

  const free: number[][] = []
  for (let start = 0; start < usable; start += width) {
    const row: number[] = []
    for (let position = start; position < Math.min(start + width, usable); position += 1) if (used[position] === 0) row.push(position)
    free.push(shuffle(row, random))
  }
  const clusters = model.clusters.toSorted((one, other) => other.length - one.length)
  for (const cluster of clusters) {
    let members = cluster.filter((person) => positionOf[person] === -1)
    while (members.length > 0) {
      // The row it fills best: the smallest that holds all, or else the one with most room.
      let row: number[] | undefined
      for (const candidate of free) {
        if (candidate.length === 0) continue
        const holds = candidate.length >= members.length
        const rowHolds = row !== undefined && row.length >= members.length
        if (row === undefined || (holds && (!rowHolds || candidate.length < row.length)) || (!holds && !rowHolds && candidate.length > row.length)) row = candidate
      }
      if (row === undefined) break
      for (const person of members.slice(0, row.length)) take(person, row.pop()!)
      members = members.filter((person) => positionOf[person] === -1)
    }
  }
  const left = shuffle(free.flat(), random)
  const suggestion = new Int32Array(model.rounds * count).fill(-1)
  for (let person = 0; person < count; person += 1) {
    const position = positionOf[person]! >= 0 ? positionOf[person]! : left.pop()
    if (position === undefined) continue
    for (let round = 0; round < model.rounds; round += 1) suggestion[round * count + person] = tableOf[round * positions + position]!
  }
  return suggestion
}
