// `npm run bench -- [--json] [--quick] [--only all-see-all,café,…] [--clients 100,2000] [--repeat 3] [--keep results.json] [--document]`
// What the live engine carries, measured beside what it is held against. Each figure comes from a process of its own that
// makes the load, next to the server's. `--keep` gathers the sections of several runs in one file; `--document` draws
// them into docs/performance.md.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { root } from '../../workspace.mjs'
import { machine } from './machine.ts'
import { document } from './report/document.ts'
import { asLines } from './report/table.ts'
import type { Results } from './results.ts'
import { sectionNames, sections, type SectionName } from './sections.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false }, only: { type: 'string' }, clients: { type: 'string' }, repeat: { type: 'string' },
    keep: { type: 'string' }, document: { type: 'boolean', default: false },
  },
})
const wanted = values.only?.split(',') ?? (values.document ? [] : sectionNames)
const unknown = wanted.filter((name) => !sectionNames.includes(name as SectionName))
if (unknown.length > 0) {
  console.error(`--only knows ${sectionNames.join(', ')}; not ${unknown.join(', ')}`)
  process.exit(1)
}
const options = {
  clients: (values.clients ?? (values.quick ? '100,500' : '50,100,200,500,1000,2000')).split(',').map(Number),
  repeat: Number(values.repeat ?? (values.quick ? 1 : 3)), quick: values.quick,
  say: (line: string) => { if (!values.json) console.log(line) },
}

// What it prints goes where it does not spoil --json.
if (wanted.length > 0) {
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', "import { build } from './tools/workspace.mjs'; build()"], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(1)
}

const before = values.keep !== undefined && existsSync(values.keep) ? (JSON.parse(readFileSync(values.keep, 'utf8')) as Results) : null
const results: Results = { machine: machine(), ...before, sections: { ...before?.sections } }
for (const name of wanted as SectionName[]) {
  options.say(`\n${name}`)
  const rows = await sections[name](options)
  results.sections[name] = [...(results.sections[name] ?? []).filter((row) => !rows.some(({ what }) => what === row.what)), ...rows]
  for (const line of asLines(rows)) options.say(line)
  if (values.keep !== undefined) writeFileSync(values.keep, `${JSON.stringify(results, null, 1)}\n`)
}
if (values.json) console.log(JSON.stringify(results))
if (values.document) document(results)
