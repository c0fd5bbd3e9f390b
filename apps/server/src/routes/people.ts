import { cleanLine } from '@tablee/domain/text'
import { EraseBody, PersonBody, type PersonalData } from '@tablee/protocol/http/people'
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { authorityActor, type OpenCafe } from '../cafes.ts'
import { Denied } from '../policies/denials.ts'
import { readBody } from '../policies/readBody.ts'
import type { Services } from '../services.ts'
import { bearerOf, credentialOf } from './bearer.ts'

type OnePerson = { Params: { cafeId: string; participantId: string } }

/** What is known of one person, its correction and its erasure: for that person, and for the organiser on their behalf. */
export const peopleRoutes = (app: FastifyInstance, services: Services): void => {
  const { registry, cafes, erasing } = services

  /** The café, if the asker may speak for this person; another person is not even said to be there. */
  const mayAskFor = async (request: FastifyRequest<OnePerson>): Promise<OpenCafe> => {
    const { cafeId, participantId } = request.params
    if (!registry.isOrganiserOfServer(bearerOf(request))) {
      const credential = await credentialOf(services, request, cafeId)
      if (credential.cafeId !== cafeId || (credential.role === 'participant' && credential.participantId !== participantId)) throw new Denied({ code: 'NOT_FOUND' })
      if (credential.role !== 'organiser' && credential.role !== 'participant') throw new Denied({ code: 'FORBIDDEN' })
    }
    const cafe = await cafes.open(cafeId)
    if (!cafe || !(cafe.people.has(participantId) || cafe.authority.state.participants.has(participantId) || cafe.authority.state.attendance.has(participantId))) throw new Denied({ code: 'NOT_FOUND' })
    return cafe
  }

  app.get<OnePerson>('/api/cafes/:cafeId/people/:participantId', async (request, reply): Promise<PersonalData> => {
    const { cafeId, participantId } = request.params
    const { authority, people } = await mayAskFor(request)
    const { state } = authority
    void reply.header('cache-control', 'no-store')
    return {
      cafeId, participantId, title: state.settings.title, person: people.get(participantId) ?? null,
      seats: [...state.seats].flatMap(([round, seats]) => { const table = seats.get(participantId); return table === undefined ? [] : [{ round, table }] }),
      notes: [...state.notes.values()].filter(({ author, deleted }) => author === participantId && !deleted).map(({ text, table, round, postedAt, hidden }) => ({ text, table, round, postedAt, hidden })),
      events: authority.stream(`person:${participantId}`, 0).events,
    }
  })

  app.post<OnePerson>('/api/cafes/:cafeId/people/:participantId', async (request): Promise<{ changed: true }> => {
    const cafe = await mayAskFor(request)
    const { cafeId, participantId } = request.params
    const { name, organisation } = readBody(PersonBody, request.body)
    const known = cafe.people.get(participantId)
    // Nobody who was erased comes back by a correction.
    if (!known) throw new Denied({ code: 'NOT_FOUND' })
    const person = { ...known, name: cleanLine(name), organisation: cleanLine(organisation) }
    await registry.changePerson(cafeId, participantId, person)
    cafe.people.set(participantId, person)
    const [result] = await cafe.authority.submit(authorityActor, [{ id: randomUUID(), command: { type: 'changePerson', participantId } }])
    if (!result?.ok) throw new Denied(result?.error ?? { code: 'NOT_STORED' })
    return { changed: true }
  })

  app.post<OnePerson>('/api/cafes/:cafeId/people/:participantId/erase', async (request): Promise<{ erased: true }> => {
    await mayAskFor(request)
    const { cafeId, participantId } = request.params
    const { notes } = readBody(EraseBody, request.body)
    await erasing.person(cafeId, participantId, notes === 'erase')
    request.log.info('a person was erased on request')
    return { erased: true }
  })
}
