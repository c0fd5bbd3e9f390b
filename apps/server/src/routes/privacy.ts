import { privacyNotice } from '@tablee/words/privacy'
import type { FastifyInstance } from 'fastify'
import { Denied, languageOf } from '../policies/denials.ts'
import type { Services } from '../services.ts'
import { escaped, paperPage } from './paper.ts'

/** What people are told of their data, on a page that needs neither link nor script; in both languages, the reader's own first. */
export const privacyRoutes = (app: FastifyInstance, { cafes }: Services): void => {
  app.get<{ Params: { cafeId: string } }>('/c/:cafeId/privacy', async (request, reply) => {
    const cafe = await cafes.open(request.params.cafeId)
    if (!cafe || cafe.authority.head === 0) throw new Denied({ code: 'NOT_FOUND' })
    const { settings } = cafe.authority.state
    const first = languageOf(request.headers['accept-language'])
    const sections = ([first, first === 'fr' ? 'en' : 'fr'] as const).map((language) => {
      const { title, parts } = privacyNotice(settings, language)
      return `<section lang="${language}"><h1>${escaped(title)}</h1>${parts.map(({ heading, text }) => `<h2>${escaped(heading)}</h2><p>${escaped(text)}</p>`).join('')}</section>`
    })
    const page = paperPage(first, privacyNotice(settings, first).title, sections.join(''))
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  })
}
