import type { FastifyInstance } from 'fastify'
import { noRoom, type DiskSpace } from '../metrics/diskSpace.ts'
import type { ServerMetrics } from '../metrics/metrics.ts'
import type { MemoryCap } from '../plugins/memoryCap.ts'
import { Denied } from '../policies/denials.ts'

/** `believesProxy`: what comes through a proxy says so. */
export type HealthParts = { readonly believesProxy: boolean; readonly check: () => Promise<void>; readonly disk: DiskSpace; readonly memory: MemoryCap; readonly metrics: ServerMetrics }

/** For whoever watches the server: alive, able to work (and if not, why not), and its figures. `check` rejects while the data do not answer. */
export const healthRoutes = (app: FastifyInstance, { believesProxy, check, disk, memory, metrics }: HealthParts): void => {
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    const reasons: string[] = []
    await check().catch(() => reasons.push('the data do not answer'))
    const free = disk.free()
    if (free !== null && free < noRoom) reasons.push(`the disk is full: ${Math.floor(free / 1_048_576)} MB left`)
    if (memory.full()) reasons.push('memory is short: nobody new is let in')
    return reasons.length === 0 ? { ok: true } : reply.code(503).send({ ok: false, reason: reasons.join('; '), reasons })
  })
  app.get('/metrics', async (request, reply) => {
    // For whoever watches the server from inside, whatever the proxy lets through.
    if (believesProxy && request.headers['x-forwarded-for'] !== undefined) throw new Denied({ code: 'NOT_FOUND' })
    return reply.type(metrics.type).send(await metrics.print())
  })
  app.addHook('onResponse', async (request, reply) => metrics.answered(request.routeOptions.url ?? 'none', reply.statusCode))
}
