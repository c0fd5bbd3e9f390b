import { CreateCafeBody, type CafeLinks, type CafeSummary } from '@tablee/protocol/http/cafes'
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { readSettings } from '@tablee/domain/cafe/decide'
import { present } from '@tablee/domain/seat/request'
import { previousOf } from '@tablee/domain/series/previousOf'
import { authorityActor } from '../cafes.ts'
import { Denied } from '../policies/denials.ts'
import { readBody } from '../policies/readBody.ts'
import type { Services } from '../services.ts'
import { organiserOf } from './bearer.ts'

/** A wrong setting is named as the organiser knows it. */
const readSettingsBody = (body: unknown): CreateCafeBody => {
  try { return readBody(CreateCafeBody, body) } catch (error) {
    throw error instanceof Denied && error.denial.code === 'BAD_FIELD' ? new Denied({ code: 'BAD_FIELD', field: error.denial.field.replace(/^settings\./, '') }) : error
  }
}

/** Cafés of this server, for its organiser. */
export const cafeRoutes = (app: FastifyInstance, services: Services): void => {
  const { registry, cafes, now } = services

  app.post('/api/cafes', async (request, reply): Promise<CafeLinks> => {
    await organiserOf(services, request, (request.body as { after?: unknown } | null)?.after)
    const { settings, after } = readSettingsBody(request.body)
    const read = readSettings(settings)
    if ('code' in read) throw new Denied(read)
    const last = after === undefined ? null : await cafes.open(after)
    if (after !== undefined && (!last || last.authority.head === 0)) throw new Denied({ code: 'NOT_FOUND' })
    const cafeId = await registry.createCafe(now())
    const cafe = await cafes.open(cafeId)
    const [result] = (await cafe?.authority.submit(authorityActor, [{ id: randomUUID(), command: { type: 'createCafe', settings, ...(last ? { previous: previousOf(last.authority.state) } : {}) } }])) ?? []
    if (!result?.ok) throw new Denied(result?.error ?? { code: 'NOT_STORED' })
    const links = await registry.links(cafeId)
    if (!links) throw new Denied({ code: 'INTERNAL' })
    return reply.code(201).send(links)
  })

  app.get('/api/cafes', async (request): Promise<CafeSummary[]> => {
    await organiserOf(services, request)
    const summaries: CafeSummary[] = []
    for (const cafeId of await registry.cafeIds()) {
      const cafe = await cafes.open(cafeId)
      const links = await registry.links(cafeId)
      if (!cafe || !links || cafe.authority.head === 0) continue
      const { state } = cafe.authority
      summaries.push({ title: state.settings.title, date: state.settings.date, phase: state.phase, participants: present(state).length, settings: state.settings, links })
    }
    return summaries
  })
}
