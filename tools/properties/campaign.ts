// `npm run properties -- [--seeds 20] [--from N]`: every property test of the tree with other cases than `npm test` tries.
// Without --from the seeds are new each time; a broken one is named, and tried again by --seeds 1 --from it.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../workspace.mjs'

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '20' }, from: { type: 'string' } } })
const from = values.from === undefined ? randomInt(1_000_000_000) : Number(values.from)
const files = ['packages', 'apps', 'tools'].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)))
  .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules') && readFileSync(path.join(root, file), 'utf8').includes("from 'fast-check'"))
const broken: number[] = []
for (let seed = from; seed < from + Number(values.seeds); seed += 1) {
  const { status, stdout } = spawnSync(path.join(root, 'node_modules/.bin/vitest'), ['run', '--reporter=dot', ...files], { cwd: root, encoding: 'utf8', env: { ...process.env, TABLEE_SEED: String(seed) } })
  if (status === 0) continue
  broken.push(seed)
  console.log(`seed ${seed}\n${stdout}`)
}
console.log(JSON.stringify({ files: files.length, from, seeds: Number(values.seeds), broken }))
process.exitCode = broken.length === 0 ? 0 : 1
