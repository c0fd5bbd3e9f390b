import { SessionBody, type Session } from '@tablee/protocol/http/session'
import type { FastifyInstance } from 'fastify'
import { readBody } from '../policies/readBody.ts'
import type { Services } from '../services.ts'
import { wrongSecret } from './bearer.ts'

/** What a secret opens. */
export const sessionRoutes = (app: FastifyInstance, services: Services): void => {
  const { registry, cafes, origin, room } = services
  app.post('/api/session', async (request): Promise<Session> => {
    const { token, page } = readBody(SessionBody, request.body)
    if (page !== 'screen' && registry.isOrganiserOfServer(token)) return { role: 'organiser', cafeId: null, address: origin() }
    const credential = await registry.credentialOf(token)
    const links = credential && (await registry.links(credential.cafeId))
    const opens = credential?.role === 'screen' ? 'screen' : credential?.role === 'network' ? 'react' : credential?.role === 'organiser' || credential?.role === 'facilitator' ? 'desk' : null
    // A network that was taken off the list has a link to nothing.
    const removed = credential?.role === 'network' && !(await cafes.open(credential.cafeId))?.authority.state.networks.has(credential.participantId)
    if (!credential || !links || removed || credential.role === 'join' || (page !== undefined && page !== opens)) throw wrongSecret(services, request)
    const { cafeId, role, participantId } = credential
    switch (role) {
      case 'participant': return { role, cafeId, participantId }
      case 'network': return { role, cafeId, networkId: participantId }
      case 'screen': return { role, cafeId, code: links.code, join: links.join, address: origin(), wifi: room.wifi() }
      // A facilitator hands out every link but the organiser's.
      case 'facilitator': return { role, cafeId, links: { ...links, organiser: '' }, address: origin() }
      case 'organiser': return { role, cafeId, links, address: origin() }
      default: return role satisfies never
    }
  })
}
