import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import { roomOrigin } from './address.ts'
import { createCafes } from './cafes.ts'
import type { Config } from './config.ts'
import { answers } from './eventLog/database.ts'
import { openStorage } from './eventLog/storage.ts'
import { createExporter } from './exports/exporter.ts'
import { Denied, errorBody, languageOf, statusCode } from './policies/denials.ts'
import { createGuesses } from './policies/guesses.ts'
import { isOwnOrigin } from './policies/origins.ts'
import { createRegistry } from './registry/registry.ts'
import { readServerKey } from './registry/secrets.ts'
import { knownAddresses } from './plugins/knownAddresses.ts'
import { securityHeaders } from './plugins/securityHeaders.ts'
import { attendanceRoutes } from './routes/attendance.ts'
import { cafeRoutes } from './routes/cafes.ts'
import { commandRoutes } from './routes/commands.ts'
import { doorRoutes } from './routes/door.ts'
import { exportRoutes } from './routes/exports.ts'
import { importRoutes } from './routes/imports.ts'
import { healthRoutes } from './routes/health.ts'
import { networkRoutes } from './routes/networks.ts'
import { pages } from './routes/pages.ts'
import { sessionRoutes } from './routes/session.ts'
import type { Services } from './services.ts'
import { attachSockets } from './sockets/attach.ts'
import { createSteadyClock } from './steadyClock.ts'

export type App = {
  readonly http: FastifyInstance
  readonly services: Services
  /** Listens, and lets the clocks of cafés under way go on. Resolves with the port. */
  listen(): Promise<number>
  close(): Promise<void>
}

/** What a failed request is, whoever threw it. */
const denialOf = (error: unknown): Denied['denial'] => {
  if (error instanceof Denied) return error.denial
  const { code, statusCode: status } = error as Partial<FastifyError>
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { code: 'TOO_LARGE' }
  if (status !== undefined && status >= 400 && status < 500) return code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? { code: 'MEDIA_TYPE' } : { code: 'BAD_JSON' }
  return { code: 'INTERNAL' }
}

/** The whole server but for the process around it; closes what it opens. `pagesFolder` holds the built pages. */
export const buildApp = async (config: Config, pagesFolder: string): Promise<App> => {
  const now = createSteadyClock()
  const storage = await openStorage(config)
  const registry = createRegistry(storage.database, readServerKey(config))
  const cafes = createCafes(storage, registry, now, (what) => http.log.error(what))
  const exporter = createExporter()
  let port = config.port
  const services: Services = { config, registry, cafes, guesses: createGuesses(now), exporter, now, origin: () => roomOrigin(port, config.publicUrl) }

  const http = Fastify({
    logger: { level: config.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    bodyLimit: 65_536, trustProxy: config.trustProxy, onProtoPoisoning: 'error', onConstructorPoisoning: 'error',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 64 }, forceCloseConnections: true,
  })
  http.addHook('onRequest', async (request) => {
    const { origin, host } = request.headers
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isOwnOrigin(origin, host, config.publicUrl)) throw new Denied({ code: 'BAD_ORIGIN' })
  })
  http.setErrorHandler((error, request, reply) => {
    const denial = denialOf(error)
    if (denial.code === 'INTERNAL') request.log.error({ err: { name: (error as Error).name, stack: (error as Error).stack } }, 'a request failed')
    return reply.code(statusCode(denial)).send(errorBody(denial, languageOf(request.headers['accept-language'])))
  })
  http.setNotFoundHandler((request, reply) => {
    const denial = known.includes(request.url.split('?')[0] ?? '') || request.method === 'TRACE' ? ({ code: 'METHOD' } as const) : ({ code: 'NOT_FOUND' } as const)
    return reply.code(statusCode(denial)).send(errorBody(denial, languageOf(request.headers['accept-language'])))
  })

  await securityHeaders(http)
  const known = knownAddresses(http)
  if (existsSync(pagesFolder)) await pages(http, pagesFolder)
  healthRoutes(http, () => answers(storage.database))
  sessionRoutes(http, services)
  cafeRoutes(http, services)
  doorRoutes(http, services)
  attendanceRoutes(http, services)
  networkRoutes(http, services)
  exportRoutes(http, services)
  importRoutes(http, services)
  commandRoutes(http, services)
  await http.ready()
  const sockets = attachSockets(http.server, services)

  return {
    http, services,
    listen: async () => {
      await cafes.resume()
      await http.listen({ port: config.port, host: config.host })
      const address = http.server.address()
      if (address !== null && typeof address === 'object') ({ port } = address)
      return port
    },
    close: async () => {
      cafes.close()
      await sockets.close()
      await http.close()
      await exporter.close()
      await storage.close()
    },
  }
}
