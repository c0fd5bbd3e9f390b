import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, startServer, type ServerProcess } from '../tools/simulate/serverProcess.ts'

export type OwnServer = {
  readonly current: ServerProcess
  /** The same data folder and port again; `kill` is what a power cut does to the process. */
  restart(how: 'stop' | 'kill'): Promise<void>
  end(): Promise<void>
}

/** A real server on a data folder of its own, which can be stopped and started again. */
export const ownServer = async (): Promise<OwnServer> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tablee-e2e-'))
  const port = await freePort()
  let server = await startServer(folder, port)
  return {
    get current() { return server },
    restart: async (how) => { await server[how](); server = await startServer(folder, port) },
    end: async () => { await server.kill(); await rm(folder, { recursive: true, force: true }) },
  }
}
