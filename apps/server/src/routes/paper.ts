import type { Language } from '@tablee/domain/cafe/settings'
import type { Denial } from '@tablee/protocol/answer'
import { denialText } from '@tablee/words/denials'
import type { FastifyInstance, FastifyRequest } from 'fastify'

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

/** A sheet of paper on the checked cloth, in the colours of the pages (`apps/web/src/styles/tokens.css`). */
const style = [
  ':root{color-scheme:light dark;--paper:#fbf7ef;--ink:#2b2420;--accent:#a3321f;--line:#d9cdba;--cloth:#fffaf2;--check:rgb(179 57 43/.32)}',
  '@media(prefers-color-scheme:dark){:root{--paper:#221c17;--ink:#f6eee2;--accent:#f0917c;--line:#4b4036;--cloth:#2a221c;--check:rgb(240 145 124/.2)}}',
  'html{background:linear-gradient(var(--check) 50%,transparent 50%) 0 0/2rem 2rem,linear-gradient(90deg,var(--check) 50%,transparent 50%) 0 0/2rem 2rem,var(--cloth)}',
  'body{font:1.125rem/1.5 system-ui,sans-serif;box-sizing:border-box;max-width:42rem;min-height:calc(100vh - 3.5rem);margin:3.5rem auto 0;padding:1.5rem 1.25rem 3rem;border-top:3px solid var(--accent);background:var(--paper);color:var(--ink);overflow-wrap:anywhere}',
  'h1{margin:0 0 1rem;font-size:1.75rem;line-height:1.15}h2{margin:1.5rem 0 0;font-size:1.125rem;color:var(--accent)}p{margin:.25rem 0}',
  'a{display:inline-block;padding:.75rem 0;color:var(--accent);font-weight:600}a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}.logo{margin:0 0 1rem}',
  'section+section{margin-top:2.5rem;padding-top:1.5rem;border-top:1px solid var(--line)}@media print{html,body{background:none;color:#000;margin:0;border:0}}',
].join('')

/** A page of words alone, without script. `content` is HTML: what people wrote in it must be `escaped`. */
export const paperPage = (language: Language, title: string, content: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/paper.css"></head><body><main>${content}</main></body></html>`

/** The look of pages of words. */
export const paperRoutes = (app: FastifyInstance): void => {
  app.get('/paper.css', async (_request, reply) => reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(style))
}

const wayIn = { fr: 'Aller à l’accueil', en: 'Go to the first page' } as const

/** Whether somebody with a browser asks, who had better be answered in a page. */
export const readsPages = ({ method, url, headers }: FastifyRequest): boolean => method === 'GET' && !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html')

/** For somebody with a browser who cannot be shown what they asked for: what to do, in words and in both languages, their own first, and the way in. */
export const deniedPage = (denial: Denial, first: Language): string => {
  const said = ([first, first === 'fr' ? 'en' : 'fr'] as const).map((language) => `<section lang="${language}"><h1>${escaped(denialText(denial, language))}</h1><p><a href="/">${wayIn[language]}</a></p></section>`)
  return paperPage(first, 'Tablée', `<p class="logo"><img src="/icon.svg" alt="" width="96" height="96"></p>${said.join('')}`)
}
