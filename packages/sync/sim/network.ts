import type { Actor } from '@tablee/domain/rights'
import type { Transport, TransportListener } from '../src/replica/transport.ts'
import type { Random } from './random.ts'
import type { Connection, Server } from './server.ts'
import type { World } from './world.ts'

export type Weather = { readonly delay: number; readonly loss: number; readonly twice: number }

/**
 * A bad Wi-Fi between one replica and the server. What is sent on one connection may be delayed, doubled or lost;
 * it may arrive out of order, which no honest socket does, and must do no harm all the same.
 */
export const createNetwork = (world: World, random: Random, server: Server, actor: Actor, weather: Weather): Transport & { cut(): void; calm(): void; online: boolean } => {
  let listener: TransportListener | null = null
  let connection: Connection | null = null
  let calm = false

  const travel = (task: () => void): void => {
    if (!calm && random.chance(weather.loss)) return
    world.later(random.below(weather.delay + 1), task)
    if (random.chance(weather.twice)) world.later(random.below(weather.delay * 2 + 1), task)
  }

  const ask = <T>(work: () => Promise<T | null> | T | null): Promise<T> =>
    new Promise((resolve, reject) => {
      const mine = connection
      world.later(4_000, () => reject(new Error('no answer in time')))
      if (!mine) { reject(new Error('not connected')); return }
      travel(() => {
        if (connection !== mine || !server.up) return
        void Promise.resolve(work()).then((answer) => { if (answer !== null) travel(() => { if (connection === mine) resolve(structuredClone(answer)) }) }, () => undefined)
      })
    })

  const network = {
    online: true,
    open: (given: TransportListener) => { listener = given; tryToConnect() },
    /** Nothing sent from now on is lost. */
    calm: () => { calm = true },
    close: () => { network.cut(); listener = null },
    cut: () => {
      if (!connection) return
      server.disconnect(connection)
      connection = null
      listener?.disconnected()
      world.later(200 + random.below(800), tryToConnect)
    },
    sync: (request: Parameters<Transport['sync']>[0]) => ask(() => (connection ? server.sync(connection, request) : null)),
    commands: (request: Parameters<Transport['commands']>[0]) => ask(() => server.commands(actor, structuredClone(request))),
    clock: () => ask(() => ({ ok: true as const, now: world.now() })),
  }

  const tryToConnect = (): void => {
    if (!listener || connection) return
    if (!server.up || !network.online) { world.later(300, tryToConnect); return }
    const mine: Connection = {
      actor, following: new Set(),
      deliver: (batch) => travel(() => { if (connection === mine) listener?.batch(structuredClone(batch)) }),
      streamsChanged: () => travel(() => { if (connection === mine) listener?.streams() }),
      cut: () => { if (connection === mine) network.cut() },
    }
    connection = mine
    server.connect(mine)
    listener.connected()
  }
  return network
}
