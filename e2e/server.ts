import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, startServer, type ServerProcess } from '../tools/simulate/serverProcess.ts'

/** A real server on a data folder of its own, which can be stopped and started again. */
export const ownServer = async (): Promise<{ readonly current: ServerProcess; restart(how: 'stop' | 'kill'): Promise<void>; end(): Promise<void> }> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tablee-e2e-'))
  const port = await freePort()
  let server = await startServer(folder, port)
  return {
    get current() { return server },
    restart: async (how) => { await server[how](); server = await startServer(folder, port) },
    end: async () => { await server.stop(); await rm(folder, { recursive: true, force: true }) },
  }
}
