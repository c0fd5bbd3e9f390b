import type { Page } from '@playwright/test'
import { denialText } from '@tablee/words/denials'
import { advance } from '../tools/demo/play.ts'
import { expectAccessible } from './axe.ts'
import { createCafe, expect, post, smallCafe, test } from './fixtures.ts'
import { joinUnnamed, ownNote, pastArrival, writeNote } from './phone.ts'
import { cutOff, phoneInRound } from './stage.ts'

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
  await joinUnnamed(first, `${server.current.origin}/#join=${links.join}`)
  const second = await first.context().newPage()
  await second.goto(server.current.origin)
  await advance(lead)
  await advance(lead)
  for (const page of [first, second]) await pastArrival(page)

  await cutOff(server, first)
  await writeNote(first, 'tapé au premier tour')
  for (const page of [first, second]) await expect(ownNote(page, 'tapé au premier tour').getByText(/^Gardé sur ce téléphone/), 'both tabs show it').toBeVisible()
  await first.close()

  await expect.poll(() => lead.view().connection, { timeout: 60_000 }).toBe('live')
  while (lead.view().state.round < 3 || lead.view().state.phase !== 'round') await advance(lead)
  await second.context().setOffline(false)
  await expect(ownNote(second, 'tapé au premier tour').getByText(/^Envoyé · Tour 1/), 'the other tab sends what the closed one kept').toBeVisible()
  await expect.poll(() => [...lead.view().state.notes.values()].map(({ text, round }) => `${round} ${text}`)).toEqual(['1 tapé au premier tour'])
})

test('given a browser that keeps nothing, then the phone says so, and its notes are sent all the same', async ({ server, views, crowd }) => {
  const links = await createCafe(server, smallCafe)
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const page = await views.phone()
  await keepsNothing(page)
  await joinUnnamed(page, `${server.current.origin}/#join=${links.join}`)
  await advance(lead)
  await advance(lead)
  await writeNote(page, 'sans mémoire')
  await expect(page.getByText(/^Ce navigateur ne garde rien/)).toBeVisible()
  await expect(ownNote(page, 'sans mémoire').getByText(/^Envoyé/)).toBeVisible()
})

test('given a phone whose disk fills up in mid-use, then it says so, sends what is written all the same, and clears nothing that was typed; and says no more of it once there is room (N1)', async ({ server, views, crowd }) => {
  const { lead, page } = await phoneInRound({ server, views, crowd })
  const cannotKeep = page.getByText(/^Ce navigateur ne garde rien/), session = await page.context().newCDPSession(page)
  const room = (quotaSize?: number): Promise<unknown> => session.send('Storage.overrideQuotaForOrigin', { origin: server.current.origin, ...(quotaSize === undefined ? {} : { quotaSize }) })
  await writeNote(page, 'quand il y avait de la place')
  await expect(ownNote(page, 'quand il y avait de la place').getByText(/^Envoyé/)).toBeVisible()
  await expect(cannotKeep).toHaveCount(0)

  // One byte: none at all would be no limit. The browser counts on for a while with the room that it found before.
  const probe = () => page.evaluate(() => new Promise((resolve) => {
    const opening = indexedDB.open('probe', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('some'))
    opening.addEventListener('error', () => resolve(opening.error?.name))
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction('some', 'readwrite')
      transaction.objectStore('some').put('x'.repeat(1_000), 'one')
      transaction.addEventListener('complete', () => { opening.result.close(); resolve('kept') })
      transaction.addEventListener('abort', () => { opening.result.close(); resolve(transaction.error?.name) })
    })
  }))
  await room(1)
  await expect.poll(probe, { timeout: 120_000, intervals: [1_000] }).toBe('QuotaExceededError')
  await writeNote(page, 'sur un disque plein')
  await expect(cannotKeep).toBeVisible()
  await expect(ownNote(page, 'sur un disque plein').getByText(/^Envoyé/)).toBeVisible()
  await expectAccessible(page, 'a full disk')
  await cutOff(server, page)
  await writeNote(page, 'sur un disque plein, sans réseau')
  await expect(ownNote(page, 'sur un disque plein, sans réseau').getByText(/^Pas encore envoyé/), 'nothing is said to be kept that is not').toBeVisible()
  await expect(page.getByText(/gardé sur ce téléphone/i)).toHaveCount(0)
  // What is typed next goes nowhere either: the page’s own small memory is full as well.
  await page.evaluate(() => { try { for (let size = 2 ** 20; size > 0; size = Math.floor(size / 2)) for (let part = 0; ; part += 1) localStorage.setItem(`filler.${size}.${part}`, 'x'.repeat(size)) } catch { /* Full. */ } })
  await page.getByLabel('Votre idée').fill('à moitié tapé')
  await page.context().setOffline(false)
  await expect(ownNote(page, 'sur un disque plein, sans réseau').getByText(/^Envoyé/)).toBeVisible()
  await expect(page.getByLabel('Votre idée')).toHaveValue('à moitié tapé')
  await page.evaluate(() => localStorage.removeItem('filler.1048576.0'))
  await room()
  await expect.poll(probe, { timeout: 120_000, intervals: [1_000] }).toBe('kept')
  await page.getByRole('button', { name: 'Poser le post-it' }).tap()
  await expect(ownNote(page, 'à moitié tapé').getByText(/^Envoyé/)).toBeVisible()
  await expect(cannotKeep).toHaveCount(0)
  await expect.poll(() => lead.view().state.notes.size).toBe(4)
})

test('given a page of an old version, then it says what to do and keeps its notes, and sends them once it is loaded anew (N6)', async ({ server, views, crowd }) => {
  const { page } = await phoneInRound({ server, views, crowd })
  await cutOff(server, page)
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
  await expect(ownNote(fresh, 'gardé par une vieille page').getByText(/^Envoyé/)).toBeVisible()
})

test('given notes kept without connection for a café that the phone then leaves, when it goes into another, then they reach the first all the same (N6)', async ({ server, views, crowd }) => {
  const [first, second] = [await createCafe(server, smallCafe), await createCafe(server, { ...smallCafe, title: 'Un autre café' })]
  const [lead, other] = [await crowd.facilitator(first), await crowd.facilitator(second)]
  for (const replica of [lead, other]) await advance(replica)
  const page = await views.phone()
  await joinUnnamed(page, `${server.current.origin}/#join=${first.join}`)
  for (let steps = 0; steps < 2; steps += 1) await advance(lead)
  await pastArrival(page)
  await cutOff(server, page)
  await writeNote(page, 'pour le premier café')
  await expect(ownNote(page, 'pour le premier café').getByText(/^Gardé sur ce téléphone/)).toBeVisible()
  await page.getByRole('button', { name: 'Quitter ce café' }).tap()
  await page.context().setOffline(false)
  await page.getByLabel('Le code affiché à l’écran').fill(second.code)
  await page.getByRole('button', { name: 'Entrer' }).tap()
  await page.getByRole('button', { name: 'Rejoindre le café' }).tap()
  await expect(page.getByRole('heading', { name: 'Vous y êtes.' })).toBeVisible()
  const notesOf = (replica: typeof lead): string[] => [...replica.view().state.notes.values()].map(({ text }) => text)
  await expect.poll(() => notesOf(lead), { timeout: 60_000 }).toEqual(['pour le premier café'])
  expect(notesOf(other)).toEqual([])
})

test('given somebody erased while notes wait on their phone, then the phone says that they have no place here any more, and shows what was not sent, to be copied', async ({ server, views, crowd }) => {
  const { links, lead, page } = await phoneInRound({ server, views, crowd })
  await cutOff(server, page)
  await writeNote(page, 'jamais partie')
  const [participantId] = [...lead.view().state.participants.keys()]
  await post(server, `/api/cafes/${links.cafeId}/people/${participantId}/erase`, { notes: 'keep' }, links.organiser)
  await page.context().setOffline(false)
  await expect(page.getByRole('alert').filter({ hasText: 'Cette page ne peut plus entrer dans le café.' })).toBeVisible()
  const unsent = page.getByRole('listitem').filter({ hasText: 'jamais partie' })
  await expect(unsent.getByRole('button', { name: 'Copier le texte' })).toBeVisible()
  await page.reload()
  await expect(unsent, 'and it is still there later').toBeVisible()
  await expectAccessible(page, 'no place any more')
})

test('given somebody who has themselves erased with words half typed, then nothing of them is left on the phone', async ({ server, views, crowd }) => {
  const { page } = await phoneInRound({ server, views, crowd }, { ...smallCafe, rounds: 1 })
  await page.getByLabel('Votre idée').fill('à moitié tapée')
  await page.getByRole('button', { name: 'Mes données' }).tap()
  await page.getByRole('button', { name: 'Me faire effacer' }).tap()
  await page.getByRole('button', { name: 'Effacer mon nom et mes post-it' }).tap()
  await expect(page.getByLabel(/code/i)).toBeVisible()
  const left = (): Promise<string> => page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => { const request = indexedDB.open('tablee', 1); request.addEventListener('success', () => resolve(request.result)); request.addEventListener('error', () => reject(request.error ?? new Error('no database'))) })
    const kept = await new Promise<unknown[]>((resolve) => { const request = database.transaction('outbox').objectStore('outbox').getAll(); request.addEventListener('success', () => resolve(request.result)) })
    database.close()
    return JSON.stringify([kept, { ...localStorage }])
  })
  await expect.poll(left).not.toContain('à moitié tapée')
  await expect.poll(left).toContain('[]')
})
