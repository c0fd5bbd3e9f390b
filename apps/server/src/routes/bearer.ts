import type { FastifyRequest } from 'fastify'
import { Denied } from '../policies/denials.ts'
import type { Credential } from '../registry/registry.ts'
import type { Services } from '../services.ts'

export const bearerOf = (request: FastifyRequest): string => /^Bearer ([A-Za-z0-9_-]{16,64})$/.exec(request.headers.authorization ?? '')?.[1] ?? ''

/** A secret that opens nothing; after too many, to be tried again later. */
export const wrongSecret = ({ guesses }: Services, { ip }: FastifyRequest, cafeId?: string): Denied => new Denied({ code: guesses.failed('secret', ip, cafeId) ? 'RATE_LIMITED' : 'LINK_UNKNOWN' })

/** The credential behind the request's secret, or LINK_UNKNOWN: the same for every wrong one. */
export const credentialOf = async (services: Services, request: FastifyRequest, cafeId?: string): Promise<Credential> => {
  const secret = bearerOf(request)
  const credential = secret === '' ? null : await services.registry.credentialOf(secret)
  if (credential) return credential
  throw wrongSecret(services, request, cafeId)
}

/**
 * For the organiser of this server; or, for a café that follows `after`, the organiser of that one. FORBIDDEN to
 * anybody else who is known, LINK_UNKNOWN to all others.
 */
export const organiserOf = async (services: Services, request: FastifyRequest, after?: unknown): Promise<void> => {
  const { registry } = services
  const secret = bearerOf(request)
  if (registry.isOrganiserOfServer(secret)) return
  const credential = secret === '' ? null : await registry.credentialOf(secret)
  if (credential?.role === 'organiser' && credential.cafeId === after) return
  if (credential) throw new Denied({ code: 'FORBIDDEN' })
  throw wrongSecret(services, request)
}

/** As `credentialOf`, for one who runs this café: another café is not even said to be there. */
export const leaderOf = async (services: Services, request: FastifyRequest, cafeId: string): Promise<Credential> => {
  const credential = await credentialOf(services, request, cafeId)
  if (credential.cafeId !== cafeId) throw new Denied({ code: 'NOT_FOUND' })
  if (credential.role !== 'organiser' && credential.role !== 'facilitator') throw new Denied({ code: 'FORBIDDEN' })
  return credential
}
