import type { Page } from '@playwright/test'
import { readFoundingCafe, settingsOf } from '../tools/demo/foundingCafe.ts'
import { advance, atOnce, harvest, nameHosts, postNote } from '../tools/demo/play.ts'
import { must, type HeadlessPhone } from '../tools/simulate/headless.ts'
import { expectAccessible } from './axe.ts'
import { createCafe, expect, test } from './fixtures.ts'
import { expectStructure } from './structure.ts'
import { expectReflow, expectReflowOfLargeText, expectTargets, expectWhole } from './layout.ts'
import { picture } from './pictures.ts'

const cafe = readFoundingCafe()
/** The words by which a test finds what it touches, in both languages. */
const words = {
  fr: { code: 'Le code affiché', enter: 'Entrer', name: 'Votre prénom', join: 'Rejoindre le café', in: 'Vous y êtes.', write: 'Votre idée', post: 'Poser le post-it', edit: 'Modifier', delete: 'Supprimer', keep: 'Garder', cancel: 'Annuler' },
  en: { code: 'The code on the screen', enter: 'Go in', name: 'Your first name', join: 'Join the café', in: 'You are in.', write: 'Your thought', post: 'Post the note', edit: 'Edit', delete: 'Delete', keep: 'Keep it', cancel: 'Cancel' },
} as const

/** The states whose pictures the documents keep. */
const pictured = new Set(['prepare', 'cafes', 'code', 'name', 'arrival', 'walking', 'round', 'silent', 'harvest', 'theme', 'closed'])

type View = 'phone' | 'desk' | 'screen'

for (const language of ['fr', 'en'] as const) {
  test(`every screen and state in ${language}: nothing that axe finds, the right language, no sideways scroll, targets of 44 px`, async ({ server, views, crowd }) => {
    test.setTimeout(600_000)
    const say = words[language], other = language === 'fr' ? 'en' : 'fr'
    const { origin, organiserKey } = server.current
    const pages: Record<View, Page> = { phone: await views.phone(language), desk: await views.desk(language), screen: await views.screen(other) }
    const { phone, desk, screen } = pages

    const look = async (view: View, state: string): Promise<void> => {
      const page = pages[view], where = `${view} ${state}`
      await page.waitForTimeout(150)
      await expect(page.locator('html'), `${where} says its language`).toHaveAttribute('lang', language)
      // First: whoever has a main region and a heading has come.
      await expectStructure(page, where)
      await picture(page, `${view}-${state}-${language}`, pictured.has(state))
      await expectAccessible(page, where)
      if (view === 'screen') {
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), `${where} keeps within the screen`).toBeLessThanOrEqual(1920)
        await expectWhole(page, where)
        return
      }
      await expectReflow(page, where)
      if (view === 'phone') { await expectTargets(page, where); await expectReflowOfLargeText(page, where) }
    }
    const everywhere = async (state: string): Promise<void> => { for (const view of ['phone', 'desk', 'screen'] as const) await look(view, state) }

    await desk.goto(`${origin}/desk`)
    await look('desk', 'door')
    await desk.goto(`${origin}/desk#key=${organiserKey}`)
    await expect(desk.getByRole('heading', { level: 1 })).toBeVisible()
    await desk.reload()
    await desk.getByRole('button', { name: language === 'fr' ? 'Préparer un café' : 'Prepare a café' }).click()
    await look('desk', 'prepare')

    const links = await createCafe(server, { ...settingsOf(cafe), language, illustrative: cafe.illustrative[language] })
    const lead = await crowd.facilitator(links)
    await desk.goto(`${origin}/desk`)
    await expect(desk.getByText(cafe.title).first()).toBeVisible()
    await look('desk', 'cafes')
    await desk.goto(`${origin}/desk/${links.cafeId}#key=${links.facilitator}`)
    await screen.goto(`${origin}/screen/${links.cafeId}#key=${links.screen}`)
    await phone.goto(origin)
    await phone.getByRole('button', { name: say.enter }).tap()
    await expect(phone.getByRole('alert')).not.toBeEmpty()
    await look('phone', 'no-code')
    await phone.goto(origin)
    await expect(screen.getByText(cafe.title)).toBeVisible()
    await expect(desk.getByRole('heading', { level: 1 })).toContainText(cafe.title)
    await everywhere('draft')
    await phone.getByLabel(say.code).fill(links.code)
    await look('phone', 'code')
    await phone.getByRole('button', { name: say.enter }).tap()
    await expect(phone.getByRole('button', { name: say.join })).toBeDisabled()
    await look('phone', 'not-open')

    await advance(lead)
    await expect(phone.getByRole('button', { name: say.join })).toBeEnabled()
    await look('phone', 'name')
    const people = new Map<string, HeadlessPhone>()
    const [me, ...others] = cafe.participants
    if (!me) throw new Error('nobody came')
    await phone.getByLabel(say.name).fill(me.name)
    await phone.getByRole('button', { name: say.join }).tap()
    await expect(phone.getByRole('heading', { name: say.in })).toBeVisible()
    for (const { key, name, organisation } of others) people.set(key, await crowd.join(links.code, { name, organisation: organisation ?? '' }))
    await nameHosts(lead, cafe, new Map([...people].map(([key, { participantId }]) => [key, participantId])))
    await phone.getByLabel(say.write).fill('Trop de réunions, pas assez de rencontres')
    await phone.getByRole('button', { name: say.post }).tap()
    await everywhere('arrival')

    const notes = new Map<string, string>()
    await advance(lead)
    for (let round = 1; round <= cafe.rounds; round += 1) {
      await expect(phone.locator('.table-number')).toBeVisible()
      if (round === 2) await everywhere('walking')
      await advance(lead)
      // The arrival has such a box too, to be tried, and the walk one for the round before.
      await expect(phone.locator('.bar')).toContainText(new RegExp(`(Tour|Round) ${round}`))
      await expect(phone.getByLabel(say.write)).toBeVisible()
      if (round === 1) await look('phone', 'round-empty')
      for (const note of cafe.notes.filter((one) => one.round === round)) {
        const author = people.get(note.author)
        if (author) { notes.set(note.key, await postNote(author.replica, round, note.text)); continue }
        await phone.getByLabel(say.write).fill(note.text)
        await phone.getByRole('button', { name: say.post }).tap()
        await expect(phone.getByLabel(say.write)).toHaveValue('')
      }
      if (round === 2) {
        for (const text of ['Une carte commune des acteurs, tenue à jour ensemble', 'Se voir ailleurs qu’en réunion']) {
          await phone.getByLabel(say.write).fill(text)
          await phone.getByRole('button', { name: say.post }).tap()
          await expect(phone.getByLabel(say.write)).toHaveValue('')
        }
        await everywhere('round')
        await phone.getByRole('button', { name: say.edit }).first().tap()
        await look('phone', 'editing')
        await phone.getByRole('button', { name: say.cancel }).tap()
        await phone.getByRole('button', { name: say.delete }).first().tap()
        await look('phone', 'deleting')
        await phone.getByRole('button', { name: say.keep }).tap()
        await must(lead, { type: 'pauseClock' })
        await everywhere('paused')
        await must(lead, { type: 'resumeClock' })
      }
      await advance(lead)
      if (round === 2) await look('phone', 'over')
    }
    await everywhere('over')
    await must(lead, { type: 'startSilence', minutes: 5 })
    await everywhere('silent')
    await advance(lead)
    await advance(lead)
    await everywhere('harvest-start')
    await harvest(lead, cafe, notes, atOnce)
    await expect(phone.locator('.theme')).toHaveCount(cafe.themes.length)
    await everywhere('harvest')
    await phone.locator('.theme button').first().tap()
    await expect(phone.locator('.issues li').first()).toBeVisible()
    await look('phone', 'theme')
    await must(lead, { type: 'directScreen', show: { kind: 'theme', themeId: lead.view().state.themeOrder[1] ?? '' } })
    await expect(screen.getByRole('heading', { level: 2, name: cafe.themes[1]?.title ?? '' }).first()).toBeVisible()
    await expect(screen.getByRole('heading', { level: 2, name: cafe.themes[0]?.title ?? '' })).toHaveCount(0)
    await look('screen', 'theme')
    await must(lead, { type: 'openVote', on: 'themes', dots: 3, per: 'person', choices: [] })
    await expect(phone.locator('.vote-choices li')).toHaveCount(cafe.themes.length)
    for (const choice of [0, 0, 3]) await phone.locator('.vote-choices li').nth(choice).getByRole('button').last().tap()
    await everywhere('vote')
    await must(lead, { type: 'closeVote' })
    await must(lead, { type: 'directScreen', show: { kind: 'vote' } })
    await expect(phone.locator('.vote-choices')).toHaveCount(0)
    await everywhere('vote-result')
    await advance(lead)
    await expect(screen.locator('main li h2'), 'the six themes at a glance').toHaveCount(cafe.themes.length)
    await everywhere('closed')
  })
}
