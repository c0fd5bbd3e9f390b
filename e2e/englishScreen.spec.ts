import { expect, test } from '@playwright/test'
import { readFoundingCafe, settingsOf } from '../tools/demo/foundingCafe.ts'
import { advance, harvest, postNote } from '../tools/demo/play.ts'
import { connectHeadless, joinHeadless, until, type HeadlessPhone } from '../tools/simulate/headless.ts'
import { expectAccessible } from './axe.ts'
import { picture } from './pictures.ts'
import { ownServer } from './server.ts'

test('a café in English: the screen speaks the café\'s language in every phase, whatever the browser\'s', async ({ browser }) => {
  const server = await ownServer()
  const { origin, organiserKey } = server.current
  const cafe = readFoundingCafe()
  const answer = await fetch(`${origin}/api/cafes`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${organiserKey}` }, body: JSON.stringify({ settings: { ...settingsOf(cafe), language: 'en', rounds: 2, illustrative: cafe.illustrative.en } }),
  })
  const links = (await answer.json()) as { cafeId: string; facilitator: string; screen: string; code: string }
  const lead = connectHeadless(origin, links.cafeId, links.facilitator, { role: 'facilitator', id: 'facilitator' })
  await until(lead, () => lead.view().ready)
  await advance(lead)
  const phones: HeadlessPhone[] = []
  for (const { name, organisation } of cafe.participants) phones.push(await joinHeadless(origin, links.code, { name, organisation: organisation ?? '' }))

  const screen = await (await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'fr-FR', reducedMotion: 'reduce' })).newPage()
  await screen.goto(`${origin}/screen/${links.cafeId}#key=${links.screen}`)
  const look = async (name: string): Promise<void> => {
    await expect(screen.locator('html')).toHaveAttribute('lang', 'en')
    await picture(screen, `screen-${name}-en`)
    await expectAccessible(screen, `screen ${name} in English`)
    expect(await screen.evaluate(() => document.documentElement.scrollWidth), `${name} keeps within the screen`).toBeLessThanOrEqual(1920)
  }
  await expect(screen.getByText(/Scan with your phone/)).toBeVisible()
  await look('arrival')
  const notes = new Map<string, string>()
  await advance(lead)
  for (const round of [1, 2]) {
    await expect(screen.getByText(/Table|Round|tables/i).first()).toBeVisible()
    if (round === 2) await look('walking')
    await advance(lead)
    for (const [index, note] of cafe.notes.filter((one) => (round === 1 ? one.round === 1 : one.round > 1)).entries()) {
      const phone = phones[(index * 5) % phones.length]
      if (phone) notes.set(note.key, await postNote(phone.replica, round, note.text))
    }
    if (round === 2) await look('round')
    await advance(lead)
  }
  await advance(lead)
  await harvest(lead, cafe, notes, async () => undefined)
  await expect(screen.getByText(/6 themes/).first()).toBeVisible()
  await look('harvest')
  await advance(lead)
  await look('closed')
  for (const { replica } of phones) replica.close()
  lead.close()
  await server.end()
})
