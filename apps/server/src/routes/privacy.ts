import { privacyNotice } from '@tablee/words/privacy'
import type { FastifyInstance } from 'fastify'
import { Denied, languageOf } from '../policies/denials.ts'
import type { Services } from '../services.ts'

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

const style = ':root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;max-width:38rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}h1{font-size:1.5rem;line-height:1.2}h2{font-size:1.125rem;margin:1.5rem 0 0}p{margin:.25rem 0}section+section{border-top:.25rem double;margin-top:2rem;padding-top:1rem}'

/** What people are told of their data, on a page that needs neither link nor script; in both languages, the reader's own first. */
export const privacyRoutes = (app: FastifyInstance, { cafes }: Services): void => {
  app.get('/privacy.css', async (_request, reply) => reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(style))
  app.get<{ Params: { cafeId: string } }>('/c/:cafeId/privacy', async (request, reply) => {
    const cafe = await cafes.open(request.params.cafeId)
    if (!cafe || cafe.authority.head === 0) throw new Denied({ code: 'NOT_FOUND' })
    const { settings } = cafe.authority.state
    const first = languageOf(request.headers['accept-language'])
    const sections = ([first, first === 'fr' ? 'en' : 'fr'] as const).map((language) => {
      const { title, parts } = privacyNotice(settings, language)
      return `<section lang="${language}"><h1>${escaped(title)}</h1>${parts.map(({ heading, text }) => `<h2>${escaped(heading)}</h2><p>${escaped(text)}</p>`).join('')}</section>`
    })
    const page = `<!doctype html><html lang="${first}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(privacyNotice(settings, first).title)}</title><link rel="stylesheet" href="/privacy.css"></head><body><main>${sections.join('')}</main></body></html>`
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  })
}
