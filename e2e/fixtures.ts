import { noPrivacy } from '@tablee/domain/cafe/settings'
import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test'
import type { Language, Settings } from '@tablee/domain/cafe/settings'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { CafeReplica } from '@tablee/sync/replica/view'
import { connectHeadless, joinHeadless, until, type HeadlessPhone } from '../tools/simulate/headless.ts'
import { ownServer, type OwnServer } from './server.ts'

/** Real pages, of the size of what they stand for; each in a context of its own, as on a device of its own. */
export type Views = {
  phone(language?: Language): Promise<Page>
  desk(language?: Language): Promise<Page>
  screen(language?: Language): Promise<Page>
}

/** People and facilitators without a page, through the same code as a page's. */
export type Crowd = {
  /** Joins by the code. */
  join(code: string, person: { name: string; organisation: string }): Promise<HeadlessPhone>
  facilitator(links: CafeLinks): Promise<CafeReplica>
  organiser(links: CafeLinks): Promise<CafeReplica>
}

const locale = { fr: 'fr-FR', en: 'en-GB' } as const
const sizes = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1366, height: 768 }, acceptDownloads: true },
  screen: { viewport: { width: 1920, height: 1080 } },
} as const

/** What a browser says of a server that is down or says no: no fault of the page. */
const expected = /Failed to load resource|WebSocket connection to|error occurred when fetching the script/

/** Opens pages and watches them: none may ask another machine for anything, or break. */
const watched = (browser: Browser, origin: () => string) => {
  const contexts: BrowserContext[] = []
  const strangers: string[] = []
  const faults: string[] = []
  const open = async (kind: keyof typeof sizes, language: Language): Promise<Page> => {
    const context = await browser.newContext({ ...sizes[kind], locale: locale[language], reducedMotion: 'reduce' })
    contexts.push(context)
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol !== 'data:' && url.origin !== origin() && !url.href.startsWith(`blob:${origin()}`)) strangers.push(request.url())
    })
    context.on('weberror', (error) => faults.push(String(error.error().stack)))
    context.on('console', (message) => { if (message.type() === 'error' && !expected.test(message.text())) faults.push(message.text()) })
    return context.newPage()
  }
  return { open, strangers, faults, close: async () => { for (const context of contexts) await context.close() } }
}

/** A test with a real server on a data folder of its own, and pages and people that are put away afterwards, whatever happens. */
export const test = base.extend<{ server: OwnServer; views: Views; crowd: Crowd }>({
  // Playwright reads the names of the fixtures from this pattern; this one needs none.
  // oxlint-disable-next-line eslint/no-empty-pattern
  server: async ({}, use) => {
    const server = await ownServer()
    try { await use(server) } finally { await server.end() }
  },
  views: async ({ browser, server }, use) => {
    const pages = watched(browser, () => server.current.origin)
    await use({ phone: (language = 'fr') => pages.open('phone', language), desk: (language = 'fr') => pages.open('desk', language), screen: (language = 'fr') => pages.open('screen', language) })
    await pages.close()
    expect(pages.strangers, 'no request leaves the server’s own origin').toEqual([])
    expect(pages.faults, 'no page breaks').toEqual([])
  },
  crowd: async ({ server }, use) => {
    const replicas: CafeReplica[] = []
    const kept = async (replica: CafeReplica): Promise<CafeReplica> => { replicas.push(replica); await until(replica, () => replica.view().ready); return replica }
    await use({
      join: async (code, person) => { const phone = await joinHeadless(server.current.origin, code, person); replicas.push(phone.replica); return phone },
      facilitator: ({ cafeId, facilitator }) => kept(connectHeadless(server.current.origin, cafeId, facilitator, { role: 'facilitator', id: 'facilitator' })),
      organiser: ({ cafeId, organiser }) => kept(connectHeadless(server.current.origin, cafeId, organiser, { role: 'organiser', id: 'organiser' })),
    })
    for (const replica of replicas) replica.close()
  },
})

/** Asks the server over HTTP, as a page does; rejects with the body of a no. */
export const post = async <Answer>(server: OwnServer, path: string, body: unknown, key: string): Promise<Answer> => {
  const answer = await fetch(`${server.current.origin}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` }, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Answer
}

export const smallCafe: Settings = {
  title: 'Un petit café', date: '', place: '', language: 'fr', questions: { mode: 'all', texts: ['Et si ?'] }, expected: 4, tables: 1, rounds: 2,
  roundMinutes: 20, walkingMinutes: 1, asksOrganisation: false, showsAuthors: false, holdsNotes: false, privacy: noPrivacy, illustrative: '',
}

export const createCafe = (server: OwnServer, settings: Settings): Promise<CafeLinks> => post<CafeLinks>(server, '/api/cafes', { settings }, server.current.organiserKey)

export { expect }
