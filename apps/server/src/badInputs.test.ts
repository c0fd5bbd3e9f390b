import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Run } from '../test/badInputs/run.ts'

/* Each case runs against the real server in its own process, over real HTTP and sockets, in an order drawn anew each
   time. The runner is imported by a name that is not in the graph of modules: minutes of processes go with the whole
   suite, not with every small change. */
const part = (name: string): string => new URL(`../test/badInputs/${name}.ts`, import.meta.url).pathname
const { loadBadInputs, moreCases, ownCases } = (await import(part('cases'))) as typeof import('../test/badInputs/cases.ts')
const { openRun, shuffled } = (await import(part('run'))) as typeof import('../test/badInputs/run.ts')

const seed = Number(process.env['TABLEE_SEED'] ?? Date.now() % 100_000)
const cases = shuffled([...loadBadInputs(ownCases), ...loadBadInputs(moreCases)], seed)

let run: Run
beforeAll(async () => { run = await openRun() }, 120_000)
afterAll(() => run.end())

describe(`bad inputs get the clear answer that is expected (order ${seed})`, () => {
  // « Within a second » is the wall's clock: a machine that is busy with something else gets another try.
  for (const bad of cases) test(`${bad.id} ${bad.surface}: ${bad.op}`, { timeout: 60_000, retry: 2 }, async (context) => {
    const { pid } = run.server
    const { outcome, why } = await run.judge(bad)
    // A route that is still to come is skipped, and said to be, until it is there.
    if (outcome === 'not here') context.skip(why.join())
    expect({ id: bad.id, outcome, why }).toEqual({ id: bad.id, outcome: 'passed', why: [] })
    expect(run.server.pid).toBe(pid)
  })
})
