import Fastify, { type ConnectionError, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { roomOrigin } from './address.ts'
import { createCafes } from './cafes.ts'
import type { Config } from './config.ts'
import { answers } from './eventLog/database.ts'
import { openStorage } from './eventLog/storage.ts'
import { createExporter } from './exports/exporter.ts'
import { Denied, errorBody, languageOf, statusCode } from './policies/denials.ts'
import { createGuesses } from './policies/guesses.ts'
import { watchDisk } from './metrics/diskSpace.ts'
import { createMetrics } from './metrics/metrics.ts'
import { createNoteRate } from './policies/noteRate.ts'
import { isOwnOrigin } from './policies/origins.ts'
import { createErasing } from './privacy/erasing.ts'
import { createRegistry } from './registry/registry.ts'
import { readServerKey } from './registry/secrets.ts'
import { knownAddresses } from './plugins/knownAddresses.ts'
import { memoryCap, refuseWhenFull } from './plugins/memoryCap.ts'
import { securityHeaders } from './plugins/securityHeaders.ts'
import { attendanceRoutes } from './routes/attendance.ts'
import { cafeRoutes } from './routes/cafes.ts'
import { commandRoutes } from './routes/commands.ts'
import { doorRoutes } from './routes/door.ts'
import { exportRoutes } from './routes/exports.ts'
import { importRoutes } from './routes/imports.ts'
import { healthRoutes } from './routes/health.ts'
import { networkRoutes } from './routes/networks.ts'
import { linkRoutes } from './routes/links.ts'
import { pages } from './routes/pages.ts'
import { deniedPage, paperRoutes, readsPages } from './routes/paper.ts'
import { peopleRoutes } from './routes/people.ts'
import { privacyRoutes } from './routes/privacy.ts'
import { roomRoutes } from './routes/room.ts'
import { sessionRoutes } from './routes/session.ts'
import { createRoomChoice } from './room.ts'
import type { Services } from './services.ts'
import { servedBy } from './starting.ts'
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

/** What is not even HTTP gets an answer all the same, if there is anybody to hear it. */
const notEvenHttp = ({ code }: ConnectionError, socket: Socket): void => {
  if (!socket.writable) { socket.destroy(); return }
  const [status, denial] = code === 'HPE_HEADER_OVERFLOW' ? (['431 Request Header Fields Too Large', 'TOO_LARGE'] as const) : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? (['408 Request Timeout', 'BAD_JSON'] as const) : (['400 Bad Request', 'BAD_JSON'] as const)
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\n\r\n${JSON.stringify(errorBody({ code: denial }, 'fr'))}`)
}

/** Somebody with a browser reads a page; a program reads what went wrong. */
const refuse = (request: FastifyRequest, reply: FastifyReply, denial: Denied['denial']): FastifyReply => {
  const language = languageOf(request.headers['accept-language'])
  reply.code(statusCode(denial))
  return readsPages(request) ? reply.type('text/html; charset=utf-8').send(deniedPage(denial, language)) : reply.send(errorBody(denial, language))
}

/** What the log holds of a request: the route, never the address as it was asked, which may hold anything, nor whose it was. */
const loggedRequest = (request: { method: string; routeOptions?: { url?: string | undefined } }): { method: string; route: string } =>
  ({ method: request.method, route: request.routeOptions?.url ?? 'none' })

/** The whole server but for the process around it; closes what it opens. `pagesFolder` holds the built pages, `ownNow` (milliseconds since 1970) takes the clock's place. */
export const buildApp = async (config: Config, pagesFolder: string, ownNow?: () => number): Promise<App> => {
  const clock = ownNow ? { now: ownNow, trustWall: () => {} } : createSteadyClock(config.dataFolder)
  const { now } = clock
  const storage = await openStorage(config)
  const registry = createRegistry(storage.database, readServerKey(config))
  const cafes = createCafes(storage, registry, now, { trouble: (what) => http.log.error(what), repeated: () => metrics.noticed('commandRepeated') })
  const exporter = createExporter()
  let port = config.port
  const room = createRoomChoice(config.dataFolder)
  const disk = watchDisk(config.dataFolder, (megabytes) => http.log.warn({ megabytes }, 'little room is left on the disk of the data folder'))
  const metrics = createMetrics({ sockets: () => sockets.count(), cafes: () => cafes.count(), freeBytes: () => disk.free() })
  const services: Services = { config, metrics, registry, cafes, doorbell: storage.doorbell, guesses: createGuesses(now), exporter, erasing: createErasing(registry, cafes, storage, now), noteRate: createNoteRate(now, config.limits, (outcome) => metrics.commanded(outcome)), memory: memoryCap(config.maxMemory), now, room, origin: () => roomOrigin(port, config.publicUrl, room.address()) }

  const http = Fastify({
    logger: { level: config.logLevel, serializers: { req: loggedRequest }, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    requestTimeout: 60_000, http: { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 },
    bodyLimit: 65_536, // One proxy in front is believed about who asks; what the asker wrote before it is not.
    trustProxy: config.trustProxy ? (_address, hop) => hop === 0 : false, onProtoPoisoning: 'error', onConstructorPoisoning: 'error',
    frameworkErrors: (_error, request, reply: FastifyReply) => { void refuse(request, reply, { code: 'NOT_FOUND' }) },
    clientErrorHandler: notEvenHttp,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 64 }, forceCloseConnections: true,
  })
  // JSON is all that a route takes unless it says otherwise: a form of another site cannot make any.
  http.removeContentTypeParser('text/plain')
  http.addHook('onRequest', async (request) => {
    const { origin, host } = request.headers
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isOwnOrigin(origin, host, config.publicUrl)) throw new Denied({ code: 'BAD_ORIGIN' })
  })
  http.setErrorHandler((error, request, reply) => {
    const denial = denialOf(error)
    if (denial.code === 'INTERNAL') request.log.error({ err: { name: (error as Error).name, stack: (error as Error).stack } }, 'a request failed')
    return refuse(request, reply, denial)
  })
  http.setNotFoundHandler((request, reply) => {
    const denial = known.includes(request.url.split('?')[0] ?? '') || request.method === 'TRACE' ? ({ code: 'METHOD' } as const) : ({ code: 'NOT_FOUND' } as const)
    return refuse(request, reply, denial)
  })

  await securityHeaders(http)
  const known = knownAddresses(http)
  refuseWhenFull(http, services.memory)
  if (existsSync(pagesFolder)) await pages(http, pagesFolder)
  healthRoutes(http, { believesProxy: config.trustProxy, check: () => answers(storage.database), disk, memory: services.memory, metrics: services.metrics })
  sessionRoutes(http, services)
  cafeRoutes(http, services)
  doorRoutes(http, services)
  attendanceRoutes(http, services)
  networkRoutes(http, services)
  exportRoutes(http, services)
  importRoutes(http, services)
  commandRoutes(http, services)
  linkRoutes(http, services)
  roomRoutes(http, services)
  peopleRoutes(http, services)
  paperRoutes(http)
  privacyRoutes(http, services)
  await http.ready()
  http.server.maxConnections = config.maxConnections
  const sockets = attachSockets(http.server, services)

  /** What cafés said they would keep until a day goes when that day is over, whether or not anybody looks. */
  const keepPromises = (): void => {
    void services.erasing.purge(new Date(now()).toISOString().slice(0, 10)).catch((error: unknown) => http.log.error({ err: { name: (error as Error).name, stack: (error as Error).stack } }, 'erasing what was kept long enough failed; it is tried again'))
  }
  const purging = setInterval(keepPromises, 600_000)
  purging.unref()

  registry.onRevoked(({ cafeId }) => storage.doorbell?.ring('links', cafeId))
  // A ring may be lost; what other nodes have erased is forgotten here all the same.
  const following = storage.doorbell && setInterval(() => { void services.erasing.follow().catch(() => undefined) }, 15_000)
  following?.unref()

  return {
    http, services,
    listen: async () => {
      await disk.look()
      if (!(await cafes.resume())) clock.trustWall()
      await services.erasing.enforce()
      keepPromises()
      await http.listen({ port: config.port, host: config.host })
      const address = http.server.address()
      if (address !== null && typeof address === 'object') ({ port } = address)
      // A tool that must not touch the files of a running server sees that there is one.
      mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
      writeFileSync(servedBy(config.dataFolder), `${process.pid} ${port}`)
      return port
    },
    close: async () => {
      services.memory.stop()
      disk.stop()
      clearInterval(purging)
      if (following) clearInterval(following)
      cafes.close()
      await sockets.close()
      await http.close()
      await exporter.close()
      await storage.close()
      rmSync(servedBy(config.dataFolder), { force: true })
    },
  }
}
