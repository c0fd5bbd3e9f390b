// The rotation planner, measured: `npm run bench:rotation -- --json`; `-- 18/4/3 32/8/10/hosts` for some instances only.
import { peopleOf, tablesOf } from '@tablee/rotation/measure/cafes'
import { bestKnown, constraintsOf, instances, type Instance } from '@tablee/rotation/measure/instances'
import { drawn, packs, type Rival } from '@tablee/rotation/measure/rivals'
import { modelOf } from '@tablee/rotation/model'
import { planRotation, seatsOf } from '@tablee/rotation/planRotation'
import { relabel } from '@tablee/rotation/relabel'
import { replan } from '@tablee/rotation/replan'
import { scoreOf, type Score } from '@tablee/rotation/score'
import { createSearch } from '@tablee/rotation/search'

const LIMITS = [10, 100, 1000] as const
/** So many steps at a time: few at first, so that ten milliseconds are seen; more later, since the search walks in longer and longer cycles. */
const stepsAfter = (ms: number): number => (ms < 100 ? 2_000 : 400_000)

const milliseconds = (work: () => void): number => {
  const start = performance.now()
  work()
  return Math.round((performance.now() - start) * 10) / 10
}

const measured = (instance: Instance) => {
  const people = peopleOf(instance.people), tables = tablesOf(instance.tables), constraints = constraintsOf(instance)
  const hosts = new Set((constraints.hosts ?? []).map(({ person }) => person))
  const start = performance.now()
  const model = modelOf({ people, tables, rounds: instance.rounds, constraints, known: [], from: 0 })
  const search = createSearch(model, 1)
  let reached = search.advance(stepsAfter(0))
  let at = performance.now() - start
  const scores: Score[] = []
  for (const limit of LIMITS) {
    while (!reached && performance.now() - start < limit) { reached = search.advance(stepsAfter(performance.now() - start)); at = performance.now() - start }
    const tableOf = search.best().slice()
    relabel(model, tableOf)
    scores.push(scoreOf(Array.from({ length: instance.rounds }, (_, round) => seatsOf(model, tableOf, round)), people, hosts))
  }
  const { meetings, repeats: bound } = search.bound
  const known = bestKnown(instance, bound)
  const rival = (plan: Rival): number => scoreOf(plan(people, tables, instance.rounds, 1), people).pairs
  return {
    instance: [instance.people, instance.tables, instance.rounds].join('/'), kind: instance.kind,
    // Different pairs who meet; no plan has more than the bound.
    bound: meetings - bound, bestKnown: meetings - known.repeats, source: known.source,
    ms10: scores[0]!.pairs, ms100: scores[1]!.pairs, ms1000: scores[2]!.pairs, repeats: scores[2]!.repeats, tableReturns: scores[2]!.tableReturns,
    random: rival(drawn), packs: rival(packs),
    // When the bound was reached, in milliseconds from the question on; null if it was not.
    reachedAfter: reached ? Math.round(at * 10) / 10 : null,
  }
}

/** A no-show, then a latecomer, in a café that has been told its first round; the median of five, and who moved. */
const changes = (count: number, tables: number, rounds: number) => {
  const people = peopleOf(count), late = peopleOf(count + 1)
  const plan = planRotation(people, tablesOf(tables), rounds, {}, 1)
  const here = people.slice(1)
  const known = [Object.fromEntries(here.map(({ id }) => [id, plan.seats[0]![id]!]))]
  const median = (work: () => void): number => Array.from({ length: 5 }, () => milliseconds(work)).sort((a, b) => a - b)[2]!
  const question = { tables: tablesOf(tables), rounds, constraints: {}, seed: 1 }
  const moved = (told: readonly Readonly<Record<string, number>>[], after: readonly Readonly<Record<string, number>>[]): number =>
    told.flatMap((seats, round) => Object.entries(seats).filter(([id, table]) => after[round]![id] !== table)).length
  const gone = replan({ ...question, people: here, known, previous: plan.seats })
  const came = replan({ ...question, people: late, known: plan.seats })
  return {
    instance: [count, tables, rounds].join('/'),
    noShow: median(() => { replan({ ...question, people: here, known, previous: plan.seats }) }), movedByNoShow: moved(known, gone.seats),
    latecomer: median(() => { replan({ ...question, people: late, known: plan.seats }) }), movedByLatecomer: moved(plan.seats, came.seats),
  }
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const chosen = wanted.length === 0 ? instances : instances.filter(({ people, tables, rounds, kind }) => wanted.some((word) => `${people}/${tables}/${rounds}/${kind}`.startsWith(word)))
// The first plan pays for the compiler.
measured(instances[0]!)
const rows = chosen.map(measured)
const replans = wanted.length > 0 ? [] : ([[18, 4, 3], [36, 9, 3], [100, 20, 4], [500, 100, 4], [2000, 400, 4]] as const).map(([people, tables, rounds]) => changes(people, tables, rounds))

if (process.argv.includes('--json')) console.log(JSON.stringify({ plans: rows, replans }, null, 2))
else {
  console.table(rows)
  console.table(replans)
}
