// `npm run bench -- [--json] [--clients 100,500,1000,2000] [--repeat 3]`: notes per second that everyone sees within 250 ms
// (p99, post → last screen), ours on disk, beside raw ws and plain Socket.IO in memory. All in one run on one machine.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { freePort, startServer } from '../../simulate/serverProcess.ts'
import { root } from '../../workspace.mjs'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, clients: { type: 'string', default: '100,200,500,1000,2000' }, repeat: { type: 'string', default: '3' }, seconds: { type: 'string', default: '4' } } })
const tsx = path.join(root, 'node_modules/.bin/tsx')
const here = path.join(root, 'tools/bench/live')
const limit = 250
type Load = { posted: number; onEveryScreen: number; seenP50: number; seenP99: number; ackP99?: number }
type Kind = 'tablée' | 'ws' | 'socketio'

const generate = async (file: string, args: string[]): Promise<Load> => {
  const { stdout } = await promisify(execFile)(tsx, [path.join(here, file), ...args], { cwd: root, maxBuffer: 1 << 24 })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Load
}

const measure = async (kind: Kind, clients: number, rate: number): Promise<Load> => {
  if (kind === 'tablée') {
    const folder = await mkdtemp(path.join(tmpdir(), 'tablee-bench-'))
    const server = await startServer(folder, await freePort(), { TABLEE_LIMITS: '0' })
    try {
      return await generate('generator.ts', [server.origin, server.organiserKey, String(clients), String(rate), values.seconds])
    } finally {
      await server.kill()
      await rm(folder, { recursive: true, force: true })
    }
  }
  const reference = spawn(tsx, [path.join(here, 'reference.ts'), kind], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(reference.stdout, 'data')) as [Buffer]
  try {
    return await generate('referenceGenerator.ts', [kind, port.toString().trim(), String(clients), String(rate), values.seconds])
  } finally {
    reference.kill('SIGKILL')
  }
}

const holds = ({ posted, onEveryScreen, seenP99 }: Load): boolean => posted > 0 && onEveryScreen >= posted && seenP99 < limit

/** The highest rate that holds, to within a sixth: doubled until it fails, then halved in between. */
const sustained = async (kind: Kind, clients: number, guess: number): Promise<{ rate: number; load: Load | null }> => {
  let low = 0, high = Number.POSITIVE_INFINITY, rate = guess
  let best: Load | null = null
  while (high / Math.max(low, 1) > 1.17) {
    const load = await measure(kind, clients, rate).catch(() => null)
    if (load && holds(load)) { low = rate; best = load } else high = rate
    if (high < 2) break
    rate = high === Number.POSITIVE_INFINITY ? low * 2 : Math.max(1, Math.round(low === 0 ? high / 2 : Math.sqrt(low * high)))
    if (rate <= low || rate >= high) break
  }
  return { rate: low, load: best }
}

const median = (list: number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN

const rows: object[] = []
for (const clients of values.clients.split(',').map(Number)) {
  const figures: Record<Kind, number[]> = { 'tablée': [], ws: [], socketio: [] }
  let seenP99 = Number.NaN, ackP99 = Number.NaN
  for (let turn = 0; turn < Number(values.repeat); turn += 1) {
    for (const kind of ['ws', 'socketio', 'tablée'] as const) {
      const { rate, load } = await sustained(kind, clients, kind === 'tablée' ? 800 : Math.max(4, Math.round(100_000 / clients)))
      figures[kind].push(rate)
      if (kind === 'tablée' && load) { ({ seenP99 } = load); ackP99 = load.ackP99 ?? Number.NaN }
    }
  }
  const row = { clients, notesPerSecond: median(figures['tablée']), ws: median(figures.ws), socketio: median(figures.socketio), timesWs: Math.round((median(figures['tablée']) / median(figures.ws)) * 10) / 10, seenP99, ackP99, runs: figures }
  rows.push(row)
  if (!values.json) console.log(row)
}
if (values.json) console.log(JSON.stringify({ limit, rows }))
