import type { FastifyInstance } from 'fastify'

/** The addresses that some method is answered at: there, another method is METHOD and not NOT_FOUND. Call before routes are added. */
export const knownAddresses = (app: FastifyInstance): { includes(path: string): boolean } => {
  const patterns = new Map<string, RegExp>()
  app.addHook('onRoute', ({ url }) => {
    if (url.includes('*')) return
    patterns.set(url, new RegExp(`^${url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))).join('/')}/?$`))
  })
  return { includes: (path) => [...patterns.values()].some((pattern) => pattern.test(path)) }
}
