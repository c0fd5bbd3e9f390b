import { cleanLine } from '@tablee/domain/text'
import { DoorBody, GuestBody, JoinBody, type Door, type Joined } from '@tablee/protocol/http/join'
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { authorityActor, type OpenCafe } from '../cafes.ts'
import { Denied } from '../policies/denials.ts'
import { readBody } from '../policies/readBody.ts'
import { signIn } from '../policies/signIn.ts'
import { newParticipantId, normaliseCode } from '../registry/secrets.ts'
import type { Services } from '../services.ts'
import { leaderOf, wrongSecret } from './bearer.ts'

/** Coming in: what is behind a code or a link, and joining; a guest without a phone is brought in by a facilitator. */
export const doorRoutes = (app: FastifyInstance, services: Services): void => {
  const { registry, cafes, guesses } = services

  const find = async (request: FastifyRequest, { code, secret }: { code?: string | undefined; secret?: string | undefined }): Promise<{ cafeId: string; cafe: OpenCafe }> => {
    if (new URL(request.url, 'http://local').searchParams.has('code')) throw new Denied({ code: 'BAD_FIELD', field: 'code' })
    const typed = normaliseCode(code ?? '')
    if (secret === undefined && typed === '') throw new Denied({ code: 'CODE_MISSING' })
    if (secret === undefined && guesses.noCode(request.ip)) throw new Denied({ code: 'RATE_LIMITED' })
    const credential = secret === undefined ? null : await registry.credentialOf(secret)
    const cafeId = secret === undefined ? await registry.cafeOfCode(typed) : credential?.role === 'join' ? credential.cafeId : null
    const cafe = cafeId === null ? null : await cafes.open(cafeId)
    // Others may have guessed wrong while the disk was asked: a thousand guesses at once are no better than one by one.
    if (secret === undefined && guesses.noCode(request.ip)) throw new Denied({ code: 'RATE_LIMITED' })
    if (cafeId !== null && cafe) return { cafeId, cafe }
    if (secret !== undefined) throw wrongSecret(services, request)
    guesses.failed('code', request.ip)
    throw new Denied({ code: 'CODE_UNKNOWN' })
  }

  const arrive = async (cafe: OpenCafe, participantId: string, withoutPhone: boolean): Promise<void> => {
    const [result] = await cafe.authority.submit(authorityActor, [{ id: randomUUID(), command: { type: 'arrive', participantId, withoutPhone } }])
    if (!result?.ok) throw new Denied(result?.error ?? { code: 'NOT_STORED' })
  }

  /** Whether somebody may come in now; told before a name is kept. */
  const mustBeOpen = ({ authority: { state } }: OpenCafe): void => {
    if (state.phase === 'draft') throw new Denied({ code: 'NOT_NOW' })
    if (state.phase === 'closed') throw new Denied({ code: 'CAFE_CLOSED' })
  }

  app.post('/api/door', async (request): Promise<Door> => {
    const body = readBody(DoorBody, request.body)
    const { cafeId, cafe: { authority: { state } } } = await find(request, body)
    const { title, language, asksOrganisation, showsAuthors, illustrative } = state.settings
    return { cafeId, title, language, asksOrganisation, showsAuthors, illustrative, open: state.phase !== 'draft' && state.phase !== 'closed' }
  })

  app.post('/api/join', async (request): Promise<Joined> => {
    const body = readBody(JoinBody, request.body)
    const { cafeId, cafe } = await find(request, body)
    const known = await registry.credentialOf(body.token)
    if (known) {
      // The same phone again: its first answer may have been lost.
      if (known.cafeId !== cafeId || known.role !== 'participant') throw new Denied({ code: 'LINK_UNKNOWN' })
      if (cafe.authority.state.phase !== 'closed') await arrive(cafe, known.participantId, false)
      return { cafeId, participantId: known.participantId }
    }
    mustBeOpen(cafe)
    const participantId = newParticipantId()
    const person = { name: cleanLine(body.name), organisation: cleanLine(body.organisation) }
    await registry.addPerson(cafeId, participantId, person, body.token)
    cafe.people.set(participantId, person)
    await arrive(cafe, participantId, false)
    await signIn(cafe, participantId)
    return { cafeId, participantId }
  })

  app.post<{ Params: { cafeId: string } }>('/api/cafes/:cafeId/guests', async (request): Promise<Joined> => {
    const { cafeId } = request.params
    await leaderOf(services, request, cafeId)
    const { guestId, name, organisation } = readBody(GuestBody, request.body)
    const cafe = await cafes.open(cafeId)
    if (!cafe) throw new Denied({ code: 'NOT_FOUND' })
    mustBeOpen(cafe)
    if (!cafe.people.has(guestId)) {
      const person = { name: cleanLine(name), organisation: cleanLine(organisation) }
      if (person.name === '') throw new Denied({ code: 'BAD_FIELD', field: 'name' })
      await registry.addPerson(cafeId, guestId, person, null)
      cafe.people.set(guestId, person)
    }
    await arrive(cafe, guestId, true)
    await signIn(cafe, guestId)
    return { cafeId, participantId: guestId }
  })
}
