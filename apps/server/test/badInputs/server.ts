import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export type Reply = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly bytes: Buffer; readonly text: string; readonly body: Record<string, unknown> & { error?: { code: string; message: string; field?: string } } }
export type Ask = { readonly method?: string; readonly body?: unknown; readonly key?: string; readonly headers?: Readonly<Record<string, string>>; readonly from?: string }

/** The real server in a process of its own, with all that it writes down. */
export type RealServer = {
  readonly port: number
  readonly pid: number
  readonly folder: string
  readonly organiserKey: string
  /** Everything written to its log so far. */
  log(): string
  /** The same process, and ready within a second. */
  alive(): Promise<boolean>
  /** How long something takes, in milliseconds, without what it stood ready and the machine was busy with something else, or its disk stood still. */
  timed(work: () => Promise<unknown>): Promise<number>
  /** A body that is a string or bytes is sent as it is. `from` is the loopback address that asks. */
  ask(where: string, ask?: Ask): Promise<Reply>
  /** Memory in use, in MB; null where the system does not say. */
  memory(): number | null
  end(): Promise<void>
}

const serverFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Milliseconds for which a process was ready to go on and had no processor; 0 where the system does not say. */
const withheldFrom = (pid: number): number => {
  try { return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6 } catch { return 0 }
}

/** A disk that takes longer than this (milliseconds) to keep one byte stands still, for us as for the server. */
const standsStill = 100

/** Asks the disk of a folder every so often to keep a byte; answers, once it is told to end, for how long it stood still. */
const watchDisk = (folder: string): (() => Promise<number>) => {
  let ended = false
  const watching = (async () => {
    const file = await open(path.join(folder, 'watched'), 'a')
    let stood = 0
    while (!ended) {
      const started = performance.now()
      await file.write('.')
      await file.datasync()
      const took = performance.now() - started
      if (took > standsStill) stood += took
      else await new Promise((resolve) => { setTimeout(resolve, standsStill / 4) })
    }
    await file.close()
    return stood
  })()
  return () => { ended = true; return watching }
}

/** `prepare` fills the data folder before the server starts. */
export const startRealServer = async (environment: Readonly<Record<string, string>> = {}, prepare: (folder: string) => Promise<void> = async () => {}): Promise<RealServer> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablee-real-'))
  await prepare(folder)
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: serverFolder, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TABLEE_DATA: folder, TABLEE_PORT: '0', TABLEE_HOST: '127.0.0.1', TABLEE_LOG: 'debug', NODE_ENV: 'production', ...environment },
  })
  let announced = '', log = ''
  let organiserKey = '', port = 0
  const collect = (chunk: Buffer): void => {
    // What is printed for the one who starts the server is not the log.
    if (organiserKey !== '') { log += chunk.toString(); return }
    announced += chunk.toString()
    // It takes a port that is free, and says which.
    const [, at, key] = /localhost:(\d+)\/desk#key=([A-Za-z0-9_-]+)\s/.exec(announced) ?? []
    if (at !== undefined && key !== undefined) { port = Number(at); organiserKey = key }
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const orphan = (): void => { child.kill('SIGKILL') }
  process.once('exit', orphan)
  let gone = false
  const exit = once(child, 'exit').then(() => { gone = true; process.off('exit', orphan) })

  const server: RealServer = {
    pid: child.pid ?? 0, folder,
    get port() { return port },
    get organiserKey() { return organiserKey },
    log: () => log,
    alive: async () => {
      if (gone) return false
      let reply: Reply | null = null
      const took = await server.timed(async () => { reply = await server.ask('/readyz').catch(() => null) })
      return !gone && (reply as Reply | null)?.status === 200 && took < 1_000
    },
    timed: async (work) => {
      const withheld = (): number => withheldFrom(server.pid) + withheldFrom(process.pid)
      const stood = watchDisk(folder)
      const started = performance.now(), before = withheld()
      await work()
      const took = performance.now() - started - (withheld() - before)
      return took - await stood()
    },
    memory: () => {
      try { return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1_024 } catch { return null }
    },
    ask: (where, { method, body, key, headers = {}, from = '127.0.0.1' } = {}) => new Promise((resolve, reject) => {
      const payload = body === undefined ? undefined : typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
      const request = http.request({
        host: '127.0.0.1', port, path: where, method: method ?? (payload === undefined ? 'GET' : 'POST'), localAddress: from, agent: false,
        headers: { ...(payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }), ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...headers },
      }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const bytes = Buffer.concat(chunks), text = bytes.toString('utf8')
          let read: unknown
          try { read = JSON.parse(text) } catch { read = {} }
          answered = true
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text, body: (read ?? {}) as Reply['body'] })
        })
      })
      let answered = false
      // A server that has said no before it read all may close while we still write.
      request.on('error', (error) => { setTimeout(() => { if (!answered) reject(error) }, 200) })
      request.setTimeout(60_000, () => request.destroy(new Error('no answer in a minute')))
      request.end(payload)
    }),
    end: async () => {
      if (!gone) child.kill('SIGKILL')
      await exit
      rmSync(folder, { recursive: true, force: true })
    },
  }
  const deadline = Date.now() + 150_000
  while (organiserKey === '' || !(await server.alive())) {
    if (gone || Date.now() > deadline) { await server.end(); throw new Error(`the server did not start:\n${announced}${log}`) }
    await new Promise((resolve) => { setTimeout(resolve, 50) })
  }
  return server
}
