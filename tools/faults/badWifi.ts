import net from 'node:net'
import type { Random } from '../../packages/sync/sim/random.ts'

/** Milliseconds and chances per second and connection. */
export type Weather = {
  /** One way: `delay` ± `jitter`. */
  readonly delay: number
  readonly jitter: number
  /** Chance that nothing passes for `stall` ms. */
  readonly stallChance: number
  readonly stall: number
  /** Chance that the connection is cut off without a word. */
  readonly resetChance: number
}

/** 300 ± 200 ms, stalls of two seconds, a reset every half minute: a full hall on one access point. */
export const badWifi: Weather = { delay: 300, jitter: 200, stallChance: 0.03, stall: 2_000, resetChance: 0.03 }

/** A quiet network: what the storm gives way to. */
export const goodWifi: Weather = { delay: 5, jitter: 4, stallChance: 0, stall: 0, resetChance: 0 }

export type Proxy = { readonly port: number; weather: Weather; cutAll(): void; close(): Promise<void>; readonly resets: number }

/** A TCP proxy on loopback between phones and a server, with the weather of a bad Wi-Fi. Bytes keep their order, as TCP's do. */
export const startProxy = async (targetPort: number, weatherAtFirst: Weather, random: Random): Promise<Proxy> => {
  const pairs = new Set<() => void>()
  let resets = 0
  let weather = weatherAtFirst

  const carry = (from: net.Socket, to: net.Socket, link: { stalledUntil: number }): void => {
    let last = 0
    from.on('data', (chunk) => {
      const now = Date.now()
      const arrives = Math.max(last, link.stalledUntil, now + weather.delay + (random.next() * 2 - 1) * weather.jitter)
      last = arrives
      from.pause()
      setTimeout(() => { if (!to.destroyed) to.write(chunk) }, arrives - now)
      // The sender learns of a slow link only through its full buffers.
      setTimeout(() => { if (!from.destroyed) from.resume() }, Math.min(50, arrives - now))
    })
  }

  const server = net.createServer((phone) => {
    const upstream = net.connect(targetPort, '127.0.0.1')
    const link = { stalledUntil: 0 }
    const drop = (): void => {
      pairs.delete(drop)
      clearInterval(timer)
      phone.resetAndDestroy()
      upstream.destroy()
    }
    const timer = setInterval(() => {
      if (random.chance(weather.resetChance)) { resets += 1; drop() } else if (random.chance(weather.stallChance)) link.stalledUntil = Date.now() + weather.stall
    }, 1_000)
    pairs.add(drop)
    for (const socket of [phone, upstream]) {
      socket.setNoDelay(true)
      socket.on('error', drop)
      socket.on('close', drop)
    }
    carry(phone, upstream, link)
    carry(upstream, phone, link)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return {
    port: address.port,
    get weather() { return weather },
    set weather(next) { weather = next },
    get resets() { return resets },
    cutAll: () => { for (const drop of pairs) drop() },
    close: async () => {
      for (const drop of pairs) drop()
      await new Promise<void>((resolve) => { server.close(() => resolve()) })
    },
  }
}
