// `npm run fuzz -- --seeds 1000 [--from 1]`: the simulation of packages/sync for as many seeds as wanted.
import { parseArgs } from 'node:util'
import { simulate } from '../packages/sync/sim/simulate.ts'

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '1000' }, from: { type: 'string', default: '1' }, seed: { type: 'string' }, steps: { type: 'string', default: '200' } } })
const from = Number(values.seed ?? values.from)
const seeds = values.seed ? 1 : Number(values.seeds)
const total = { seeds, broken: 0, acknowledged: 0, kills: 0, events: 0 }

for (let seed = from; seed < from + seeds; seed += 1) {
  const report = await simulate(seed, Number(values.steps), 2 + (seed % 11))
  total.acknowledged += report.acknowledged
  total.kills += report.kills
  total.events += report.events
  if (report.broken.length === 0) continue
  total.broken += 1
  console.log(`seed ${seed} (${report.hash}):\n  ${report.broken.join('\n  ')}`)
}
console.log(JSON.stringify(total))
process.exitCode = total.broken === 0 ? 0 : 1
