import type { Page } from '@playwright/test'
import { denialText } from '@tablee/words/denials'
import { advance } from '../tools/demo/play.ts'
import { createCafe, expect, smallCafe, test } from './fixtures.ts'
import { ownNote, writeNote } from './phone.ts'

const come = async (page: Page, link: string): Promise<void> => {
  await page.goto(link)
  await page.getByRole('button', { name: 'Rejoindre le café' }).tap()
  await expect(page.getByRole('heading', { name: 'Vous y êtes.' })).toBeVisible()
}

/** A browser that keeps nothing: private mode, or a disk that is full. */
const keepsNothing = (page: Page): Promise<unknown> => page.addInitScript(() => {
  IDBFactory.prototype.open = () => { throw new DOMException('no room', 'QuotaExceededError') }
})

/** A page as it was before the server learnt another protocol. */
const speaksAnOldProtocol = (page: Page): Promise<unknown> => page.addInitScript(() => {
  globalThis.WebSocket = class extends WebSocket {
    override send(data: string | Blob | BufferSource): void { super.send(typeof data === 'string' ? data.replace(/"protocol":\d+/, '"protocol":0') : data) }
  }
})

test('given two tabs of one phone without connection, then they act as one; a note typed in round 1 and sent in round 3 lands in round 1, once (N1, N2, N6)', async ({ server, views, crowd }) => {
  const links = await createCafe(server, { ...smallCafe, rounds: 3 })
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const first = await views.phone()
  await come(first, `${server.current.origin}/#join=${links.join}`)
  const second = await first.context().newPage()
  await second.goto(server.current.origin)
  await advance(lead)
  await advance(lead)
  for (const page of [first, second]) await expect(page.getByLabel('Votre idée')).toBeVisible()

  await first.context().setOffline(true)
  // A phone notices a dead network late; a dead server at once.
  await server.restart('kill')
  await writeNote(first, 'tapé au premier tour')
  for (const page of [first, second]) await expect(ownNote(page, 'tapé au premier tour').getByText(/^Gardé sur ce téléphone/), 'both tabs show it').toBeVisible()
  await first.close()

  await expect.poll(() => lead.view().connection, { timeout: 20_000 }).toBe('live')
  while (lead.view().state.round < 3 || lead.view().state.phase !== 'round') await advance(lead)
  await second.context().setOffline(false)
  await expect(ownNote(second, 'tapé au premier tour').getByText(/^Envoyé · Tour 1/), 'the other tab sends what the closed one kept').toBeVisible({ timeout: 30_000 })
  await expect.poll(() => [...lead.view().state.notes.values()].map(({ text, round }) => `${round} ${text}`)).toEqual(['1 tapé au premier tour'])
})

test('given a browser that keeps nothing, then the phone says so, and its notes are sent all the same', async ({ server, views, crowd }) => {
  const links = await createCafe(server, smallCafe)
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const page = await views.phone()
  await keepsNothing(page)
  await come(page, `${server.current.origin}/#join=${links.join}`)
  await advance(lead)
  await advance(lead)
  await writeNote(page, 'sans mémoire')
  await expect(page.getByText(/^Ce navigateur ne garde rien/)).toBeVisible()
  await expect(ownNote(page, 'sans mémoire').getByText(/^Envoyé/)).toBeVisible()
})

test('given a page of an old version, then it says what to do and keeps its notes, and sends them once it is loaded anew (N6)', async ({ server, views, crowd }) => {
  const links = await createCafe(server, smallCafe)
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const page = await views.phone()
  await come(page, `${server.current.origin}/#join=${links.join}`)
  await advance(lead)
  await advance(lead)
  await expect(page.getByLabel('Votre idée')).toBeVisible()
  await page.context().setOffline(true)
  await server.restart('kill')
  await writeNote(page, 'gardé par une vieille page')
  await expect(ownNote(page, 'gardé par une vieille page').getByText(/^Gardé sur ce téléphone/)).toBeVisible()
  const { context, origin } = { context: page.context(), origin: server.current.origin }
  await page.close()
  await context.setOffline(false)

  const old = await context.newPage()
  await speaksAnOldProtocol(old)
  await old.goto(origin)
  await expect(old.getByRole('alert').filter({ hasText: denialText({ code: 'VERSION_OLD' }, 'fr') })).toBeVisible()
  await expect(old.getByRole('button', { name: 'Recharger la page' })).toBeVisible()
  await old.close()

  const fresh = await context.newPage()
  await fresh.goto(origin)
  await expect(ownNote(fresh, 'gardé par une vieille page').getByText(/^Envoyé/)).toBeVisible({ timeout: 20_000 })
})
