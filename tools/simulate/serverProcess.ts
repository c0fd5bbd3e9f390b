import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import { root } from '../workspace.mjs'

/** A real server in a process of its own, on loopback. */
export type ServerProcess = {
  readonly origin: string
  readonly port: number
  readonly pid: number
  /** Creates cafés and lists them. */
  readonly organiserKey: string
  /** SIGTERM and wait. */
  stop(): Promise<void>
  /** SIGKILL and wait: what a power cut does to a process. */
  kill(): Promise<void>
  readonly exited: boolean
}

export const freePort = async (): Promise<number> => {
  const probe = net.createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

/** Starts the built server on a data folder; resolves once it answers, rejects after three minutes (a crowded machine). */
export const startServer = async (dataFolder: string, port: number, environment: Readonly<Record<string, string>> = {}): Promise<ServerProcess> => {
  const child: ChildProcess = spawn(process.execPath, ['apps/server/dist/main.js'], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TABLEE_DATA: dataFolder, TABLEE_PORT: String(port), TABLEE_HOST: '127.0.0.1', TABLEE_LOG: 'warn', ...environment },
  })
  let output = ''
  const collect = (chunk: Buffer): void => { output = (output + chunk.toString()).slice(-20_000) }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  const exit = once(child, 'exit')
  // Whatever ends us, no server is left behind.
  const orphan = (): void => { child.kill('SIGKILL') }
  process.once('exit', orphan)
  void exit.then(() => process.off('exit', orphan))
  const origin = `http://127.0.0.1:${port}`
  const deadline = Date.now() + 180_000
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server stopped at once:\n${output}`)
    if (Date.now() > deadline) { child.kill('SIGKILL'); throw new Error(`the server did not answer in three minutes:\n${output}`) }
    const ready = await fetch(`${origin}/readyz`).then((answer) => answer.ok, () => false)
    if (ready && output.includes('#key=')) break
    await new Promise((resolve) => { setTimeout(resolve, 50) })
  }
  const organiserKey = /#key=([A-Za-z0-9_-]+)/.exec(output)?.[1] ?? ''
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await exit
  }
  return { origin, port, pid: child.pid ?? 0, organiserKey, stop: () => end('SIGTERM'), kill: () => end('SIGKILL'), get exited() { return child.exitCode !== null || child.signalCode !== null } }
}
