import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { advance } from '../tools/demo/play.ts'
import { freePort } from '../tools/simulate/serverProcess.ts'
import { expectAccessible } from './axe.ts'
import { createCafe, expect, smallCafe, test } from './fixtures.ts'
import { joinShort, ownNote, writeNote } from './phone.ts'

/** A release has a name before all of it is kept: it has taken over once nothing of it is on its way. */
const kept = (page: Page): Promise<void> => expect.poll(() => page.evaluate(async () => { const own = await navigator.serviceWorker.getRegistration(); return own !== undefined && !own.installing && !own.waiting && own.active?.state === 'activated' }), { timeout: 60_000 }).toBe(true)

test('given a phone that was in a café, when it is opened without network, then the page opens, says so, and keeps what is written (N2)', async ({ server, views, crowd }) => {
  const links = await createCafe(server, smallCafe)
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const page = await views.phone()
  await joinShort(page, `${server.current.origin}/#join=${links.join}`, 'Ann')
  await advance(lead)
  await advance(lead)
  await writeNote(page, 'avec réseau')
  await expect(ownNote(page, 'avec réseau').getByText(/^Envoyé/)).toBeVisible()
  await kept(page)

  await page.context().setOffline(true)
  await server.restart('kill')
  await writeNote(page, 'sans réseau')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Vous êtes hors connexion' })).toBeVisible()
  await expect(page.getByText(/Hors connexion/)).toBeVisible()
  await expect(page.locator('li.note').filter({ hasText: 'sans réseau' }), 'what waits here is shown').toBeVisible()
  await expectAccessible(page, 'phone opened without network')
  await page.getByLabel('Votre idée').fill('commencé sans réseau')
  await page.getByRole('button', { name: 'Poser le post-it' }).tap()
  await expect(page.getByRole('alert').filter({ hasText: /Wi-Fi/ }), 'it is not pretended that this was posted').toBeVisible()
  await expect(page.getByLabel('Votre idée')).toHaveValue('commencé sans réseau')

  await page.context().setOffline(false)
  await expect(ownNote(page, 'sans réseau').getByText(/^Envoyé/)).toBeVisible()
  await expect(page.getByLabel('Votre idée'), 'what was begun is still there').toHaveValue('commencé sans réseau')
})

const dist = path.join(path.dirname(fileURLToPath(import.meta.url)), '../apps/web/dist')
const kinds: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.svg': 'image/svg+xml', '.png': 'image/png', '.webmanifest': 'application/manifest+json' }

/** The built pages under a version that the test chooses, as after an update of the server. */
const serveVersions = async () => {
  const port = await freePort()
  let version = 'one'
  const web = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://here').pathname
    const file = asked === '/' ? '/index.html' : asked
    readFile(path.join(dist, file)).then((content) => {
      response.setHeader('content-type', kinds[path.extname(file)] ?? 'text/plain').setHeader('cache-control', 'no-cache')
      if (file === '/index.html') response.end(content.toString().replace('<title>', `<meta name="release" content="${version}"><title>`))
      else if (file === '/sw.js') response.end(content.toString().replace(/const version = '\w+'/, `const version = '${version}'`))
      else response.end(content)
    }, () => response.writeHead(404).end())
  })
  await new Promise<void>((resolve) => { web.listen(port, '127.0.0.1', () => resolve()) })
  return { origin: `http://127.0.0.1:${port}`, release: (next: string) => { version = next }, stop: () => new Promise<void>((resolve) => { web.closeAllConnections(); web.close(() => resolve()) }) }
}

test('given new releases of the pages, then each takes over at the next opening, the one before stays at hand, older ones go', async ({ browser }) => {
  const web = await serveVersions()
  const page = await (await browser.newContext()).newPage()
  const release = (): Promise<string | null> => page.locator('meta[name="release"]').getAttribute('content')
  const versions = (): Promise<string[]> => page.evaluate(async () => (await caches.keys()).toSorted())
  await page.goto(web.origin)
  await kept(page)
  await expect.poll(versions).toEqual(['tablee-one'])
  web.release('two')
  await page.reload()
  expect(await release(), 'with a network, the newest page is opened at once').toBe('two')
  await expect.poll(versions, { timeout: 60_000 }).toEqual(['tablee-one', 'tablee-two'])
  await kept(page)
  web.release('three')
  await page.reload()
  await expect.poll(versions, { timeout: 60_000 }).toEqual(['tablee-three', 'tablee-two'])
  await kept(page)
  await web.stop()
  await page.reload()
  expect(await release(), 'without a server, the last release that was kept').toBe('three')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.context().close()
})
