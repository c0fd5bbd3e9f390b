import { sheetOf } from '@tablee/export/model/issuesSheet'
import { sheetDocument } from '@tablee/export/model/sheetDocument'
import { writeCsv } from '@tablee/export/writers/csv'
import { writeDocx } from '@tablee/export/writers/docx'
import { writeMarkdown } from '@tablee/export/writers/markdown'
import type { FastifyInstance } from 'fastify'
import { Denied } from '../policies/denials.ts'
import type { Services } from '../services.ts'
import { leaderOf } from './bearer.ts'

const writers = {
  csv: { type: 'text/csv; charset=utf-8', write: async (sheet: ReturnType<typeof sheetOf>) => Buffer.from(writeCsv(sheet, 'frenchExcel')) },
  md: { type: 'text/markdown; charset=utf-8', write: async (sheet: ReturnType<typeof sheetOf>) => Buffer.from(writeMarkdown(sheetDocument(sheet))) },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: async (sheet: ReturnType<typeof sheetOf>) => Buffer.from(await writeDocx(sheetDocument(sheet))) },
} as const

/** RFC 6266: a plain name for all, and the real one for those who read it. */
const disposition = (title: string, extension: string): string => {
  const name = title.normalize('NFC').replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' ').replace(/^[.\s]+|\s+$/g, '').slice(0, 80) || 'cafe'
  const plain = name.normalize('NFD').replace(/[^A-Za-z0-9 _-]/g, '').trim().replace(/\s+/g, '-') || 'cafe'
  const encoded = encodeURIComponent(`${name}.${extension}`).replace(/['()]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}.${extension}"; filename*=UTF-8''${encoded}`
}

/** The issues sheet as a file: one snapshot of the café. */
export const sheetRoutes = (app: FastifyInstance, services: Services): void => {
  app.get<{ Params: { cafeId: string }; Querystring: Record<string, unknown> }>('/api/cafes/:cafeId/sheet', async (request, reply) => {
    const { cafeId } = request.params
    await leaderOf(services, request, cafeId)
    const { format } = request.query
    if (typeof format !== 'string' || !Object.hasOwn(writers, format)) throw new Denied({ code: 'BAD_FIELD', field: 'format' })
    const { type, write } = writers[format as keyof typeof writers]
    const cafe = await services.cafes.open(cafeId)
    if (!cafe) throw new Denied({ code: 'NOT_FOUND' })
    const { state, head } = cafe.authority
    const file = await write(sheetOf(state, { position: head }))
    return reply.type(type).header('content-disposition', disposition(state.settings.title, format)).header('cache-control', 'no-store').send(file)
  })
}
