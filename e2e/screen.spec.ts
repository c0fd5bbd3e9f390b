import type { CDPSession, Page } from '@playwright/test'
import { readFoundingCafe, settingsOf } from '../tools/demo/foundingCafe.ts'
import { advance, atOnce, harvest, postNote, reach } from '../tools/demo/play.ts'
import { must } from '../tools/simulate/headless.ts'
import { expectAccessible } from './axe.ts'
import { createCafe, expect, smallCafe, test, type Crowd } from './fixtures.ts'
import type { OwnServer } from './server.ts'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { CafeReplica } from '@tablee/sync/replica/view'

const cafe = readFoundingCafe()

/** The founding café with all its notes posted, at the beginning of its harvest. */
const atHarvest = async (server: OwnServer, crowd: Crowd): Promise<{ links: CafeLinks; lead: CafeReplica; notes: ReadonlyMap<string, string> }> => {
  const links = await createCafe(server, { ...settingsOf(cafe), rounds: 1 })
  const lead = await crowd.facilitator(links)
  await reach(lead, 'arrival')
  const people = await Promise.all(cafe.participants.slice(0, 6).map(({ name }) => crowd.join(links.code, { name, organisation: '' })))
  await reach(lead, 'round', 1)
  const notes = new Map<string, string>()
  for (const [index, note] of cafe.notes.entries()) {
    const author = people[index % people.length]
    if (author) notes.set(note.key, await postNote(author.replica, 1, note.text))
  }
  await reach(lead, 'harvest')
  return { links, lead, notes }
}
const openScreen = (page: Page, server: OwnServer, links: CafeLinks) => page.goto(`${server.current.origin}/screen/${links.cafeId}#key=${links.screen}`)

test('given a harvest on the screen, then every note is written at 5 % of the height or more, and a new one is pointed at', async ({ server, views, crowd }) => {
  const { links, lead, notes } = await atHarvest(server, crowd)
  const screen = await views.screen()
  await openScreen(screen, server, links)
  await expect(screen.getByText('La récolte').first()).toBeVisible()
  const seen = new Set<string>()
  let smallest = Number.POSITIVE_INFINITY, pointed = 0
  const look = async (): Promise<void> => {
    const shown = await screen.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-issue]')].map((note) => {
      const { bottom, right } = note.getBoundingClientRect()
      return { id: note.dataset['issue'] ?? '', share: Number.parseFloat(getComputedStyle(note).fontSize) / innerHeight, whole: bottom <= innerHeight && right <= innerWidth && note.scrollHeight <= note.clientHeight + 1, newest: note.dataset['newest'] === 'true' }
    }))
    for (const { id, share, whole, newest } of shown) {
      seen.add(id)
      smallest = Math.min(smallest, share)
      expect(whole, 'no note is cut').toBe(true)
      if (newest) pointed += 1
    }
  }
  // Slowly enough for a page to come up now and then.
  let gestures = 0
  await harvest(lead, cafe, notes, async () => { gestures += 1; if (gestures % 6 === 0) { await screen.waitForTimeout(350); await look() } })
  await expect(screen.getByText(/6 thématiques, 62 enjeux/).first()).toBeVisible()
  // Pages turn on by themselves, and the newest stay so until something newer comes.
  await expect.poll(async () => { await look(); return seen.size }, { timeout: 120_000 }).toBeGreaterThan(5)
  await expect.poll(async () => { await look(); return pointed }, { message: 'the newest are highlighted', timeout: 120_000 }).toBeGreaterThan(0)
  expect(smallest, 'of the screen’s height').toBeGreaterThanOrEqual(0.05)
})

test('given a screen directed from the desk, then the room sees one theme, a frozen picture, nothing, or what goes on; also after a restart', async ({ server, views, crowd }) => {
  const { links, lead, notes } = await atHarvest(server, crowd)
  await harvest(lead, { themes: cafe.themes.slice(0, 2) }, notes, atOnce)
  const screen = await views.screen(), desk = await views.desk()
  await openScreen(screen, server, links)
  await desk.goto(`${server.current.origin}/desk/${links.cafeId}#key=${links.facilitator}`)
  const [first, second] = cafe.themes
  const board = screen.getByText(/2 thématiques/).first()
  await expect(board).toBeVisible()

  await desk.getByRole('combobox', { name: 'Une seule thématique' }).selectOption({ label: second?.title ?? '' })
  await expect(screen.getByRole('heading', { level: 2, name: second?.title ?? '' })).toBeVisible()
  await expect(screen.getByRole('heading', { level: 2, name: first?.title ?? '' })).toHaveCount(0)
  await expectAccessible(screen, 'one theme')

  const panel = desk.getByRole('group', { name: 'L’écran' })
  await panel.getByRole('button', { name: 'Figer' }).click()
  await expect(panel.getByRole('button', { name: 'Figer' })).toHaveAttribute('aria-pressed', 'true')
  await must(lead, { type: 'createTheme', themeId: 'theme-secret', title: 'Pas encore pour la salle', colour: 'rose' })
  await expect(desk.getByRole('heading', { name: 'Pas encore pour la salle' })).toBeVisible()
  await screen.waitForTimeout(500)
  await expect(screen.getByRole('heading', { level: 2, name: second?.title ?? '' }), 'the frozen picture stays').toBeVisible()
  await expect(screen.getByText('Pas encore pour la salle')).toHaveCount(0)
  await screen.reload()
  await expect(screen.locator('main h1')).toHaveText(cafe.title)
  await expect(screen.locator('main').getByText(/thématiques/), 'a page opened while frozen shows nothing of the board').toHaveCount(0)

  const isBlank = (): Promise<void> => expect.poll(() => screen.evaluate(() => {
    const { top, left, right, bottom } = document.querySelector('main .cloth')?.getBoundingClientRect() ?? new DOMRect()
    return { curtain: [top, left, right, bottom], around: document.querySelectorAll('footer').length }
  }), 'blank is blank: the cloth alone, from edge to edge').toEqual({ curtain: [0, 0, 1920, 1080], around: 0 })
  await panel.getByRole('button', { name: 'Masquer' }).click()
  // What was said has come to the server, and from it to the screen, before the server is gone.
  await isBlank()
  await server.restart('kill')
  await expect(panel.getByRole('button', { name: 'Masquer' }), 'directed still, after a restart').toHaveAttribute('aria-pressed', 'true')
  await expect(screen.locator('main').getByText(/thématiques/)).toHaveCount(0)
  await isBlank()
  await expectAccessible(screen, 'blank')
  await panel.getByRole('button', { name: 'En direct' }).click()
  await expect(screen.getByText(/3 thématiques/).first()).toBeVisible()
  await panel.getByRole('button', { name: 'Masquer' }).click()
  await expect(screen.getByText(/3 thématiques/)).toHaveCount(0)
  await advance(lead)
  await expect(screen.getByRole('heading', { name: 'Merci !' }), 'the next step brings the screen back').toBeVisible()
  await expect(screen.locator('main li h2')).toHaveCount(3)
  await expect.poll(() => screen.locator('main li h2').evaluateAll((all) => Math.min(...all.map((title) => Number.parseFloat(getComputedStyle(title).fontSize) / innerHeight))), 'titles of themes are written at 5 % of the height or more').toBeGreaterThanOrEqual(0.05)
})

test('given a long question, then it is written as large as there is room for, on every projector', async ({ server, views, crowd }) => {
  const question = `${'Comment les associations et les entreprises se connaissent-elles mieux, '.repeat(5)}et avec qui ?`
  const links = await createCafe(server, { ...smallCafe, questions: { mode: 'all', texts: [question] } })
  const lead = await crowd.facilitator(links)
  await advance(lead)
  await crowd.join(links.code, { name: 'Ann', organisation: '' })
  await reach(lead, 'round', 1)
  const screen = await views.screen()
  await openScreen(screen, server, links)
  for (const [width, height] of [[1920, 1080], [1280, 720], [1024, 768], [1920, 1080]] as const) {
    await screen.setViewportSize({ width, height })
    await expect.poll(() => screen.evaluate((words) => {
      const text = [...document.querySelectorAll<HTMLElement>('main p')].find((one) => one.textContent === words), frame = text?.parentElement
      return text && frame ? { fills: text.offsetHeight > frame.clientHeight * 0.6, whole: text.scrollHeight <= frame.clientHeight } : null
    }, question), `at ${width} × ${height}`).toEqual({ fills: true, whole: true })
  }
})

test('given a network cut on the screen, then its picture and clock go on, it says so quietly, and catches up by itself', async ({ server, views, crowd }) => {
  const links = await createCafe(server, smallCafe)
  const lead = await crowd.facilitator(links)
  await reach(lead, 'arrival')
  await crowd.join(links.code, { name: 'Ann', organisation: '' })
  await reach(lead, 'round', 1)
  const screen = await views.screen()
  await openScreen(screen, server, links)
  await expect(screen.getByText('Et si ?')).toBeVisible()
  await screen.context().setOffline(true)
  await server.restart('kill')
  await expect(screen.getByText(/dernière image reste/)).toBeVisible()
  await expect(screen.getByText('Et si ?')).toBeVisible()
  const clock = (): Promise<string | null> => screen.getByRole('timer').textContent()
  const before = await clock()
  await expect.poll(clock, 'the clock goes on').not.toBe(before)
  await must(lead, { type: 'pauseClock' })
  await screen.context().setOffline(false)
  await expect(screen.getByText('En pause').first()).toBeVisible()
  await expect(screen.getByText(/dernière image reste/)).toHaveCount(0)
})

type Held = { readonly heap: number; readonly nodes: number; readonly listeners: number }

/** What the page holds on to: the least of several looks, for a collection takes its time to let go of everything. */
const heldBy = async (session: CDPSession): Promise<Held> => {
  let least: Held = { heap: Number.POSITIVE_INFINITY, nodes: Number.POSITIVE_INFINITY, listeners: Number.POSITIVE_INFINITY }
  for (let look = 0; look < 8; look += 1) {
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
    least = { heap: Math.min(least.heap, of('JSHeapUsedSize')), nodes: Math.min(least.nodes, of('Nodes')), listeners: Math.min(least.listeners, of('JSEventListeners')) }
    await new Promise((resolve) => { setTimeout(resolve, 150) })
  }
  return least
}

test('given eight hours of harvest without a click, then pages go on turning and the screen holds no more memory than after the first hour', async ({ server, views, crowd }) => {
  const { links, lead, notes } = await atHarvest(server, crowd)
  await harvest(lead, cafe, notes, atOnce)
  const screen = await views.screen()
  await screen.clock.install()
  await openScreen(screen, server, links)
  await expect(screen.getByText(/6 thématiques, 62 enjeux/).first()).toBeVisible()
  const session = await screen.context().newCDPSession(screen)
  await session.send('Performance.enable')
  await screen.evaluate(() => {
    const counted = { turns: 0, last: '' }
    Object.assign(globalThis, { counted })
    new MutationObserver(() => {
      const now = document.querySelector('main h2')?.textContent ?? ''
      if (now !== counted.last) { counted.turns += 1; counted.last = now }
    }).observe(document.querySelector('main') ?? document.body, { subtree: true, childList: true })
  })
  const turns = (): Promise<number> => screen.evaluate(() => (globalThis as unknown as { counted: { turns: number } }).counted.turns)
  const hour = async (): Promise<void> => { for (let part = 0; part < 12; part += 1) await screen.clock.runFor(300_000) }
  await hour()
  const early = await heldBy(session), turned = await turns()
  expect(turned, 'pages turn').toBeGreaterThan(100)
  for (let done = 1; done < 8; done += 1) await hour()
  const late = await heldBy(session)
  expect(await turns(), 'and go on turning').toBeGreaterThan(turned * 7)
  expect(late.nodes, 'nodes').toBeLessThanOrEqual(early.nodes * 1.1 + 200)
  expect(late.listeners, 'listeners').toBeLessThanOrEqual(early.listeners * 1.1 + 50)
  expect(late.heap, 'bytes').toBeLessThanOrEqual(early.heap * 1.1 + 1_000_000)
})
