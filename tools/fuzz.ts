// `npm run fuzz -- --seeds 1000 [--from 1] [--until-broken]`: the simulation of packages/sync for as many seeds as wanted.
import { parseArgs } from 'node:util'
import { simulate } from '../packages/sync/sim/simulate.ts'

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '1000' }, from: { type: 'string', default: '1' }, seed: { type: 'string' }, steps: { type: 'string', default: '200' }, 'until-broken': { type: 'boolean', default: false } } })
const from = Number(values.seed ?? values.from)
const seeds = values.seed ? 1 : Number(values.seeds)
const total = { seeds: 0, broken: 0, acknowledged: 0, kills: 0, events: 0 }

for (let seed = from; seed < from + seeds; seed += 1) {
  const report = await simulate(seed, Number(values.steps), 2 + (seed % 11))
  total.seeds += 1
  total.acknowledged += report.acknowledged
  total.kills += Object.values(report.kills).reduce((sum, count) => sum + count, 0)
  total.events += report.events
  if (report.broken.length === 0) continue
  total.broken += 1
  console.log(`seed ${seed} (${report.hash}):\n  ${report.broken.join('\n  ')}`)
  if (values['until-broken']) break
}
console.log(JSON.stringify(total))
process.exitCode = total.broken === 0 ? 0 : 1
