import { boundOf, type Bound } from './bound.ts'
import { cast } from './cast.ts'
import { packsByStrides, type Design } from './designs.ts'
import { publishedDesign } from './published.ts'
import { fill, type Suggestion } from './fill.ts'
import type { Model } from './model.ts'
import { createRandom } from './random.ts'
import { Seating, weights } from './seating.ts'
import { createWalk, type Walk } from './walk.ts'

/** A search that can be gone on with: after every `advance` the best plan so far is there. */
export type Search = {
  /** Looks on for so many steps (moves weighed), or until the ceiling is reached. Answers whether it is. */
  readonly advance: (steps: number) => boolean
  readonly best: () => Int32Array
  readonly bound: Bound
}

const firstCycle = 20_000

/**
 * Starts from the constructions that fit, mended where wishes break them, and from a greedy plan; walks on from the
 * best by annealing in longer and longer cycles, now and then from a fresh greedy plan.
 */
export const createSearch = (model: Model, seed: number, suggestion?: Suggestion): Search => {
  const random = createRandom(seed)
  const empty = new Seating(model)
  const bound = boundOf(model, empty)
  const count = model.people.length
  let best = { rank: Infinity, tableOf: empty.tableOf }
  let perfect = false
  let orderly = true
  let home: { seating: Seating; walk: Walk } | null = null

  const isPerfect = (seating: Seating): boolean =>
    seating.repeats <= bound.repeats && seating.rank < weights.organisation + seating.repeats * (weights.repeat + model.rounds * weights.again)

  const begin = (wished: Suggestion | undefined): { seating: Seating; walk: Walk } => {
    const seating = new Seating(model)
    fill(seating, wished, orderly ? null : random)
    orderly = false
    const walk = createWalk(seating, random)
    walk.begin()
    return { seating, walk }
  }
  const compare = (place: { seating: Seating; walk: Walk }): void => {
    const found = place.walk.best()
    if (found.rank < best.rank) {
      best = { rank: found.rank, tableOf: found.tableOf.slice() }
      home = place
    }
    perfect ||= isPerfect(place.seating)
  }

  const designs = function* (): Generator<Design> {
    if (model.from > 0) return
    // Where most seats are given, as when somebody comes late, no construction fits.
    let given = 0
    for (const table of model.fixed) if (table >= 0) given += 1
    if (given * 2 > model.fixed.length) return
    let hosts = 0
    for (let person = 0; person < count; person += 1) {
      let all = true
      for (let round = 0; round < model.rounds && all; round += 1) all = model.fixed[round * count + person]! >= 0
      if (all) hosts += 1
    }
    const request = { people: count, tables: model.tables.length, rounds: model.rounds, withHosts: hosts > 0 }
    const known = publishedDesign({ ...request, allTravel: false })
    if (known) yield known
    const travelling = packsByStrides({ ...request, allTravel: true }, random)
    if (travelling) yield travelling
    const staying = packsByStrides({ ...request, allTravel: false }, random)
    if (staying) yield staying
  }
  const suggestions = function* (): Generator<Suggestion | undefined> {
    if (suggestion) yield suggestion
    for (const design of designs()) yield cast(model, design, random)
    yield undefined
  }

  const beginnings = suggestions()
  let opened = false
  let cycle = firstCycle
  let turn = 0
  const advance = (steps: number): boolean => {
    let left = steps
    while (!perfect && !opened) {
      const next = beginnings.next()
      if (next.done) {
        opened = true
        break
      }
      const place = begin(next.value)
      const { seating, walk } = place
      const isDone = (): boolean => isPerfect(seating)
      if (!isDone()) left -= walk.settle(Math.max(2000, Math.floor(left / 3)), isDone)
      compare(place)
      if (left <= 0) break
    }
    while (!perfect && left > 0 && home) {
      const place = turn % 3 === 2 && count <= 200 ? begin(undefined) : home
      turn += 1
      const length = Math.min(left, cycle)
      left -= Math.max(1, place.walk.cool(length, () => isPerfect(place.seating)))
      compare(place)
      if (cycle < 4_000_000 && turn % 3 === 0) cycle *= 2
    }
    return perfect
  }
  return { advance, best: () => best.tableOf, bound }
}
