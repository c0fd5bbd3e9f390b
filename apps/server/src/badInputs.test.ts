import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Run } from '../test/badInputs/run.ts'

/* Each case runs against a real server in its own process, over real HTTP and sockets, in an order drawn anew each
   time. A case waits more than it works, to be sure that nothing comes: so several servers take cases in turn, each
   one case at a time, so that what is seen of it is that case's alone (`npm run bad-inputs` plays all on one server).
   The runner is imported by a name that is not in the graph of modules: minutes of processes go with the whole
   suite, not with every small change. */
const part = (name: string): string => new URL(`../test/badInputs/${name}.ts`, import.meta.url).pathname
const { loadBadInputs, moreCases, ownCases } = (await import(part('cases'))) as typeof import('../test/badInputs/cases.ts')
const { openRun, shuffled } = (await import(part('run'))) as typeof import('../test/badInputs/run.ts')

const seed = Number(process.env['TABLEE_SEED'] ?? 1)
const cases = shuffled([...loadBadInputs(ownCases), ...loadBadInputs(moreCases)], seed)

const servers = 3
const runs: Run[] = []
const free: Run[] = []
const wanting: ((run: Run) => void)[] = []
const take = (): Promise<Run> => new Promise((resolve) => { const run = free.pop(); if (run) resolve(run); else wanting.push(resolve) })
const giveBack = (run: Run): void => { const next = wanting.shift(); if (next) next(run); else free.push(run) }

beforeAll(async () => {
  await Promise.all(Array.from({ length: servers }, async () => { const run = await openRun(); runs.push(run); free.push(run) }))
}, 300_000)
afterAll(async () => { await Promise.all(runs.map((run) => run.end())) })

describe.concurrent(`bad inputs get the clear answer that is expected (order ${seed})`, () => {
  for (const bad of cases) test(`${bad.id} ${bad.surface}: ${bad.op}`, { timeout: 300_000 }, async (context) => {
    const run = await take()
    try {
      const { pid } = run.server
      const { outcome, why } = await run.judge(bad)
      // A route that is still to come is skipped, and said to be, until it is there.
      if (outcome === 'not here') context.skip(why.join())
      expect({ id: bad.id, outcome, why }).toEqual({ id: bad.id, outcome: 'passed', why: [] })
      expect(run.server.pid).toBe(pid)
    } finally {
      giveBack(run)
    }
  })
})
