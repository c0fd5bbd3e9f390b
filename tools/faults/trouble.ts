import type { Random } from '../../packages/sync/sim/random.ts'
import { startServer, type ServerProcess } from '../simulate/serverProcess.ts'
import type { Device } from './hall.ts'

export const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms) })

/** A server that is killed and started again, and counts what happened to it. */
export type Victim = {
  readonly current: ServerProcess
  readonly kills: number
  readonly terms: number
  readonly starts: number
  /** It ended although nobody ended it. */
  readonly crashes: number
  end(how: 'kill' | 'stop'): Promise<void>
  start(): Promise<void>
}

export const createVictim = async (folder: string, port: number, environment: Readonly<Record<string, string>>): Promise<Victim> => {
  let server = await startServer(folder, port, environment)
  let kills = 0, terms = 0, starts = 1, crashes = 0
  return {
    get current() { return server },
    get kills() { return kills },
    get terms() { return terms },
    get starts() { return starts },
    get crashes() { return crashes },
    end: async (how) => {
      if (server.exited) crashes += 1
      if (how === 'kill') kills += 1
      else terms += 1
      await server[how]()
    },
    start: async () => {
      starts += 1
      server = await startServer(folder, port, environment)
    },
  }
}

/** Until `over`, the server is ended every 1–4 s: with SIGKILL mostly, else with SIGTERM. */
export const keepKilling = async (victim: Victim, random: Random, over: () => boolean): Promise<void> => {
  while (!over()) {
    await pause(1_000 + random.below(3_000))
    if (over()) return
    await victim.end(random.chance(0.8) ? 'kill' : 'stop')
    await victim.start()
  }
}

/** Until `over`, devices are closed and opened again a little later, as pages are. */
export const keepClosing = async (devices: readonly Device[], random: Random, over: () => boolean): Promise<void> => {
  while (!over()) {
    await pause(150)
    const device = random.pick(devices)
    if (!device?.replica) continue
    device.close()
    setTimeout(() => device.open(), random.below(3_000))
  }
}
