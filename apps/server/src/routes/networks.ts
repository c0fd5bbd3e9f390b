import { cleanLine, countCharacters } from '@tablee/domain/text'
import { personLimit } from '@tablee/domain/attendance/roster'
import { InviteBody, SignerBody, type NetworkLinks, type Signed } from '@tablee/protocol/http/follow'
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Denied } from '../policies/denials.ts'
import { readBody } from '../policies/readBody.ts'
import type { Services } from '../services.ts'
import { actorOf } from '../sockets/viewer.ts'
import { credentialOf, leaderOf } from './bearer.ts'

type InCafe = { Params: { cafeId: string } }

/** Networks that react: their private links, and the names that stand under their reactions. */
export const networkRoutes = (app: FastifyInstance, services: Services): void => {
  const { registry, cafes } = services

  app.post<InCafe>('/api/cafes/:cafeId/networks', async (request): Promise<NetworkLinks> => {
    const { cafeId } = request.params
    const credential = await leaderOf(services, request, cafeId)
    const network = readBody(InviteBody, request.body)
    const cafe = await cafes.open(cafeId)
    const actor = actorOf(credential)
    if (!cafe || !actor) throw new Denied({ code: 'NOT_FOUND' })
    if (!cafe.authority.state.networks.has(network.networkId)) {
      const [result] = await cafe.authority.submit(actor, [{ id: randomUUID(), command: { type: 'inviteNetwork', ...network } }])
      if (!result?.ok) throw new Denied(result?.error ?? { code: 'NOT_STORED' })
    }
    return { secrets: { [network.networkId]: await registry.networkSecret(cafeId, network.networkId) } }
  })

  app.get<InCafe>('/api/cafes/:cafeId/networks', async (request, reply): Promise<NetworkLinks> => {
    const { cafeId } = request.params
    await leaderOf(services, request, cafeId)
    const cafe = await cafes.open(cafeId)
    if (!cafe) throw new Denied({ code: 'NOT_FOUND' })
    const secrets: Record<string, string> = {}
    for (const id of cafe.authority.state.networks.keys()) secrets[id] = await registry.networkSecret(cafeId, id)
    void reply.header('cache-control', 'no-store')
    return { secrets }
  })

  app.post<{ Params: { cafeId: string; networkId: string } }>('/api/cafes/:cafeId/networks/:networkId/renew', async (request): Promise<NetworkLinks> => {
    const { cafeId, networkId } = request.params
    await leaderOf(services, request, cafeId)
    const cafe = await cafes.open(cafeId)
    if (!cafe?.authority.state.networks.has(networkId)) throw new Denied({ code: 'NOT_FOUND' })
    return { secrets: { [networkId]: await registry.renewNetworkLink(cafeId, networkId) } }
  })

  app.post<InCafe>('/api/cafes/:cafeId/signers', async (request): Promise<Signed> => {
    const { cafeId } = request.params
    const credential = await credentialOf(services, request)
    if (credential.cafeId !== cafeId) throw new Denied({ code: 'NOT_FOUND' })
    if (credential.role !== 'network' && credential.role !== 'organiser' && credential.role !== 'facilitator') throw new Denied({ code: 'FORBIDDEN' })
    const { signerId, name } = readBody(SignerBody, request.body)
    const cafe = await cafes.open(cafeId)
    if (!cafe) throw new Denied({ code: 'NOT_FOUND' })
    const { networks, participants, attendance, reactions } = cafe.authority.state
    if (credential.role === 'network' && !networks.has(credential.participantId)) throw new Denied({ code: 'NETWORK_UNKNOWN' })
    const person = { name: cleanLine(name), organisation: credential.role === 'network' ? (networks.get(credential.participantId)?.name ?? '') : '' }
    if (person.name === '' || countCharacters(person.name) > personLimit) throw new Denied({ code: 'BAD_FIELD', field: 'name' })
    const known = cafe.people.get(signerId)
    // An id is one name for ever: nobody signs anew what another has signed.
    if (participants.has(signerId) || attendance.has(signerId) || (known && known.name !== person.name)) throw new Denied({ code: 'ID_TAKEN' })
    if (known) return { signerId }
    if (cafe.people.size > participants.size + attendance.size + reactions.size + 1_000) throw new Denied({ code: 'TOO_MANY', limit: 1_000 })
    await registry.addPerson(cafeId, signerId, person, null)
    cafe.people.set(signerId, person)
    return { signerId }
  })
}
