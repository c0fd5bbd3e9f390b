import type { Page } from '@playwright/test'
import { advance } from '../tools/demo/play.ts'
import { must } from '../tools/simulate/headless.ts'
import { createCafe, expect, smallCafe, test } from './fixtures.ts'
import { joinShort } from './phone.ts'
import { harvestOf } from './stage.ts'

type Felt = { vibrations: number; tones: number; awake: 'never' | 'held' | 'released'; heard: string[] }

/** Writes down what a phone does that no picture shows; the real functions still run. */
const feel = (page: Page): Promise<unknown> => page.addInitScript(() => {
  const felt: Felt = { vibrations: 0, tones: 0, awake: 'never', heard: [] }
  Object.assign(globalThis, { felt })
  const vibrate = navigator.vibrate?.bind(navigator)
  Object.defineProperty(navigator, 'vibrate', { value: (pattern: number[]) => { felt.vibrations += 1; return vibrate?.(pattern) ?? true } })
  const start = Object.getOwnPropertyDescriptor(AudioScheduledSourceNode.prototype, 'start')?.value as (this: OscillatorNode, when?: number) => void
  OscillatorNode.prototype.start = function (when) { felt.tones += 1; start.call(this, when) }
  const request = navigator.wakeLock.request.bind(navigator.wakeLock)
  navigator.wakeLock.request = async (kind) => {
    const lock = await request(kind)
    felt.awake = 'held'
    lock.addEventListener('release', () => { felt.awake = 'released' })
    return lock
  }
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => {
      const said = document.querySelector('[role="status"][aria-live="polite"]')?.textContent?.trim()
      if (said && felt.heard.at(-1) !== said) felt.heard.push(said)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
})
const felt = (page: Page): Promise<Felt> => page.evaluate(() => (globalThis as unknown as { felt: Felt }).felt)

test('given a phone in a hand, then it stays awake in a round, rings and shakes at the bell, and says in words what happens', async ({ server, views, crowd }) => {
  const links = await createCafe(server, smallCafe)
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const page = await views.phone()
  await feel(page)
  await page.context().grantPermissions(['screen-wake-lock']).catch(() => undefined)
  await joinShort(page, `${server.current.origin}/#join=${links.join}`, 'Ann')
  expect((await felt(page)).awake, 'nobody keeps it awake while people arrive').toBe('never')
  await advance(lead)
  await expect.poll(async () => (await felt(page)).heard.join(' | ')).toContain('Table 1')
  await advance(lead)
  await expect.poll(async () => (await felt(page)).heard.join(' | ')).toMatch(/Tour 1\. Table 1/)
  await expect.poll(async () => (await felt(page)).awake, 'awake while the round is timed').toBe('held')
  await must(lead, { type: 'pauseClock' })
  await expect.poll(async () => (await felt(page)).awake, 'a pause lets it sleep').toBe('released')
  await must(lead, { type: 'resumeClock' })
  await expect.poll(async () => (await felt(page)).awake).toBe('held')
  expect(await felt(page), 'silent until the bell').toMatchObject({ vibrations: 0, tones: 0 })
  await advance(lead)
  await expect.poll(async () => (await felt(page)).awake).toBe('released')
  await expect.poll(async () => (await felt(page)).vibrations, 'one bell shakes once').toBe(1)
  await expect.poll(async () => (await felt(page)).tones, 'a bell struck three times, three tones each').toBe(9)
  await expect.poll(async () => (await felt(page)).heard.filter((said) => /heure/.test(said)), 'told once').toHaveLength(1)
})

test('given somebody who writes while the next round begins, then they go on writing; whoever reads begins at the top', async ({ server, views, crowd }) => {
  const links = await createCafe(server, smallCafe)
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const writer = await views.phone(), reader = await views.phone()
  await joinShort(writer, `${server.current.origin}/#join=${links.join}`, 'Ann')
  await joinShort(reader, `${server.current.origin}/#join=${links.join}`, 'Bob')
  for (let step = 0; step < 3; step += 1) await advance(lead)
  await expect(writer.getByRole('heading', { name: 'Changez de table' })).toBeVisible()
  await writer.getByLabel('Votre idée').tap()
  await writer.keyboard.type('Une idée qui ')
  await expect(reader.getByRole('heading', { name: 'Changez de table' })).toBeVisible()
  await reader.setViewportSize({ width: 360, height: 400 })
  await reader.evaluate(() => scrollTo(0, 10_000))
  await advance(lead)
  await expect(writer.locator('.bar')).toBeVisible()
  await expect(writer.getByLabel('Votre idée')).toBeFocused()
  await writer.keyboard.type('continue')
  await expect(writer.getByLabel('Votre idée')).toHaveValue('Une idée qui continue')
  await expect(reader.locator('.bar')).toBeVisible()
  await expect.poll(() => reader.evaluate(() => scrollY)).toBe(0)
})

test('given the keyboard alone, then the first press reaches the way to the content, and no focus is hidden or lost (WCAG 2.4.1, 2.4.7, 2.4.11)', async ({ server, views, crowd }) => {
  const links = await createCafe(server, smallCafe)
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const page = await views.phone()
  await joinShort(page, `${server.current.origin}/#join=${links.join}`, 'Ann')
  await advance(lead)
  await advance(lead)
  await page.reload()
  await expect(page.getByLabel('Votre idée')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Votre idée')).toBeFocused()
  await page.keyboard.type('écrit sans toucher l’écran')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('li.note').filter({ hasText: 'écrit sans toucher' })).toBeVisible()
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab')
    const look = () => page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return 'nowhere'
      const { x, y, width, height } = focused.getBoundingClientRect()
      const at = document.elementFromPoint(Math.min(innerWidth - 1, x + width / 2), Math.max(0, Math.min(innerHeight - 1, y + height / 2)))
      return at && (focused.contains(at) || at.contains(focused)) ? 'seen' : `covered: ${focused.outerHTML.slice(0, 80)}`
    })
    // What the note says of itself may still be changing, and behind the last one the focus leaves the page in its own time.
    await expect.poll(look).toMatch(/^(seen|nowhere)$/)
    if ((await look()) === 'nowhere') break
  }
})

test('given a part of the page that the network loses on its way, then what stands on the page stays, and the part comes once the network is there', async ({ server, views, crowd }) => {
  const links = await createCafe(server, { ...smallCafe, rounds: 1 })
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const page = await views.phone()
  // As on plain http, where nothing of the page is kept on the phone.
  await page.addInitScript(() => { ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error('not here')) })
  let lost = 0
  await page.route(/\/assets\/Harvest-[^/]+\.js$/, async (route) => { if (lost === 2) { await route.continue(); return } lost += 1; await route.abort() })
  await joinShort(page, `${server.current.origin}/#join=${links.join}`, 'Ann')
  for (let step = 0; step < 4; step += 1) await advance(lead)
  await expect(page.getByRole('heading', { name: 'La récolte' }), 'a young page waits a little').toBeVisible({ timeout: 120_000 })
  expect(lost).toBe(2)
  await expect(page.getByRole('button', { name: 'Quitter ce café' })).toBeVisible()
})

test('given words typed at the desk when a part of the page is lost, then the page is not loaded anew under them, and is once they are put away', async ({ server, views, crowd }) => {
  const { links } = await harvestOf(server, crowd, ['Des bus le soir'])
  const desk = await views.desk()
  await desk.addInitScript(() => { ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error('not here')) })
  let lost = 0
  await desk.route(/\/assets\/Attendance-[^/]+\.js$/, async (route) => { lost += 1; await route.abort() })
  await desk.goto(`${server.current.origin}/desk/${links.cafeId}#key=${links.facilitator}`)
  const box = desk.locator('.new-theme input')
  await box.fill('Se dép')
  await desk.evaluate(() => { Object.assign(globalThis, { same: true }) })
  await desk.getByRole('button', { name: 'Liste de présence' }).click()
  await expect.poll(() => lost).toBe(1)
  // Longer than a page waits that holds nothing.
  await desk.waitForFunction(() => performance.now() > 8_000)
  expect(await desk.evaluate(() => 'same' in globalThis), 'the words would be lost by it').toBe(true)
  await expect(box).toHaveValue('Se dép')
  await desk.keyboard.press('Escape')
  await box.fill('')
  // Nothing is lost by it now.
  await desk.waitForFunction(() => !('same' in globalThis))
})
