import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { freePort, startServer, type ServerProcess } from '../../simulate/serverProcess.ts'
import { root } from '../../workspace.mjs'

/** Since it was last asked: share of one core, how long the event loop was held (ms), and memory now (bytes). */
export type Vitals = { readonly seconds: number; readonly cpu: number; readonly heldMax: number; readonly heldP99: number; readonly rss: number; readonly heapUsed: number; readonly external: number }

export type MeasuredServer = {
  readonly origin: string
  readonly organiserKey: string
  readonly pid: number
  vitals(collectGarbage?: boolean): Promise<Vitals>
  /** Kills it and starts it again on the same data, port and all. Resolves once it answers. */
  restart(): Promise<void>
  /** Kills it; `start` brings it back. */
  kill(): Promise<void>
  start(): Promise<void>
  end(): Promise<void>
}

/** The built server, on a data folder of its own on disk, in a process of its own, with a probe in it. */
export const startMeasured = async (more: Readonly<Record<string, string>> = {}): Promise<MeasuredServer> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tablee-bench-'))
  const port = await freePort(), probe = await freePort()
  const environment = { NODE_OPTIONS: `--expose-gc --import ${pathToFileURL(path.join(root, 'tools/bench/live/probe.mjs')).href}`, TABLEE_BENCH_PROBE: String(probe), ...more }
  let server: ServerProcess = await startServer(folder, port, environment)
  const measured: MeasuredServer = {
    origin: server.origin, organiserKey: server.organiserKey,
    get pid() { return server.pid },
    vitals: async (collectGarbage = false) => (await (await fetch(`http://127.0.0.1:${probe}/${collectGarbage ? 'collect' : ''}`)).json()) as Vitals,
    kill: () => server.kill(),
    start: async () => { server = await startServer(folder, port, environment) },
    restart: async () => { await measured.kill(); await measured.start() },
    end: async () => { await server.kill(); await rm(folder, { recursive: true, force: true }) },
  }
  return measured
}
