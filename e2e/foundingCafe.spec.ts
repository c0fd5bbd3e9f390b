import { expect, test, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import type { CafeReplica } from '@tablee/sync/replica/view'
import { readFoundingCafe } from '../tools/demo/foundingCafe.ts'
import { advance, harvest, postNote } from '../tools/demo/play.ts'
import { connectHeadless, joinHeadless, must, until, type HeadlessPhone } from '../tools/simulate/headless.ts'
import { expectAccessible } from './axe.ts'
import { readCsv } from './csv.ts'
import { inBothLanguages, picture } from './pictures.ts'
import { ownServer } from './server.ts'

const cafe = readFoundingCafe()
/** Two of the nineteen are real phones in a browser; these are authors who write much. */
const realPhones = ['p08', 'p09']
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

const phoneContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'fr-FR', reducedMotion: 'reduce' })
const deskContext = (browser: Browser): Promise<BrowserContext> => browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR', reducedMotion: 'reduce', acceptDownloads: true })
const screenContext = (browser: Browser): Promise<BrowserContext> => browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'fr-FR', reducedMotion: 'reduce' })

const dragTo = async (page: Page, from: Locator, to: Locator, where: (box: { x: number; y: number; width: number; height: number }) => { x: number; y: number }): Promise<void> => {
  // Scrolling draws cards that were not drawn before: only then do they stand still.
  await from.scrollIntoViewIfNeeded()
  await page.waitForTimeout(150)
  await from.locator('.card-text').hover()
  const start = await from.locator('.card-text').boundingBox()
  if (!start) throw new Error('nothing to drag')
  await page.mouse.down()
  await page.mouse.move(start.x + start.width / 2 + 14, start.y + start.height / 2 + 4, { steps: 3 })
  const end = await to.boundingBox()
  if (!end) throw new Error('nowhere to drop')
  const { x, y } = where(end)
  await page.mouse.move(x, y, { steps: 8 })
  await page.mouse.move(x + 2, y + 2, { steps: 2 })
  await page.mouse.up()
}
const middle = (box: { x: number; y: number; width: number; height: number }) => ({ x: box.x + box.width / 2, y: box.y + box.height * 0.7 })

test('the founding café of 20 March 2012, from the form to the sheet: 19 people, 74 notes, 6 themes, 62 issues', async ({ browser }) => {
  const server = await ownServer()
  const { origin, organiserKey } = server.current
  const desk = await (await deskContext(browser)).newPage()
  const replicas: CafeReplica[] = []

  await test.step('the organiser prepares the café at the desk', async () => {
    await desk.goto(`${origin}/desk#key=${organiserKey}`)
    await expect(desk.getByRole('heading', { name: 'Vos cafés' })).toBeVisible()
    expect(desk.url(), 'the secret is not left in the address').not.toContain('key=')
    await inBothLanguages(desk, 'desk-cafes', (language) => expectAccessible(desk, `list of cafés ${language}`))
    await desk.getByRole('button', { name: 'Préparer un café' }).click()
    await desk.getByRole('button', { name: 'Créer le café' }).click()
    await expect(desk.getByRole('alert')).toContainText('titre')
    await desk.getByLabel('Titre du café').fill(cafe.title)
    await desk.getByLabel('Date').fill(cafe.date)
    await desk.getByLabel('La question posée à tous').fill(cafe.question)
    await desk.getByLabel('Personnes attendues').fill('19')
    await expect(desk.getByLabel('Tables', { exact: true })).toHaveValue('4')
    await desk.getByLabel('Tours', { exact: true }).fill('3')
    await inBothLanguages(desk, 'desk-prepare', (language) => expectAccessible(desk, `prepare ${language}`))
    await desk.getByRole('button', { name: 'Créer le café' }).click()
    await expect(desk.getByRole('button', { name: 'Ouvrir les portes' })).toBeVisible()
  })
  const cafeId = /\/desk\/([^#]+)/.exec(desk.url())?.[1] ?? ''
  const key = await desk.evaluate((id) => localStorage.getItem(`tablee.key.${id}`), cafeId)
  const links = ((await (await fetch(`${origin}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token: key }) })).json()) as { links: { code: string; screen: string; facilitator: string; join: string } }).links
  const code = (await desk.locator('.big-code').innerText()).replaceAll(/\s/g, '')
  expect(code).toBe(links.code)

  await test.step('what is made up is marked as illustrative from the start', async () => {
    const organiser = connectHeadless(origin, cafeId, key ?? '', { role: 'organiser', id: 'organiser' })
    await until(organiser, () => organiser.view().ready)
    await must(organiser, { type: 'reviseCafe', settings: { ...organiser.view().state.settings, illustrative: cafe.illustrative.fr } })
    organiser.close()
    await expect(desk.locator('.illustrative')).toHaveText(cafe.illustrative.fr)
  })

  const screen = await (await screenContext(browser)).newPage()
  const phones = new Map<string, Page>()
  const headless = new Map<string, HeadlessPhone>()
  const ids = new Map<string, string>()

  await test.step('doors open; nineteen people arrive, two of them with phones in a browser', async () => {
    await desk.getByRole('button', { name: 'Ouvrir les portes' }).click()
    await screen.goto(`${origin}/screen/${cafeId}#key=${links.screen}`)
    await expect(screen.getByText(links.code.slice(0, 3)).first()).toBeVisible()
    for (const { key: who, name, organisation } of cafe.participants) {
      if (!realPhones.includes(who)) {
        const phone = await joinHeadless(origin, code, { name, organisation: organisation ?? '' })
        headless.set(who, phone)
        replicas.push(phone.replica)
        ids.set(who, phone.participantId)
        continue
      }
      const page = await (await phoneContext(browser)).newPage()
      phones.set(who, page)
      if (phones.size === 1) {
        await page.goto(origin)
        await inBothLanguages(page, 'phone-code', (language) => expectAccessible(page, `code ${language}`))
        await page.getByLabel('Le code affiché').fill('XXXXXX')
        await page.getByRole('button', { name: 'Entrer' }).click()
        await expect(page.getByRole('alert')).toContainText('Aucun café ne porte ce code')
        await page.getByLabel('Le code affiché').fill(code.toLowerCase())
        await page.getByRole('button', { name: 'Entrer' }).click()
      } else await page.goto(`${origin}/#join=${links.join}`)
      await page.getByLabel('Votre prénom').fill(name)
      await page.getByLabel('Votre organisation').fill(organisation ?? '')
      if (phones.size === 1) await inBothLanguages(page, 'phone-name', (language) => expectAccessible(page, `name ${language}`))
      await page.getByRole('button', { name: 'Rejoindre le café' }).click()
      await expect(page.getByRole('heading', { name: 'Vous y êtes.' })).toBeVisible()
    }
    await expect(desk.locator('.people-list li')).toHaveCount(19)
    for (const page of phones.values()) await expect(page.locator('.table-number')).toHaveText(/[1-4]/)
    await inBothLanguages(desk, 'desk-arrival', (language) => expectAccessible(desk, `arrival ${language}`))
    const page = phones.get('p08')
    if (page) await inBothLanguages(page, 'phone-arrival', (language) => expectAccessible(page, `arrival ${language}`))
    await picture(screen, 'screen-arrival-fr')
    await expectAccessible(screen, 'screen arrival')
  })

  const lead = connectHeadless(origin, cafeId, links.facilitator, { role: 'facilitator', id: 'facilitator' })
  replicas.push(lead)
  await until(lead, () => lead.view().ready)

  await test.step('hosts are named at the desk', async () => {
    for (const { name, host } of cafe.participants) {
      if (!host) continue
      await desk.getByRole('button', { name: `Actions pour ${name}` }).click()
      const menu = desk.locator('dialog[open]')
      const own = menu.getByRole('button', { name: /Nommer hôte/ })
      await own.click()
    }
    await expect(desk.locator('.names .host')).toHaveCount(4)
  })

  const notes = new Map<string, string>()
  await desk.getByRole('button', { name: 'Commencer le tour 1' }).click()
  for (let round = 1; round <= 3; round += 1) {
    await test.step(`round ${round}`, async () => {
      const page = phones.get('p08')
      for (const phone of phones.values()) await expect(phone.locator('.table-number')).toBeVisible()
      if (page && round === 2) {
        await inBothLanguages(page, 'phone-walking', (language) => expectAccessible(page, `walking ${language}`))
        await picture(screen, 'screen-walking-fr')
        await expectAccessible(screen, 'screen walking')
      }
      await desk.getByRole('button', { name: `Tout le monde est assis : lancer le tour ${round}` }).click()
      for (const note of cafe.notes.filter((one) => one.round === round)) {
        const phone = phones.get(note.author)
        const replica = headless.get(note.author)?.replica
        if (phone) {
          await phone.getByLabel('Votre idée').fill(note.text)
          await phone.getByRole('button', { name: 'Poser le post-it' }).click()
          await expect(phone.getByText(plain(note.text).slice(0, 40)).first()).toBeVisible()
          await expect(phone.getByLabel('Votre idée')).toHaveValue('')
        } else if (replica) notes.set(note.key, await postNote(replica, round, note.text))
      }
      if (page && round === 1) {
        await page.getByRole('button', { name: 'Poser le post-it' }).click()
        await expect(page.getByRole('alert').filter({ hasText: 'La note est vide.' })).toBeVisible()
        await page.getByLabel('Votre idée').fill('a'.repeat(10_000))
        await page.getByRole('button', { name: 'Poser le post-it' }).click()
        await expect(page.getByRole('alert').filter({ hasText: '500' })).toBeVisible()
        await expect(page.getByLabel('Votre idée'), 'nothing typed is cleared by a failure').toHaveValue('a'.repeat(10_000))
        await page.getByLabel('Votre idée').fill('')
      }
      if (page && round === 2) {
        await expect(page.getByRole('heading', { name: /groupes d’avant/ }), 'what earlier groups left is shown').toBeVisible()
        await inBothLanguages(page, 'phone-round', (language) => expectAccessible(page, `round ${language}`))
        await inBothLanguages(desk, 'desk-round', (language) => expectAccessible(desk, `round ${language}`))
        await picture(screen, 'screen-round-fr')
        await expectAccessible(screen, 'screen round')
      }
      await desk.getByRole('button', { name: 'Sonner la fin du tour' }).click()
    })
  }
  await until(lead, () => lead.view().state.phase === 'round' && lead.view().state.clock === null)
  for (const note of cafe.notes) {
    if (notes.has(note.key)) continue
    await until(lead, () => [...lead.view().state.notes.values()].some(({ text }) => plain(text) === plain(note.text)))
    notes.set(note.key, [...lead.view().state.notes.values()].find(({ text }) => plain(text) === plain(note.text))?.id ?? '')
  }
  expect(lead.view().state.notes.size).toBe(74)

  await test.step('the harvest: by mouse, keyboard and menu at the desk; a second facilitator does the rest', async () => {
    await desk.getByRole('button', { name: 'Commencer la récolte' }).click()
    await expect(desk.getByRole('heading', { name: '74 à placer' })).toBeVisible()
    const [theme] = cafe.themes
    const card = (noteKey: string) => desk.locator(`[data-issue="${notes.get(noteKey) ?? ''}"]`)
    const noteOf = (issue: number): string => theme?.issues[issue]?.notes[0] ?? ''
    // On empty space: a new theme, whose name is typed at once.
    await dragTo(desk, card(noteOf(0)), desk.locator('.new-theme'), middle)
    await expect(desk.locator('.theme-column header input'), 'the name can be typed at once').toBeFocused()
    await desk.keyboard.type(theme?.title ?? '')
    await desk.keyboard.press('Enter')
    const column = desk.locator('.theme-column').first()
    await expect(column.getByRole('heading')).toHaveText(theme?.title ?? '')
    await expect(column.locator('.card-note')).toHaveCount(1)
    // By mouse into the theme.
    await dragTo(desk, card(noteOf(1)), column, (box) => ({ x: box.x + box.width / 2, y: box.y + box.height - 30 }))
    await expect(column.locator('.card-note')).toHaveCount(2)
    // By keyboard: Space, arrow, Space.
    await card(noteOf(2)).locator('.handle').focus()
    await desk.keyboard.press('Space')
    await desk.waitForTimeout(150)
    await desk.keyboard.press('ArrowRight')
    await desk.waitForTimeout(150)
    await desk.keyboard.press('Space')
    await expect(column.locator('.card-note')).toHaveCount(3)
    // By menu: two taps.
    await card(noteOf(3)).getByRole('button', { name: /Actions/ }).click()
    await desk.locator('dialog[open]').getByRole('button', { name: theme?.title ?? '' }).click()
    await expect(column.locator('.card-note')).toHaveCount(4)
    // Undo and redo.
    await desk.getByRole('button', { name: 'Annuler' }).click()
    await expect(column.locator('.card-note')).toHaveCount(3)
    await desk.getByRole('button', { name: 'Rétablir' }).click()
    await expect(column.locator('.card-note')).toHaveCount(4)
    // A theme's name that is taken.
    await desk.locator('.new-theme input').fill(theme?.title.toUpperCase() ?? '')
    await desk.locator('.new-theme').getByRole('button').click()
    await expect(desk.locator('.toast')).toContainText('existe déjà')
    await expect(desk.locator('.theme-column')).toHaveCount(2)
    await desk.locator('.new-theme input').fill('')
    // A merge by mouse.
    const merged = cafe.themes.flatMap(({ issues }) => issues).find(({ notes: keys }) => keys.length > 1)
    await desk.locator('.unplaced [type=search]').fill('')
    const [target = '', source = ''] = merged?.notes ?? []
    const filter = desk.locator('.unplaced [type=search]')
    const both = async (): Promise<void> => { await card(target).scrollIntoViewIfNeeded() }
    await both()
    await filter.fill('')
    await card(source).getByRole('checkbox').check()
    await card(target).getByRole('checkbox').check()
    await card(target).getByRole('button', { name: /Actions/ }).click()
    await desk.locator('dialog[open]').getByRole('button', { name: /Réunir les 2 choisis/ }).click()
    await expect(card(target).getByText('2 post-it réunis')).toBeVisible()
    await expect(desk.getByRole('heading', { name: '69 à placer' })).toBeVisible()
    // The second facilitator.
    await harvest(lead, cafe, notes, async () => undefined)
    await expect(desk.locator('.sheet-counts')).toHaveText(/6 thématiques, 62 enjeux/)
    await expect(desk.getByRole('heading', { name: 'Tout est placé.' })).toBeVisible()
    await inBothLanguages(desk, 'desk-harvest', (language) => expectAccessible(desk, `harvest ${language}`))
    // The screen and the phones follow.
    await expect(screen.getByText(/6 thématiques/).first()).toBeVisible()
    await picture(screen, 'screen-harvest-fr')
    await expectAccessible(screen, 'screen harvest')
    const page = phones.get('p09')
    if (!page) throw new Error('no phone')
    await expect(page.locator('.theme')).toHaveCount(6)
    await expect(page.locator('.note-state').first()).toContainText('dans «')
    await page.locator('.theme button').first().click()
    await expect(page.locator('.issues li')).toHaveCount(cafe.themes[0]?.issues.length ?? 0)
    await inBothLanguages(page, 'phone-harvest', (language) => expectAccessible(page, `harvest ${language}`))
  })

  await test.step('a participant cannot do what a facilitator does', async () => {
    const participant = headless.get('p10')?.replica
    const refused = await participant?.execute({ type: 'createTheme', themeId: 'theme-intrus', title: 'Intrus', colour: 'rose' })
    expect(refused).toEqual({ kept: false, error: { code: 'FORBIDDEN' } })
    expect(lead.view().state.themes.size).toBe(6)
  })

  await test.step('the sheet in hand: every note once, in the right theme', async () => {
    const download = async (name: string): Promise<Buffer> => {
      const [file] = await Promise.all([desk.waitForEvent('download'), desk.locator('.downloads').getByRole('button', { name }).click()])
      return readFile(await file.path())
    }
    const [heading, ...rows] = readCsv((await download('CSV')).toString())
    expect(heading?.length).toBeGreaterThan(6)
    expect(rows).toHaveLength(74)
    const asSheet = (text: string): string => plain(text.replace(/^'(?=[=+\-@'])/, ''))
    const expected = cafe.themes.flatMap(({ title, issues }, theme) => issues.flatMap(({ notes: keys, text }, issue) => keys.map((noteKey) => {
      const own = cafe.notes.find((note) => note.key === noteKey)?.text ?? ''
      const first = cafe.notes.find((note) => note.key === keys[0])?.text ?? ''
      return [String(theme + 1), plain(title), String(issue + 1), plain(text ?? first), plain(own)]
    })))
    expect(rows.map((row) => row.slice(0, 5).map(asSheet))).toEqual(expected)
    expect(rows.every((row) => plain(row.at(-1) ?? '') === plain(cafe.illustrative.fr)), 'every row says that it is illustrative').toBe(true)
    const markdown = (await download('Markdown')).toString()
    expect(markdown).toContain('6 thématiques, 62 enjeux')
    expect(markdown.match(/\*\*\d+\.\d+\*\*/g)).toHaveLength(62)
    const word = await download('Word')
    expect(word.subarray(0, 2).toString()).toBe('PK')
  })

  await test.step('closing: results stay, and a late note is refused in words and kept', async () => {
    await desk.getByRole('button', { name: 'Clore le café' }).click()
    await desk.locator('dialog[open]').getByRole('button', { name: 'Clore le café' }).click()
    for (const page of phones.values()) await expect(page.getByRole('heading', { name: 'Merci !' })).toBeVisible()
    await picture(screen, 'screen-closed-fr')
    const late = headless.get('p10')?.replica
    await expect.poll(() => late?.view().state.phase).toBe('closed')
    expect(await late?.execute({ type: 'postNote', noteId: 'note-trop-tard', text: 'trop tard', round: 3, typedAt: late.now() })).toEqual({ kept: false, error: { code: 'CAFE_CLOSED' } })
    const newcomer = await (await phoneContext(browser)).newPage()
    await newcomer.goto(`${origin}/#join=${links.join}`)
    await expect(newcomer.getByRole('button', { name: 'Rejoindre le café' })).toBeDisabled()
    await newcomer.context().close()
  })

  for (const replica of replicas) replica.close()
  await server.end()
})

test('given a restart in mid-round, phones cut off and clocks that are wrong, then nothing is lost and all show the same time', async ({ browser }) => {
  const server = await ownServer()
  const { origin, organiserKey } = server.current
  const post = async (where: string, body: unknown): Promise<Record<string, string>> =>
    (await (await fetch(`${origin}${where}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${organiserKey}` }, body: JSON.stringify(body) })).json()) as Record<string, string>
  const links = await post('/api/cafes', {
    settings: { title: 'Panne', date: '', place: '', language: 'fr', questions: { mode: 'all', texts: ['Et si ?'] }, expected: 4, tables: 1, rounds: 2, roundMinutes: 20, walkingMinutes: 1, asksOrganisation: false, illustrative: '' },
  })
  const lead = connectHeadless(origin, links['cafeId'] ?? '', links['facilitator'] ?? '', { role: 'facilitator', id: 'facilitator' })
  await until(lead, () => lead.view().ready)
  await advance(lead)
  const join = async (hours: number): Promise<Page> => {
    const page = await (await phoneContext(browser)).newPage()
    // The device's own clock is wrong by hours.
    await page.addInitScript((shift) => { const real = Date.now.bind(Date); Date.now = () => real() + shift }, hours * 3_600_000)
    await page.goto(`${origin}/#join=${links['join'] ?? ''}`)
    await page.getByRole('button', { name: 'Rejoindre le café' }).click()
    await expect(page.getByRole('heading', { name: 'Vous y êtes.' })).toBeVisible()
    return page
  }
  const early = await join(-11), late = await join(9)
  await advance(lead)
  await advance(lead)
  const left = async (page: Page): Promise<number> => Number(await page.locator('.remaining').getAttribute('data-left'))
  await expect(early.locator('.remaining')).toBeVisible()
  await expect(late.locator('.remaining')).toBeVisible()
  expect(Math.abs((await left(early)) - (await left(late)))).toBeLessThan(1_500)

  await early.context().setOffline(true)
  await server.restart('kill')
  await early.getByLabel('Votre idée').fill('écrit pendant la panne')
  await early.getByRole('button', { name: 'Poser le post-it' }).click()
  await expect(early.getByText(/^Gardé sur ce téléphone/)).toBeVisible()
  await early.context().setOffline(false)
  await expect(early.getByText(/^Envoyé/)).toBeVisible({ timeout: 20_000 })
  await expect(late.getByText('écrit pendant la panne')).toBeVisible({ timeout: 20_000 })
  const before = await left(late)
  expect(before).toBeGreaterThan(19 * 60_000 - 40_000)
  await expect.poll(() => left(late), { message: 'the clock goes on' }).toBeLessThan(before)
  lead.close()
  await server.end()
})
