import type { Page } from '@playwright/test'
import { advance } from '../tools/demo/play.ts'
import { createCafe, expect, smallCafe, test } from './fixtures.ts'
import { joinUnnamed, ownNote, shownSeconds, writeNote } from './phone.ts'
import { cutOff, phoneInRound } from './stage.ts'

const hours = 3_600_000

/** The device's clock is wrong by so many milliseconds, whoever asks it. */
const wrongBy = (page: Page, shift: number): Promise<unknown> => page.addInitScript((wrong) => {
  const Right = Date
  const Wrong = function Date(this: unknown, ...given: []) { return new.target ? new Right(...(given.length === 0 ? [Right.now() + wrong] as unknown as [] : given)) : new Right(Right.now() + wrong).toString() }
  Object.assign(Wrong, { now: () => Right.now() + wrong, parse: Right.parse, UTC: Right.UTC, prototype: Right.prototype })
  globalThis.Date = Wrong as unknown as DateConstructor
}, shift)

test('given a power cut in mid-round and clocks that are wrong by hours, then nothing is lost and every device shows the same time (N1, T1)', async ({ server, views, crowd }) => {
  const links = await createCafe(server, smallCafe)
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const early = await views.phone(), late = await views.phone(), screen = await views.screen()
  await wrongBy(early, -11 * hours)
  await wrongBy(late, 9 * hours)
  await wrongBy(screen, 2 * hours)
  await screen.goto(`${server.current.origin}/screen/${links.cafeId}#key=${links.screen}`)
  for (const page of [early, late]) await joinUnnamed(page, `${server.current.origin}/#join=${links.join}`)
  expect(Math.abs((await early.evaluate(() => Date.now())) - Date.now()), 'the clock is really wrong').toBeGreaterThan(10 * hours)
  await advance(lead)
  await advance(lead)

  const all = [early, late, screen]
  const apart = async (): Promise<number> => { const shown = await Promise.all(all.map(shownSeconds)); return Math.max(...shown) - Math.min(...shown) }
  await expect.poll(apart, 'within a second of one another').toBeLessThanOrEqual(1)
  await writeNote(early, 'avant la panne')
  await expect(ownNote(early, 'avant la panne').getByText(/^Envoyé/)).toBeVisible()
  await expect(late.getByText('avant la panne')).toBeVisible()

  // What is shown and the page's own clock, which only goes on, at one moment: how long the test takes to look is no part of it.
  const shownAt = (): Promise<{ left: number; at: number }> => late.evaluate(() => {
    const [, minutes, seconds] = /(\d+):(\d\d)/.exec(document.querySelector('[role=timer]')?.textContent ?? '') ?? []
    return { left: Number(minutes) * 60 + Number(seconds), at: performance.now() / 1_000 }
  })
  const before = await shownAt()
  await server.restart('kill')
  await writeNote(late, 'juste après la panne')
  await expect(ownNote(late, 'juste après la panne').getByText(/^Envoyé/), 'phones come back by themselves').toBeVisible()
  await expect(early.getByText('juste après la panne')).toBeVisible()
  await expect(ownNote(early, 'avant la panne'), 'what was sent is there still').toBeVisible()
  await expect.poll(apart).toBeLessThanOrEqual(1)
  await expect.poll(async () => { const now = await shownAt(); return Math.abs(before.left - now.left - (now.at - before.at)) }, 'the round went on while the server was away').toBeLessThanOrEqual(2)
})

test('given a phone without connection, then its notes are kept on it, even when its page is closed, and are sent once it is back (N2, N6)', async ({ server, views, crowd }) => {
  const { lead, page } = await phoneInRound({ server, views, crowd })

  await cutOff(server, page)
  await writeNote(page, 'écrit sans réseau')
  await expect(ownNote(page, 'écrit sans réseau').getByText(/^Gardé sur ce téléphone/)).toBeVisible()
  await expect(page.getByText(/Hors connexion/)).toBeVisible()
  await writeNote(page, 'puis la page est fermée')
  await expect(ownNote(page, 'puis la page est fermée').getByText(/^Gardé sur ce téléphone/)).toBeVisible()
  const { context, origin } = { context: page.context(), origin: server.current.origin }
  await page.close()
  // Meanwhile the round ends and people change tables: the notes still belong to the round in which they were typed.
  await advance(lead)
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto(origin)
  for (const text of ['écrit sans réseau', 'puis la page est fermée']) await expect(ownNote(again, text).getByText(/^Envoyé · Tour 1/)).toBeVisible()
  await expect.poll(() => [...lead.view().state.notes.values()].map(({ text, round }) => `${round} ${text}`)).toEqual(['1 écrit sans réseau', '1 puis la page est fermée'])
})
