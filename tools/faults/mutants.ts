import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../workspace.mjs'

/** A defect, planted in a copy of the source. `from` has to be there: a mutant of code that has changed is no mutant. */
type Mutant = { readonly name: string; readonly patches: readonly { readonly file: string; readonly from: string; readonly to: string }[]; readonly hunt: readonly Hunt[] }
/** What is to find it. */
type Hunt = 'simulation' | 'fire' | 'power'

const authority = 'packages/sync/src/authority/cafeAuthority.ts'
const append = '        if (commits.length > 0) await log.append(cafeId, head(), commits)\n'
const both: readonly Hunt[] = ['simulation', 'fire']

export const mutants: readonly Mutant[] = [
  {
    name: 'acknowledged before it is committed', hunt: both,
    patches: [{ file: authority, from: append, to: `        jobs.forEach(({ resolve }, which) => resolve(results[which] ?? []))\n${append}` }],
  },
  {
    name: 'told before it is committed', hunt: both,
    patches: [
      { file: authority, from: append, to: '        const mark = head()\n        fresh.forEach(takeDurable)\n        if (fresh.length > 0) publish(fresh.map(({ logged }) => logged))\n        if (commits.length > 0) await log.append(cafeId, mark, commits)\n' },
      { file: authority, from: '      fresh.forEach(takeDurable)\n      jobs', to: '      jobs' },
      { file: authority, from: '      if (fresh.length > 0) publish(fresh.map(({ logged }) => logged))\n      return', to: '      return' },
    ],
  },
  {
    name: 'synchronous=NORMAL', hunt: ['power'],
    patches: [
      { file: 'apps/server/src/eventLog/database.ts', from: 'pragma synchronous = full', to: 'pragma synchronous = normal' },
      { file: 'apps/server/src/eventLog/database.ts', from: 'synchronous !== 2', to: 'synchronous !== 1' },
    ],
  },
  {
    name: 'no unique command id', hunt: both,
    patches: [
      { file: authority, from: 'const before = answered.get(id) ?? inThisBatch.get(id)', to: 'const before = undefined as Answered | undefined' },
      { file: 'packages/sync/src/authority/memoryEventLog.ts', from: ' || fresh.size !== commits.length || commits.some(({ commandId }) => ids.has(commandId))', to: '' },
      { file: 'apps/server/src/eventLog/schema.ts', from: ', unique (cafe_id, command_id, part)', to: '' },
    ],
  },
  {
    name: 'the id is made on the server', hunt: both,
    patches: [
      { file: authority, from: 'decide(tentative, command, {', to: "decide(tentative, command.type === 'postNote' ? { ...command, noteId: `made-here-${position}-${at}` } : command, {" },
      { file: authority, from: 'commits.push({ commandId: id,', to: 'commits.push({ commandId: `made-here-${position}`,' },
    ],
  },
  {
    name: 'snapshot before subscribing', hunt: ['fire'],
    patches: [{
      file: 'apps/server/src/sockets/rooms.ts',
      from: 'for (const audience of wanted) void socket.join(roomOf(viewer.cafeId, audience))',
      to: 'for (const audience of wanted) setTimeout(() => { void socket.join(roomOf(viewer.cafeId, audience)) }, 100)',
    }],
  },
  {
    name: 'catch-up begins one event too late', hunt: both,
    patches: [{ file: 'packages/sync/src/authority/audienceIndex.ts', from: 'const first = firstAbove(list, after)', to: 'const first = firstAbove(list, after + 1)' }],
  },
  {
    name: 'catch-up begins one event too early', hunt: both,
    patches: [{ file: 'packages/sync/src/authority/audienceIndex.ts', from: '(list[middle] ?? 0) > value', to: '(list[middle] ?? 0) >= value' }],
  },
  {
    name: 'catch-up ends with its first page', hunt: ['simulation'],
    patches: [{ file: 'packages/sync/src/replica/cafeReplica.ts', from: 'if (answer.more) syncAgain = true\n        else ready = true', to: 'ready = true' }],
  },
  {
    name: 'the outbox is dropped at reconnection', hunt: both,
    patches: [{ file: 'packages/sync/src/replica/cafeReplica.ts', from: 'connected: () => { online = true;', to: 'connected: () => { void outbox.remove(waiting.map(({ id }) => id)); waiting = []; online = true;' }],
  },
  {
    name: 'the timer runs on the phone\'s own clock', hunt: both,
    patches: [{ file: 'packages/sync/src/replica/serverClock.ts', from: 'now: () => { const witness = best() ?? doubted; return witness ? monotonic() + witness.offset : fallback() }', to: 'now: () => fallback()' }],
  },
  {
    name: 'the last writer wins, silently', hunt: both,
    patches: [{ file: 'packages/domain/src/issue/decide.ts', from: 'if (issue.revision === seen.revision) return issue', to: 'if (issue.revision !== seen.revision + 0.5) return issue' }],
  },
]

const parts = ['packages', 'tools', 'package.json', 'pnpm-workspace.yaml', 'tsconfig.base.json', 'tsconfig.json']
const isLeftOut = (file: string): boolean => /(^|\/)(dist|data|\.git)$/.test(file)

/** A copy of the source that uses the libraries of the original; `apps` too, if a server is to be built from it. */
const copySource = (apps: boolean): string => {
  const copy = mkdtempSync(path.join(tmpdir(), 'tablee-mutant-'))
  for (const part of apps ? [...parts, 'apps'] : parts) cpSync(path.join(root, part), path.join(copy, part), { recursive: true, verbatimSymlinks: true, filter: (file) => !isLeftOut(path.relative(root, file)) })
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  return copy
}

const plant = (copy: string, { name, patches }: Mutant): void => {
  for (const { file, from, to } of patches) {
    if (file.startsWith('apps/') && !existsSync(path.join(copy, 'apps'))) continue
    const where = path.join(copy, file)
    const text = existsSync(where) ? readFileSync(where, 'utf8') : ''
    if (text.split(from).length !== 2) throw new Error(`“${name}” cannot be planted: ${file} no longer holds, exactly once:\n${from}`)
    writeFileSync(where, text.replace(from, () => to))
  }
}

const hunts: { readonly [H in Hunt]: readonly string[] } = {
  simulation: ['tools/fuzz.ts', '--seeds', '200', '--until-broken'],
  fire: ['tools/faults/faults.ts', '--only', 'fire', '--seeds', '4', '--until-broken', '--cafes', '1', '--phones', '16', '--rate', '120', '--seconds', '7'],
  power: ['tools/faults/faults.ts', '--only', 'power', '--short'],
}

/** The first rule of docs/protocol.md that a hunt says was broken, or null. */
const huntIn = (copy: string, hunt: Hunt): { rule: string | null; output: string } => {
  const bin = path.join(copy, 'node_modules/.bin')
  if (hunt !== 'simulation') {
    const built = spawnSync(path.join(bin, 'vite'), ['build', '--logLevel', 'warn'], { cwd: path.join(copy, 'apps/server'), encoding: 'utf8' })
    if (built.status !== 0) throw new Error(`the mutant does not build:\n${built.stdout}${built.stderr}`)
  }
  const { stdout, stderr, status } = spawnSync(path.join(bin, 'tsx'), [...hunts[hunt]], { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 26, timeout: 300_000 })
  const rule = /\b[NT]\d [^"\n]{3,110}/.exec(stdout)?.[0] ?? null
  return { rule: status === 1 ? rule : null, output: `${stdout.slice(-2_000)}${stderr.slice(-2_000)}` }
}

export type Caught = { readonly mutant: string; readonly by: Hunt | null; readonly rule: string }

/**
 * Plants each defect by itself and hunts it, until something finds it. `only` picks those whose name holds it, `inProcess`
 * those that the simulation by itself has to find.
 */
export const huntMutants = (told: (caught: Caught) => void, only = '', inProcess = false): Caught[] => mutants.filter(({ name, hunt }) => name.includes(only) && (!inProcess || hunt.includes('simulation'))).map((mutant) => {
  const copy = copySource(!inProcess)
  try {
    plant(copy, mutant)
    let caught: Caught = { mutant: mutant.name, by: null, rule: 'not caught' }
    for (const hunt of mutant.hunt.filter((one) => !inProcess || one === 'simulation')) {
      const { rule, output } = huntIn(copy, hunt)
      if (rule !== null) { caught = { mutant: mutant.name, by: hunt, rule }; break }
      caught = { ...caught, rule: `not caught: ${output.trim().split('\n').at(-1)?.slice(0, 160) ?? ''}` }
    }
    told(caught)
    return caught
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
})
