// `npm run bad-inputs -- --file cases.json --runs 10 --seed 1 --json`: plays a file of bad inputs, or all of ours, against one
// real server, each run in an order of its own. `--long` has a slow reader read nothing for as long as its case says.
import { parseArgs } from 'node:util'
import { loadBadInputs, moreCases, ownCases } from '../apps/server/test/badInputs/cases.ts'
import { openRun, shuffled } from '../apps/server/test/badInputs/run.ts'
import type { Verdict } from '../apps/server/test/badInputs/verdict.ts'

const { values } = parseArgs({ options: { file: { type: 'string' }, runs: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' }, long: { type: 'boolean', default: false }, only: { type: 'string' }, json: { type: 'boolean', default: false } } })
const all = values.file === undefined ? [...loadBadInputs(ownCases), ...loadBadInputs(moreCases)] : loadBadInputs(values.file)
const cases = values.only === undefined ? all : all.filter(({ id }) => values.only?.split(',').includes(id))

const run = await openRun({ long: values.long })
const { pid } = run.server
const verdicts: Verdict[] = []
let restarts = 0
for (let round = 1; round <= Number(values.runs); round += 1) {
  for (const bad of shuffled(cases, (Number(values.seed) + round - 1) * 7_919)) {
    const verdict = await run.judge(bad).catch((error: Error): Verdict => ({ id: bad.id, holdout: bad.holdout, outcome: 'failed', why: [error.message], inBrowser: [] }))
    verdicts.push(verdict)
    if (verdict.outcome !== 'passed' && !values.json) console.log(`${bad.id} ${verdict.outcome}: ${verdict.why.join('; ')}`)
  }
  if (!(await run.server.alive())) restarts += 1
}
const group = (holdout: boolean) => {
  const own = verdicts.filter((verdict) => verdict.holdout === holdout)
  return { played: own.length, passed: own.filter(({ outcome }) => outcome === 'passed').length, failed: own.filter(({ outcome }) => outcome === 'failed').length, notHere: own.filter(({ outcome }) => outcome === 'not here').length }
}
const result = { runs: Number(values.runs), seed: Number(values.seed), cases: cases.length, open: group(false), holdout: group(true), restarts, pid }
console.log(values.json ? JSON.stringify({ ...result, failures: verdicts.filter(({ outcome }) => outcome !== 'passed') }) : result)
await run.end()
process.exit(result.open.failed + result.holdout.failed + restarts === 0 ? 0 : 1)
