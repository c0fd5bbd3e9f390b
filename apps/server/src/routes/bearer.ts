import type { FastifyRequest } from 'fastify'
import { Denied } from '../policies/denials.ts'
import type { Credential } from '../registry/registry.ts'
import type { Services } from '../services.ts'

export const bearerOf = (request: FastifyRequest): string => /^Bearer ([A-Za-z0-9_-]{16,64})$/.exec(request.headers.authorization ?? '')?.[1] ?? ''

/** The credential behind the request's secret, or LINK_UNKNOWN: the same for every wrong one. */
export const credentialOf = async (services: Services, request: FastifyRequest): Promise<Credential> => {
  if (services.guesses.blocked(request.ip)) throw new Denied({ code: 'RATE_LIMITED' })
  const secret = bearerOf(request)
  const credential = secret === '' ? null : await services.registry.credentialOf(secret)
  if (credential) return credential
  services.guesses.failed(request.ip)
  throw new Denied({ code: 'LINK_UNKNOWN' })
}

/**
 * For the organiser of this server; or, for a café that follows `after`, the organiser of that one. FORBIDDEN to
 * anybody else who is known, LINK_UNKNOWN to all others.
 */
export const organiserOf = async ({ registry, guesses }: Services, request: FastifyRequest, after?: unknown): Promise<void> => {
  if (guesses.blocked(request.ip)) throw new Denied({ code: 'RATE_LIMITED' })
  const secret = bearerOf(request)
  if (registry.isOrganiserOfServer(secret)) return
  const credential = secret === '' ? null : await registry.credentialOf(secret)
  if (credential?.role === 'organiser' && credential.cafeId === after) return
  if (credential) throw new Denied({ code: 'FORBIDDEN' })
  guesses.failed(request.ip)
  throw new Denied({ code: 'LINK_UNKNOWN' })
}

/** As `credentialOf`, for one who runs this café: another café is not even said to be there. */
export const leaderOf = async (services: Services, request: FastifyRequest, cafeId: string): Promise<Credential> => {
  const credential = await credentialOf(services, request)
  if (credential.cafeId !== cafeId) throw new Denied({ code: 'NOT_FOUND' })
  if (credential.role !== 'organiser' && credential.role !== 'facilitator') throw new Denied({ code: 'FORBIDDEN' })
  return credential
}
