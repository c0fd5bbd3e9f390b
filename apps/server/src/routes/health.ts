import type { FastifyInstance } from 'fastify'

/** For whoever watches the server: alive, and able to work. `check` rejects, with why, while it is not. */
export const healthRoutes = (app: FastifyInstance, check: () => Promise<void>): void => {
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await check()
      return { ok: true }
    } catch {
      return reply.code(503).send({ ok: false, reason: 'the data file does not answer' })
    }
  })
}
