import { expectedPerCommand } from '@tablee/domain/attendance/commands'
import { mostExpected } from '@tablee/domain/attendance/decide'
import { attendees } from '@tablee/domain/attendance/read'
import { cleanLine } from '@tablee/domain/text'
import { writeAttendanceCsv } from '@tablee/export/writers/attendanceCsv'
import { DropBody, RosterBody, type RosterNames, type RosterTable } from '@tablee/protocol/http/follow'
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { authorityActor, type OpenCafe } from '../cafes.ts'
import { Denied } from '../policies/denials.ts'
import { disposition } from '../policies/disposition.ts'
import { readBody } from '../policies/readBody.ts'
import { readTable } from '../roster/readTable.ts'
import { OversizedFile, UnreadableFile } from '../roster/table.ts'
import type { Services } from '../services.ts'
import { leaderOf } from './bearer.ts'

type InCafe = { Params: { cafeId: string } }

/** Ten thousand lines of a list, and a workbook's wrapping. */
const mostBytes = 4_000_000

/** The attendance list: a file is read and shown, people are put on it and taken off, and it is given out again. */
export const attendanceRoutes = (app: FastifyInstance, services: Services): void => {
  const { registry, cafes } = services

  const led = async (request: FastifyRequest<InCafe>): Promise<{ cafeId: string; cafe: OpenCafe }> => {
    const { cafeId } = request.params
    await leaderOf(services, request, cafeId)
    const cafe = await cafes.open(cafeId)
    if (!cafe) throw new Denied({ code: 'NOT_FOUND' })
    return { cafeId, cafe }
  }

  const submit = async (cafe: OpenCafe, type: 'expectPeople' | 'dropExpected', expectedIds: string[]): Promise<void> => {
    const [result] = await cafe.authority.submit(authorityActor, [{ id: randomUUID(), command: { type, expectedIds } }])
    if (!result?.ok) throw new Denied(result?.error ?? { code: 'NOT_STORED' })
  }

  // A parser of its own: elsewhere a body that is no JSON stays refused.
  void app.register(async (files) => {
    files.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) => done(null, body))
    files.post<InCafe>('/api/cafes/:cafeId/attendance/read', {
      bodyLimit: mostBytes, errorHandler: (error) => { throw error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? new Denied({ code: 'TOO_LARGE', what: 'roster' }) : error },
    }, async (request): Promise<RosterTable> => {
      await led(request)
      if (!Buffer.isBuffer(request.body)) throw new Denied({ code: 'BAD_FILE' })
      try {
        return await readTable(request.body)
      } catch (error) {
        if (error instanceof OversizedFile) throw new Denied({ code: 'TOO_LARGE', what: 'roster' })
        if (error instanceof UnreadableFile) throw new Denied({ code: 'BAD_FILE' })
        throw error
      }
    })
  })

  app.post<InCafe>('/api/cafes/:cafeId/attendance', { bodyLimit: 1_000_000 }, async (request): Promise<{ kept: number }> => {
    const { cafeId, cafe } = await led(request)
    const { people } = readBody(RosterBody, request.body)
    const { attendance, participants } = cafe.authority.state
    const fresh = people.filter(({ id }) => !attendance.has(id)).map(({ id, name, organisation, role }) => ({ id, person: { name: cleanLine(name), organisation: cleanLine(organisation), role: cleanLine(role) } }))
    if (fresh.some(({ person }) => person.name === '')) throw new Denied({ code: 'BAD_FIELD', field: 'name' })
    if (fresh.some(({ id }) => participants.has(id))) throw new Denied({ code: 'ID_TAKEN' })
    if (attendance.size + fresh.length > mostExpected) throw new Denied({ code: 'TOO_MANY', limit: mostExpected })
    if (fresh.length === 0) return { kept: 0 }
    await registry.addPeople(cafeId, fresh)
    for (const { id, person } of fresh) cafe.people.set(id, person)
    await submit(cafe, 'expectPeople', fresh.map(({ id }) => id))
    return { kept: fresh.length }
  })

  app.post<InCafe>('/api/cafes/:cafeId/attendance/drop', async (request): Promise<{ dropped: number }> => {
    const { cafeId, cafe } = await led(request)
    const ids = readBody(DropBody, request.body).ids.filter((id) => cafe.authority.state.attendance.has(id))
    await registry.erasePeople(cafeId, ids)
    for (const id of ids) cafe.people.delete(id)
    for (let start = 0; start < ids.length; start += expectedPerCommand) await submit(cafe, 'dropExpected', ids.slice(start, start + expectedPerCommand))
    return { dropped: ids.length }
  })

  app.get<InCafe>('/api/cafes/:cafeId/attendance', async (request, reply): Promise<RosterNames> => {
    const { cafe } = await led(request)
    void reply.header('cache-control', 'no-store')
    return {
      people: [...cafe.authority.state.attendance.keys()].map((id) => {
        const person = cafe.people.get(id)
        return { id, name: person?.name ?? '', organisation: person?.organisation ?? '', role: person?.role ?? '' }
      }),
    }
  })

  app.get<InCafe>('/api/cafes/:cafeId/attendance/file', async (request, reply) => {
    const { cafe } = await led(request)
    const { state } = cafe.authority
    const { language, title } = state.settings
    const file = writeAttendanceCsv(attendees(state, (id) => cafe.people.get(id)), language)
    const name = `${title} - ${language === 'fr' ? 'présence' : 'attendance'}`
    return reply.type('text/csv; charset=utf-8').header('content-disposition', disposition(name, 'csv')).header('cache-control', 'no-store').send(Buffer.from(file))
  })
}
