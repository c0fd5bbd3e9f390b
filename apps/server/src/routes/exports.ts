import { writeIcs } from '@tablee/export/writers/ics'
import { dateInWords, timeInWords } from '@tablee/words/dates'
import { minutesWords } from '@tablee/words/minutes'
import { issuesSheetWords } from '@tablee/words/issuesSheet'
import type { Language } from '@tablee/domain/cafe/settings'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { OpenCafe } from '../cafes.ts'
import { formats, type DocumentKind, type Format } from '../exports/job.ts'
import { piecesOf } from '../exports/pieces.ts'
import { Denied } from '../policies/denials.ts'
import { disposition } from '../policies/disposition.ts'
import type { Services } from '../services.ts'
import { leaderOf } from './bearer.ts'

const types: { readonly [F in Format]: string } = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  'csv-rfc4180': 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

/** « Comité partenarial - compte rendu » */
const named = (title: string, what: string): string => `${title.slice(0, 60)} - ${what}`

const two = (number: number): string => String(number).padStart(2, '0')

/** When a document was taken, by this server's clock on the wall: « mardi 24 novembre 2026, 20 h 55 ». */
const momentInWords = (now: number, language: Language): string => {
  const date = new Date(now)
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${dateInWords(day, language)}, ${timeInWords(`${two(date.getHours())}:${two(date.getMinutes())}`, language)}`
}

type Asked = FastifyRequest<{ Params: { cafeId: string }; Querystring: Record<string, unknown> }>

/** The café as files for those who run it: each is one snapshot. */
export const exportRoutes = (app: FastifyInstance, services: Services): void => {
  const { exporter, cafes, now } = services

  const opened = async (request: Asked): Promise<OpenCafe> => {
    await leaderOf(services, request, request.params.cafeId)
    const cafe = await cafes.open(request.params.cafeId)
    if (!cafe) throw new Denied({ code: 'NOT_FOUND' })
    return cafe
  }
  /** A choice that is made by `1`, and not by leaving it out or by `0`; anything else is a mistake. */
  const chosen = ({ query }: Asked, field: string): boolean => {
    const value = query[field]
    if (value === undefined || value === '0') return false
    if (value === '1') return true
    throw new Denied({ code: 'BAD_FIELD', field })
  }
  const send = (reply: FastifyReply, type: string, name: string, file: Uint8Array | string): FastifyReply =>
    reply.type(type).header('content-disposition', name).header('cache-control', 'no-store').send(typeof file === 'string' ? file : Buffer.from(file.buffer, file.byteOffset, file.byteLength))

  const document = (kind: DocumentKind, nameOf: (language: Language) => string): void => {
    app.get<{ Params: { cafeId: string }; Querystring: Record<string, unknown> }>(`/api/cafes/:cafeId/${kind}`, async (request, reply) => {
      await leaderOf(services, request, request.params.cafeId)
      const format = (formats[kind] as readonly Format[]).find((each) => each === request.query['format'])
      if (format === undefined) throw new Denied({ code: 'BAD_FIELD', field: 'format' })
      const attendance = chosen(request, 'attendance')
      const { authority: { state, head }, people } = await opened(request)
      const { title, language } = state.settings
      const file = await exporter.write({ what: 'document', kind, format, position: head, time: momentInWords(now(), language), attendance }, piecesOf(state, people, []))
      return send(reply, types[format], disposition(named(title, nameOf(language)), format.replace('-rfc4180', '')), file)
    })
  }
  document('sheet', (language) => issuesSheetWords(language).sheet.toLowerCase())
  document('minutes', (language) => minutesWords(language).minutes.toLowerCase())

  app.get<{ Params: { cafeId: string }; Querystring: Record<string, unknown> }>('/api/cafes/:cafeId/archive', async (request, reply) => {
    const { authority, people } = await opened(request)
    const withPeople = chosen(request, 'people')
    const { events } = authority.stream('desk', 0)
    const file = await exporter.write({ what: 'archive', people: withPeople }, piecesOf(authority.state, people, events))
    return send(reply, 'application/json; charset=utf-8', disposition(authority.state.settings.title, 'json'), file)
  })

  app.get<{ Params: { cafeId: string }; Querystring: Record<string, unknown> }>('/api/cafes/:cafeId/next-meeting', async (request, reply) => {
    const { authority: { state, head } } = await opened(request)
    const file = writeIcs(state, { now: now(), position: head })
    if (file === null) throw new Denied({ code: 'NO_MEETING' })
    return send(reply, 'text/calendar; charset=utf-8', disposition(named(state.settings.title, minutesWords(state.settings.language).nextMeeting.toLowerCase()), 'ics'), file)
  })

  /** All that a room's screen may see of the café, to be gone through again from its beginning. */
  app.get<{ Params: { cafeId: string }; Querystring: Record<string, unknown> }>('/api/cafes/:cafeId/replay', async (request, reply) => {
    const { authority } = await opened(request)
    const seen = (['cafe', 'hall', 'board'] as const).flatMap((audience) => authority.stream(audience, 0).events)
    const events = [...new Map(seen.map((logged) => [logged.position, logged])).values()].sort((a, b) => a.position - b.position)
    return reply.header('cache-control', 'no-store').send({ events })
  })
}
