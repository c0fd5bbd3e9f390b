import type { Page } from '@playwright/test'
import { unplacedIssues } from '@tablee/domain/issue/read'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { Session } from '@tablee/protocol/http/session'
import { count } from '@tablee/words/counts'
import { readFile } from 'node:fs/promises'
import { readFoundingCafe } from '../tools/demo/foundingCafe.ts'
import { atOnce, harvest, postNote } from '../tools/demo/play.ts'
import { must, until, type HeadlessPhone } from '../tools/simulate/headless.ts'
import { bringToSight, carryRight, drag } from './desk.ts'
import { expectAccessible } from './axe.ts'
import { expect, post, test } from './fixtures.ts'
import { joinByLink, ownNote, shownSeconds, writeNote } from './phone.ts'
import { expectedLines, linesOfCsv, linesOfMarkdown, linesOfWord, plain } from './sheets.ts'

const cafe = readFoundingCafe()
const person = (key: string) => {
  const found = cafe.participants.find((participant) => participant.key === key)
  if (!found) throw new Error(`nobody is ${key}`)
  return { name: found.name, organisation: found.organisation ?? '' }
}
/** Two of the nineteen hold real phones; they write more than most. */
const typesTheCode = 'p08', scansTheCode = 'p09'

test('the founding café of 20 March 2012, from the form to the sheet: 19 people, 74 notes, 6 themes, 62 issues', async ({ server, views, crowd }) => {
  const { origin, organiserKey } = server.current
  const desk = await views.desk(), screen = await views.screen()
  const phones: Record<string, Page> = { [typesTheCode]: await views.phone(), [scansTheCode]: await views.phone() }
  const one = phones[typesTheCode] ?? desk, other = phones[scansTheCode] ?? desk

  const links = await test.step('the organiser prepares the café by the form', async (): Promise<CafeLinks> => {
    await desk.goto(`${origin}/desk#key=${organiserKey}`)
    await expect(desk.getByRole('heading', { name: 'Vos cafés' })).toBeVisible()
    await expect(desk, 'the secret is not left in the address').not.toHaveURL(/key=/)
    await desk.getByRole('button', { name: 'Préparer un café' }).click()
    await desk.getByRole('button', { name: 'Créer le café' }).click()
    await expect(desk.getByRole('alert'), 'a café without a title is not created').toContainText('titre')
    await desk.getByLabel('Titre du café').fill(cafe.title)
    await desk.getByLabel('Date').fill(cafe.date)
    await desk.getByLabel('La question posée à tous').fill(cafe.question)
    await desk.getByLabel('Personnes attendues').fill(String(cafe.participants.length))
    await expect(desk.getByLabel('Tables', { exact: true }), 'as many tables as the people need are proposed').toHaveValue(String(cafe.tables))
    await desk.getByLabel('Tours', { exact: true }).fill(String(cafe.rounds))
    await desk.getByRole('button', { name: 'Créer le café' }).click()
    await expect(desk.getByRole('button', { name: 'Ouvrir les portes' })).toBeVisible()
    await expect(desk).toHaveURL(/\/desk\/[^#]+/)
    const cafeId = /\/desk\/([^#]+)/.exec(desk.url())?.[1] ?? ''
    const session = await post<Session>(server, '/api/session', { token: await desk.evaluate((id) => localStorage.getItem(`tablee.key.${id}`), cafeId) }, organiserKey)
    if (!('links' in session)) throw new Error('the desk has no links')
    await expect(desk.locator('.big-code')).toHaveText(`${session.links.code.slice(0, 3)} ${session.links.code.slice(3)}`)
    return session.links
  })

  await test.step('what is made up is marked as illustrative from the start', async () => {
    const organiser = await crowd.organiser(links)
    await must(organiser, { type: 'reviseCafe', settings: { ...organiser.view().state.settings, illustrative: cafe.illustrative.fr } })
    await expect(desk.locator('.illustrative')).toHaveText(cafe.illustrative.fr)
  })

  const lead = await crowd.facilitator(links)
  const state = () => lead.view().state
  const people = new Map<string, HeadlessPhone>()

  await test.step('doors open; nineteen people arrive, one phone by the typed code, one by the scanned link', async () => {
    await desk.getByRole('button', { name: 'Ouvrir les portes' }).click()
    await screen.goto(`${origin}/screen/${links.cafeId}#key=${links.screen}`)
    await expect(screen.getByText(plain(cafe.question)).first(), 'the screen asks the question').toBeVisible()
    await one.goto(origin)
    await one.getByLabel('Le code affiché').fill(` ${links.code.slice(0, 3).toLowerCase()} ${links.code.slice(3)} `)
    await one.getByRole('button', { name: 'Entrer' }).tap()
    await one.getByLabel('Votre prénom').fill(person(typesTheCode).name)
    await one.getByLabel('Votre organisation').fill(person(typesTheCode).organisation)
    await one.getByRole('button', { name: 'Rejoindre le café' }).tap()
    await expect(one.getByRole('heading', { name: 'Vous y êtes.' })).toBeVisible()
    await joinByLink(other, `${origin}/#join=${links.join}`, person(scansTheCode).name, person(scansTheCode).organisation)
    for (const { key } of cafe.participants) if (!(key in phones)) people.set(key, await crowd.join(links.code, person(key)))
    await expect(desk.locator('.people-list li')).toHaveCount(cafe.participants.length)
    for (const page of Object.values(phones)) await expect(page.locator('.table-number')).toHaveText(/^[1-4]$/)
    await expect(screen.getByText(count('people', cafe.participants.length, 'fr')).first(), 'the screen counts who is here').toBeVisible()
  })

  await test.step('hosts are named at the desk', async () => {
    const hosts = cafe.participants.filter(({ host }) => host)
    for (const { name } of hosts) {
      await desk.getByRole('button', { name: `Actions pour ${name}` }).click()
      await desk.locator('dialog[open]').getByRole('button', { name: /Nommer hôte/ }).click()
    }
    await expect(desk.locator('.names .host')).toHaveCount(hosts.length)
  })

  /** note of each key */
  const notes = new Map<string, string>()
  const noteSaying = (text: string): string | undefined => [...state().notes.values()].find((note) => plain(note.text) === plain(text))?.id
  await desk.getByRole('button', { name: 'Commencer le tour 1' }).click()
  for (let round = 1; round <= cafe.rounds; round += 1) {
    await test.step(`round ${round}: everybody is told a table, and writes`, async () => {
      for (const page of Object.values(phones)) await expect(page.locator('.table-number')).toBeVisible()
      await desk.getByRole('button', { name: `Tout le monde est assis : lancer le tour ${round}` }).click()
      for (const page of Object.values(phones)) {
        await expect(page.locator('.bar')).toContainText(`Tour ${round}`)
        await expect(page.getByText(plain(cafe.question))).toBeVisible()
      }
      await expect.poll(async () => Math.abs((await shownSeconds(one)) - (await shownSeconds(screen))), 'the phone and the screen show the same time').toBeLessThanOrEqual(1)
      for (const note of cafe.notes.filter((written) => written.round === round)) {
        const page = phones[note.author], replica = people.get(note.author)?.replica
        if (page) {
          await writeNote(page, note.text)
          await expect(ownNote(page, plain(note.text)).getByText(/^Envoyé/)).toBeVisible()
          await until(lead, () => noteSaying(note.text) !== undefined)
          notes.set(note.key, noteSaying(note.text) ?? '')
        } else if (replica) notes.set(note.key, await postNote(replica, round, note.text))
      }
      if (round > 1) await expect(one.getByRole('heading', { name: new RegExp(`groupes d’avant · Tour ${round - 1}$`) }), 'what earlier groups left lies on the cloth').toBeVisible()
      await desk.getByRole('button', { name: 'Sonner la fin du tour' }).click()
    })
  }
  await until(lead, () => state().phase === 'round' && state().clock === null)
  expect(state().notes.size).toBe(cafe.notes.length)

  await test.step('the harvest: by mouse, keyboard and menu at the desk', async () => {
    await desk.getByRole('button', { name: 'Commencer la récolte' }).click()
    await expect(desk.getByRole('heading', { name: `À placer : ${cafe.notes.length}` })).toBeVisible()
    const [theme] = cafe.themes
    const title = theme?.title ?? ''
    const card = (key: string | undefined) => desk.locator(`[data-issue="${notes.get(key ?? '') ?? 'none'}"]`)
    const [alone, pair, byKeyboard, byMenu] = theme?.issues.map((issue) => issue.notes) ?? []
    const column = desk.locator('.theme-column').first()
    const cards = column.locator('.card-note')

    await bringToSight(desk, card(alone?.[0]))
    await drag(desk, card(alone?.[0]), desk.locator('.new-theme'))
    await expect(column.getByRole('textbox'), 'dropped on empty space: a new theme, whose name can be typed at once').toBeFocused()
    expect(await desk.evaluate(() => getSelection()?.rangeCount), 'and the caret is in it').toBe(1)
    await desk.keyboard.type(title)
    await desk.keyboard.press('Enter')
    await expect(column.getByRole('heading')).toHaveText(title)
    await expect(cards).toHaveCount(1)

    await bringToSight(desk, card(pair?.[0]))
    await drag(desk, card(pair?.[0]), column, { across: 0.5, down: 0.95 })
    await expect(cards, 'dragged into the theme').toHaveCount(2)
    await bringToSight(desk, card(pair?.[1]))
    await drag(desk, card(pair?.[1]), card(pair?.[0]))
    await expect(card(pair?.[0]).getByText('2 post-it réunis'), 'dropped on a note: merged').toBeVisible()
    await expect(cards).toHaveCount(2)

    await bringToSight(desk, card(byKeyboard?.[0]))
    await carryRight(desk, card(byKeyboard?.[0]))
    await expect(cards, 'carried by the keyboard').toHaveCount(3)

    await bringToSight(desk, card(byMenu?.[0]))
    await card(byMenu?.[0]).getByRole('button', { name: /^Actions/ }).click()
    await desk.locator('dialog[open]').getByRole('option', { name: title }).click()
    await expect(cards, 'placed from the menu').toHaveCount(4)

    await desk.getByRole('button', { name: 'Annuler' }).click()
    await expect(cards, 'undone').toHaveCount(3)
    await desk.getByRole('button', { name: 'Rétablir' }).click()
    await expect(cards, 'done again').toHaveCount(4)
    await expect(desk.getByRole('heading', { name: `À placer : ${cafe.notes.length - 5}` })).toBeVisible()
  })

  await test.step('a second facilitator does the rest; desk, screen and phones follow live', async () => {
    await until(lead, () => unplacedIssues(state()).length === cafe.notes.length - 5)
    await harvest(lead, cafe, notes, atOnce)
    await expect(desk.locator('.sheet-counts')).toHaveText(/6 thématiques, 62 enjeux/)
    await expect(desk.getByRole('heading', { name: 'Tout est placé.' })).toBeVisible()
    await expect(screen.getByText(/6 thématiques, 62 enjeux/).first()).toBeVisible()
    await expect(other.locator('.theme')).toHaveCount(cafe.themes.length)
    // Where each of this person's notes ended.
    for (const note of cafe.notes.filter(({ author }) => author === scansTheCode)) {
      const home = cafe.themes.find(({ issues }) => issues.some((issue) => issue.notes.includes(note.key)))
      await expect(ownNote(other, plain(note.text)).locator('.note-state')).toContainText(plain(home?.title ?? 'nowhere'))
    }
    await other.locator('.theme button').first().tap()
    await expect(other.locator('.issues li')).toHaveCount(cafe.themes[0]?.issues.length ?? 0)
  })

  await test.step('the sheet in hand, as CSV, Markdown and Word: every note once, in its theme, in order', async () => {
    const download = async (name: string): Promise<Buffer> => {
      const [file] = await Promise.all([desk.waitForEvent('download'), desk.locator('[data-document=sheet]').getByRole('button', { name, exact: true }).click()])
      return readFile(await file.path())
    }
    const expected = expectedLines(cafe)
    expect(expected).toHaveLength(74)
    await desk.locator('.downloads').getByRole('button', { name: 'Documents' }).click()
    const csv = linesOfCsv((await download('↓ CSV (Excel)')).toString())
    expect(csv.lines).toEqual(expected)
    expect(new Set(csv.notices), 'every line says that it is illustrative').toEqual(new Set([plain(cafe.illustrative.fr)]))
    const markdown = (await download('↓ Markdown')).toString()
    expect(plain(markdown)).toContain('6 thématiques, 62 enjeux issus de 74 post-it')
    expect(markdown.match(/^- \*\*\d+\.\d+\*\*/gm)).toHaveLength(62)
    expect(linesOfMarkdown(markdown)).toEqual(expected)
    const word = linesOfWord(await download('↓ Word'))
    expect(word.counts).toEqual(['6 thématiques, 62 enjeux issus de 74 post-it'])
    expect(word.lines).toEqual(expected)
    expect((await download('↓ PDF')).subarray(0, 5).toString()).toBe('%PDF-')
    await desk.locator('dialog.documents').getByRole('button', { name: 'Fermer' }).click()
  })

  await test.step('the café seen again from its beginning, by the keyboard, is what it was', async () => {
    const [replayed] = await Promise.all([
      desk.context().waitForEvent('page'),
      (async () => {
        await desk.locator('.downloads').getByRole('button', { name: 'Documents' }).click()
        await desk.getByRole('link', { name: 'Revoir le café' }).click()
      })(),
    ])
    await expect(replayed.getByRole('slider', { name: 'Moment du café' })).toBeVisible()
    await expectAccessible(replayed, 'the replay at its beginning')
    await replayed.keyboard.press('End')
    await expect(replayed.locator('.replay-counts')).toHaveText('6 thématiques, 62 enjeux issus de 74 post-it')
    await expect(replayed.locator('.replay-theme')).toHaveCount(6)
    await expectAccessible(replayed, 'the replay at its end')
    const slider = replayed.getByRole('slider', { name: 'Moment du café' })
    // Chapter by chapter back into the rounds: each press is waited for, so that none goes past them.
    while (!(await replayed.locator('.replay-table').first().isVisible())) {
      const time = await slider.inputValue()
      expect(time, 'there are tables before the beginning').not.toBe('0')
      await replayed.keyboard.press('PageUp')
      await expect(slider).not.toHaveValue(time)
    }
    await replayed.keyboard.press('Space')
    await expect(replayed.getByRole('button', { name: 'Pause' })).toBeVisible()
    await replayed.close()
    await desk.locator('dialog.documents').getByRole('button', { name: 'Fermer' }).click()
  })

  await test.step('closing: the results stay with everybody', async () => {
    await desk.getByRole('button', { name: 'Clore le café' }).click()
    await desk.locator('dialog[open]').getByRole('button', { name: 'Clore le café' }).click()
    for (const page of [...Object.values(phones), screen]) await expect(page.getByRole('heading', { name: 'Merci !' })).toBeVisible()
    await one.reload()
    await expect(one.locator('.theme'), 'also after the page is opened again').toHaveCount(cafe.themes.length)
  })
})
