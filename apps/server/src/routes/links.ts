import { linkKinds, mayRenew, type LinkKind } from '@tablee/domain/links'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { FastifyInstance } from 'fastify'
import { Denied } from '../policies/denials.ts'
import type { Services } from '../services.ts'
import { bearerOf, leaderOf } from './bearer.ts'

const isKind = (name: string): name is LinkKind => (linkKinds as readonly string[]).includes(name)

/** A link that is lost or went astray is replaced: the old one opens nothing from then on, and whoever is in by it is let go. */
export const linkRoutes = (app: FastifyInstance, services: Services): void => {
  const { registry } = services
  app.post<{ Params: { cafeId: string; kind: string } }>('/api/cafes/:cafeId/links/:kind/renew', async (request): Promise<CafeLinks> => {
    const { cafeId, kind } = request.params
    const role = registry.isOrganiserOfServer(bearerOf(request)) ? 'organiser' : (await leaderOf(services, request, cafeId)).role
    if (!isKind(kind)) throw new Denied({ code: 'BAD_FIELD', field: 'kind' })
    if ((role !== 'organiser' && role !== 'facilitator') || !mayRenew[role].includes(kind)) throw new Denied({ code: 'FORBIDDEN' })
    const links = await registry.renewLink(cafeId, kind)
    if (links === null) throw new Denied({ code: 'NOT_FOUND' })
    // A facilitator hands out every link but the organiser's.
    return role === 'organiser' ? links : { ...links, organiser: '' }
  })
}
