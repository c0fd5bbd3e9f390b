import type { Page } from '@playwright/test'
import type { Settings } from '@tablee/domain/cafe/settings'
import { readText } from '@tablee/domain/note/decide'
import { cleanLine, countCharacters } from '@tablee/domain/text'
import { generate, loadBadInputs, moreCases, ownCases, type BadInput } from '../apps/server/test/badInputs/cases.ts'
import { postNote, reach } from '../tools/demo/play.ts'
import { must, newId, until } from '../tools/simulate/headless.ts'
import { createCafe, expect, post, smallCafe, test } from './fixtures.ts'
import { expectReflow } from './layout.ts'

/* What a browser alone can say of the bad inputs (`apps/server/test-data`): whether a text stands there letter for
   letter, whether any of it ran, asked another machine for something, or covers its neighbours. */

const cases = [...loadBadInputs(ownCases), ...loadBadInputs(moreCases)]
const textOf = ({ input }: BadInput, name: string): string => (typeof input[name] === 'string' || typeof input[name] === 'object' ? String(generate(input[name], {})) : '')

/** Every text of the cases that the server takes for a note, as it is kept. */
const notes = cases.flatMap((bad) => {
  const typed = bad.op === 'note.add' && bad.input['round'] === undefined ? textOf(bad, 'text') : bad.surface === 'export' ? textOf(bad, 'note_text') : ''
  // What does not fit a frame never comes as far as this.
  if (typed === '' || typed.length > 16_000) return []
  const kept = readText(typed)
  return typeof kept !== 'string' ? [] : [{ id: bad.id, typed, kept, highest: Number(bad.expect['rendered_height_px_max'] ?? 400) }]
})
const titles = cases.filter((bad) => bad.op.startsWith('create caf') && bad.expect['http_status'] === 201)

/** Notices whatever would run: the words of the cases open a dialog, change the title, ask for a picture or bring elements along. */
const watch = (page: Page): { readonly ran: string[]; readonly foreign: () => Promise<string[]> } => {
  const ran: string[] = []
  page.on('dialog', (dialog) => { ran.push(dialog.message()); void dialog.dismiss() })
  return {
    ran,
    foreign: () => page.evaluate(() => [
      ...(document.title === 'PWNED' ? ['the title was changed'] : []),
      ...[...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].filter(({ name, value }) => name.startsWith('on') || /^\s*(javascript|vbscript):/i.test(value)).map(({ name }) => `${element.tagName} ${name}`)),
      ...[...document.querySelectorAll('script:not([src]), iframe, object, embed, base, meta[http-equiv="refresh" i]')].map((element) => element.outerHTML.slice(0, 80)),
      ...[...document.querySelectorAll<HTMLElement>('[src], link[href]')].flatMap((element) => {
        const where = new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? '', location.href)
        return where.origin === location.origin || where.protocol === 'data:' || where.protocol === 'blob:' ? [] : [where.href]
      }),
    ]),
  }
}

/** The texts of what a selector finds, and how high each is, in CSS pixels. */
const standing = (page: Page, selector: string): Promise<{ text: string; height: number; spills: boolean }[]> => page.evaluate((wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].map((element) => {
  const { height } = element.getBoundingClientRect()
  return { text: element.textContent ?? '', height, spills: element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'visible' }
}), selector)

test(`given the ${notes.length} texts of the bad inputs as notes, then phone, board and screen show each letter for letter, none runs, and none covers another`, async ({ server, views, crowd }) => {
  const { origin } = server.current
  // As many people as it takes: one person's notes come ten at once.
  const people = Math.ceil(notes.length / 9)
  const links = await createCafe(server, { ...smallCafe, tables: 1, expected: people })
  const lead = await crowd.facilitator(links)
  await reach(lead, 'arrival')
  const phones = []
  for (let index = 0; index < people; index += 1) phones.push(await crowd.join(links.code, { name: `P${index}`, organisation: '' }))
  const phone = await views.phone()
  const phoneRan = watch(phone)
  await phone.goto(`${origin}/#join=${links.join}`)
  await phone.getByLabel('Votre prénom').fill('Ida')
  await phone.getByRole('button', { name: 'Rejoindre le café' }).tap()
  await expect(phone.getByRole('heading', { name: 'Vous y êtes.' })).toBeVisible()
  // At the phone's own table all notes are this phone's to read: it is a host's.
  const me = (): string => [...lead.view().state.participants.values()].find(({ person }) => person?.name === 'Ida')?.id ?? ''
  await until(lead, () => me() !== '')
  await must(lead, { type: 'nameHost', participantId: me(), table: 1 })
  await reach(lead, 'round', 1)
  const ids: string[] = []
  for (const [index, { typed }] of notes.entries()) ids.push(await postNote((phones[Math.floor(index / 9)] as (typeof phones)[number]).replica, 1, typed))

  await test.step('on the phone', async () => {
    await phone.getByRole('button', { name: `Voir les ${notes.length} post-it` }).tap()
    const missing = async (): Promise<string[]> => { const texts = new Set((await standing(phone, '.note-text')).map(({ text }) => text)); return notes.filter(({ kept }) => !texts.has(kept)).map(({ id }) => id) }
    await expect.poll(missing, 'all stand on the phone as they were kept').toEqual([])
    for (const { text, height } of await standing(phone, '.note-text')) expect(height, `leaves room for others: ${text.slice(0, 20)}`).toBeLessThanOrEqual(400)
    await expectReflow(phone, 'a phone with hostile notes', 360)
    expect([phoneRan.ran, await phoneRan.foreign()]).toEqual([[], []])
  })

  await reach(lead, 'harvest')
  const themeIds: string[] = []
  // A text of several pages is up on the screen for as many times eight seconds: two of them stand for all; the others stay among what waits, for the board.
  const severalPages = new Set(['S14', 'MS67'])
  const placed = notes.flatMap(({ id, kept }, at) => (kept.split('\n').length <= 20 && (countCharacters(kept) <= 200 || severalPages.has(id)) ? [{ id, kept, noteId: ids[at] ?? '' }] : []))
  for (let start = 0; start < placed.length; start += 5) {
    const themeId = newId()
    themeIds.push(themeId)
    await must(lead, { type: 'createTheme', themeId, title: `Thème ${start}`, colour: 'mint' })
    await must(lead, { type: 'placeIssues', issues: placed.slice(start, start + 5).map(({ noteId }) => ({ id: noteId, revision: 0 })), themeId, before: null })
  }

  await test.step('on the board', async () => {
    const desk = await views.desk()
    const deskRan = watch(desk)
    await desk.setViewportSize({ width: 1366, height: 2_400 })
    await desk.goto(`${origin}/desk/${links.cafeId}#key=${links.facilitator}`)
    for (const at of themeIds.keys()) await expect(desk.getByRole('heading', { name: `Thème ${at * 5}`, exact: true })).toBeAttached()
    const seen = new Map<string, { height: number; spills: boolean }>()
    const unseen = async (): Promise<string[]> => {
      for (const { text, height, spills } of await standing(desk, '.card-text')) seen.set(text, { height, spills })
      return notes.filter(({ kept }) => !seen.has(kept)).map(({ id }) => id)
    }
    for (const at of themeIds.keys()) {
      const column = desk.locator('.theme-column').nth(at)
      await column.scrollIntoViewIfNeeded()
      // Cards are drawn a few a frame.
      await expect(column.locator('.card-text')).toHaveCount(placed.slice(at * 5, at * 5 + 5).length)
      await unseen()
    }
    await expect.poll(unseen, 'all stand on the board as they were kept').toEqual([])
    for (const { id, kept, highest } of notes) {
      expect(seen.get(kept)?.height, `${id} leaves room for others`).toBeLessThanOrEqual(highest)
      expect(seen.get(kept)?.spills, `${id} keeps within its card`).toBe(false)
    }
    // A letter may be of any height; what is drawn ends at the card's edge.
    expect(await desk.evaluate(() => [...document.querySelectorAll('.card-text')].filter((card) => getComputedStyle(card).overflowY === 'visible').length)).toBe(0)
    expect([deskRan.ran, await deskRan.foreign()]).toEqual([[], []])
  })

  await test.step('on the screen', async () => {
    const screen = await views.screen()
    const screenRan = watch(screen)
    await screen.goto(`${origin}/screen/${links.cafeId}#key=${links.screen}`)
    const seen = new Map<string, Set<string>>()
    const cut: string[] = []
    const look = async (): Promise<void> => {
      const shown = await screen.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-issue]')].map((note) => {
        const { bottom, right, top } = note.getBoundingClientRect()
        return { id: note.dataset['issue'] ?? '', text: [...note.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent ?? '').join(''), whole: top >= 0 && bottom <= innerHeight + 1 && right <= innerWidth + 1 && note.scrollWidth <= note.clientWidth + 1 }
      }))
      for (const { id, text, whole } of shown) {
        seen.set(id, (seen.get(id) ?? new Set()).add(text))
        // A letter with dozens of marks is wider than any paper: it ends at the edge. Every other text is whole.
        if (!whole && text.length <= 8 * countCharacters(text)) cut.push(text.slice(0, 30))
      }
    }
    for (const [index, themeId] of themeIds.entries()) {
      await must(lead, { type: 'directScreen', show: { kind: 'theme', themeId } })
      await expect(screen.getByRole('heading', { level: 2, name: `Thème ${index * 5}`, exact: false }).first()).toBeVisible()
      const own = placed.slice(index * 5, index * 5 + 5)
      const bare = (text: string): string => text.replace(/\s/g, '')
      /** What of the note has not stood on any page yet; its parts may read alike. */
      const left = (id: string, kept: string): string => {
        const parts = [...(seen.get(id) ?? [])].map(bare).sort((one, other) => other.length - one.length)
        let rest = bare(kept)
        for (let part = parts.find((each) => each !== '' && rest.startsWith(each)); part !== undefined; part = parts.find((each) => each !== '' && rest.startsWith(each))) rest = rest.slice(part.length)
        return rest
      }
      // A text too long for one page goes on on the next, and pages turn by themselves.
      await expect.poll(async () => { await look(); return own.filter(({ kept, noteId }) => left(noteId, kept) !== '').map(({ id }) => id) }, { message: 'every note of the theme stands on the screen as it was kept', timeout: 180_000, intervals: [300] }).toEqual([])
    }
    expect(cut, 'no note is cut').toEqual([])
    expect([screenRan.ran, await screenRan.foreign()]).toEqual([[], []])
  })
})

for (const bad of titles) {
  test(`${bad.id}: given a café of this title, then the door, the desk, the list, the screen and the page about data show it as a text`, async ({ server, views }) => {
    const { origin, organiserKey } = server.current
    const title = cleanLine(textOf(bad, 'title'))
    const links = await createCafe(server, { ...smallCafe, title: textOf(bad, 'title') })
    await post(server, `/api/cafes/${links.cafeId}/commands`, { commands: [{ id: newId(), command: { type: 'advance', step: 0 } }] }, links.facilitator)
    const phone = await views.phone(), desk = await views.desk(), screen = await views.screen()
    for (const [page, where] of [[phone, `/#join=${links.join}`], [desk, `/desk/${links.cafeId}#key=${links.organiser}`], [screen, `/screen/${links.cafeId}#key=${links.screen}`], [phone, `/c/${links.cafeId}/privacy`], [desk, `/desk#key=${organiserKey}`]] as const) {
      const { ran, foreign } = watch(page)
      await page.goto('about:blank')
      await page.goto(`${origin}${where}`)
      if (!where.startsWith('/c/')) await expect(page.getByText(title).first(), where).toBeVisible()
      expect([where, ran, await foreign()]).toEqual([where, [], []])
    }
    const sheet = await fetch(`${origin}/api/cafes/${links.cafeId}/sheet?format=html`, { headers: { authorization: `Bearer ${links.organiser}` } })
    await desk.goto('about:blank')
    const { ran, foreign } = watch(desk)
    await desk.setContent(await sheet.text())
    await expect(desk.getByText(title).first(), 'in the page to print').toBeVisible()
    expect([ran, await foreign()]).toEqual([[], []])
  })
}

const attack = '"><img src=x onerror=alert(1)><svg onload=alert(2)>\u202Efdp'
const shown = cleanLine(attack)

test('given hostile words in every other box that takes words, then every page shows them as words', async ({ server, views, crowd }) => {
  const { origin } = server.current
  const settings: Settings = {
    ...smallCafe, title: `T ${attack}`, place: `P ${attack}`, questions: { mode: 'all', texts: [`Q ${attack}`] }, asksOrganisation: true, rounds: 1,
    privacy: { purpose: `U ${attack}`, controller: `C ${attack}`, contact: `M ${attack}`, keepUntil: '', notesThen: 'keep' }, illustrative: `I ${attack}`,
  }
  const links = await createCafe(server, settings)
  const lead = await crowd.facilitator(links)
  await reach(lead, 'arrival')
  const phone = await views.phone(), desk = await views.desk(), screen = await views.screen(), network = await views.phone()
  const watched = new Map([phone, desk, screen, network].map((page) => [page, watch(page)]))
  const clean = async (page: Page, where: string): Promise<void> => {
    const { ran, foreign } = watched.get(page) as ReturnType<typeof watch>
    expect([where, ran, await foreign()]).toEqual([where, [], []])
  }
  await phone.goto(`${origin}/#join=${links.join}`)
  await phone.getByLabel('Votre prénom').fill(`N ${attack}`.slice(0, 80))
  await phone.getByLabel('Votre organisation').fill(`O ${attack}`)
  await phone.getByRole('button', { name: 'Rejoindre le café' }).tap()
  await expect(phone.getByRole('heading', { name: 'Vous y êtes.' })).toBeVisible()
  await desk.goto(`${origin}/desk/${links.cafeId}#key=${links.organiser}`)
  await screen.goto(`${origin}/screen/${links.cafeId}#key=${links.screen}`)
  await expect(screen.getByText(`T ${shown}`).first()).toBeVisible()
  for (const page of [phone, desk, screen]) await clean(page, 'arrival')
  const { replica } = await crowd.join(links.code, { name: `V ${attack}`.slice(0, 80), organisation: '' })
  await reach(lead, 'round', 1)
  const noteId = await postNote(replica, 1, `note ${attack}`)
  await expect(screen.getByText(`Q ${shown}`).first()).toBeVisible()
  for (const page of [phone, desk, screen]) await clean(page, 'round')
  await reach(lead, 'harvest')
  await must(lead, { type: 'createTheme', themeId: 'hostile-theme', title: `H ${attack}`, colour: 'mint' })
  await must(lead, { type: 'createTheme', themeId: 'plain-theme', title: 'Sans malice', colour: 'sky' })
  await must(lead, { type: 'placeIssues', issues: [{ id: noteId, revision: 0 }], themeId: 'hostile-theme', before: null })
  await must(lead, { type: 'rewordIssue', issue: { id: noteId, revision: lead.view().state.issues.get(noteId)?.revision ?? 0 }, text: `R ${attack}` })
  await must(lead, { type: 'openVote', on: 'themes', dots: 3, per: 'person', choices: [] })
  for (const page of [desk, phone, screen]) { await expect(page.getByText(`H ${shown}`).filter({ visible: true }).first()).toBeVisible(); await clean(page, 'harvest') }
  await must(lead, { type: 'closeVote' })
  const { secrets } = await post<{ secrets: Record<string, string> }>(server, `/api/cafes/${links.cafeId}/networks`, { networkId: 'hostile-network', name: `W ${attack}`, closesOn: '', closesAt: null, seesOthers: true }, links.facilitator)
  await must(lead, { type: 'setAgenda', revision: 0, items: [`A ${attack}`] })
  await must(lead, { type: 'writeConclusion', revision: 0, text: `K ${attack}` })
  await network.goto(`${origin}/react/${links.cafeId}#key=${secrets['hostile-network']}`)
  await expect(network.getByText(`H ${shown}`).first()).toBeVisible()
  await clean(network, 'the page of a network')
  for (const kind of ['sheet', 'minutes']) {
    const page = await fetch(`${origin}/api/cafes/${links.cafeId}/${kind}?format=html`, { headers: { authorization: `Bearer ${links.organiser}` } })
    await desk.goto('about:blank')
    await desk.setContent(await page.text())
    await expect(desk.getByText(`H ${shown}`).first()).toBeVisible()
    await clean(desk, kind)
  }
  await phone.goto(`${origin}/c/${links.cafeId}/privacy`)
  await expect(phone.getByText(`U ${shown}`).first()).toBeVisible()
  await clean(phone, 'the page about data')
})
