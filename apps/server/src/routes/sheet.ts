import { sheetOf } from '@tablee/export/model/issuesSheet'
import { sheetDocument } from '@tablee/export/model/sheetDocument'
import { writeCsv } from '@tablee/export/writers/csv'
import { writeDocx } from '@tablee/export/writers/docx'
import { writeMarkdown } from '@tablee/export/writers/markdown'
import type { FastifyInstance } from 'fastify'
import { Denied } from '../policies/denials.ts'
import { disposition } from '../policies/disposition.ts'
import type { Services } from '../services.ts'
import { leaderOf } from './bearer.ts'

const writers = {
  csv: { type: 'text/csv; charset=utf-8', write: async (sheet: ReturnType<typeof sheetOf>) => Buffer.from(writeCsv(sheet, 'frenchExcel')) },
  md: { type: 'text/markdown; charset=utf-8', write: async (sheet: ReturnType<typeof sheetOf>) => Buffer.from(writeMarkdown(sheetDocument(sheet))) },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: async (sheet: ReturnType<typeof sheetOf>) => Buffer.from(await writeDocx(sheetDocument(sheet))) },
} as const

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
