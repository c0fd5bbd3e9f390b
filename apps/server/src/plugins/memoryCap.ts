import type { FastifyInstance } from 'fastify'
import { Denied } from '../policies/denials.ts'

/** How much memory the process takes, looked at now and then. */
export type MemoryCap = {
  /** Whether newcomers have to wait. */
  full(): boolean
  stop(): void
}

/** Beyond so many MB, nobody new is let in until there is room again; who is in goes on. */
export const memoryCap = (megabytes: number): MemoryCap => {
  let full = false
  const timer = setInterval(() => { full = process.memoryUsage.rss() > megabytes * 1_048_576 }, 1_000)
  timer.unref()
  return { full: () => full, stop: () => clearInterval(timer) }
}

/** Answers BUSY to those who come to the door while memory is short. */
export const refuseWhenFull = (app: FastifyInstance, cap: MemoryCap): void => {
  app.addHook('onRequest', async (request) => {
    if (cap.full() && request.method === 'POST' && /^\/api\/(door|join|cafes)\/?$/.test(request.url.split('?')[0] ?? '')) throw new Denied({ code: 'BUSY' })
  })
}
