import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { FastifyError, FastifyInstance } from 'fastify'
import { Denied } from '../policies/denials.ts'
import { isZip, isZipBomb } from '../policies/zipGuard.ts'
import type { Services } from '../services.ts'
import { organiserOf } from './bearer.ts'

/** As large as an archive may be, in bytes. */
const largest = 20 * 1_024 * 1_024

/** Takes in a café that this or another instance of Tablée exported. */
export const importRoutes = (app: FastifyInstance, services: Services): void => {
  const { registry, cafes, exporter, now } = services
  void app.register(async (scope) => {
    // The file goes as it is to the thread that reads it: parsed here, it would hold up every live board.
    scope.removeContentTypeParser('application/json')
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => { done(null, body) })
    scope.setErrorHandler((error: FastifyError) => {
      throw error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? new Denied({ code: 'TOO_LARGE', what: 'archive' }) : error
    })
    scope.post('/api/cafes/import', { bodyLimit: largest, onRequest: (request) => organiserOf(services, request) }, async (request, reply): Promise<CafeLinks> => {
      if (Buffer.isBuffer(request.body) && isZip(request.body)) throw new Denied(isZipBomb(request.body) ? { code: 'TOO_LARGE', what: 'archive' } : { code: 'BAD_ARCHIVE' })
      const read = Buffer.isBuffer(request.body) ? await exporter.read(request.body) : ({ ok: false, fault: { code: 'BAD_ARCHIVE' } } as const)
      if (!read.ok) throw new Denied(read.fault)
      const { cafeId, events, people } = read
      const known = (await registry.links(cafeId)) === null ? null : await cafes.open(cafeId)
      if (known && known.authority.head > 0) throw new Denied({ code: 'CAFE_HERE', title: known.authority.state.settings.title })
      // A café without events is in no list: what fails from here on leaves nothing that anybody could see.
      if (!known) await registry.createCafe(now(), cafeId)
      await registry.addPeople(cafeId, people.map(({ id, ...person }) => ({ id, person })))
      await cafes.restore(cafeId, events)
      const links = await registry.links(cafeId)
      if (!links) throw new Denied({ code: 'INTERNAL' })
      return reply.code(201).send(links)
    })
  })
}
