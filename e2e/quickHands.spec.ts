import type { Page } from '@playwright/test'
import { issueText, issuesOfTheme, unplacedIssues } from '@tablee/domain/issue/read'
import { advance, postNote } from '../tools/demo/play.ts'
import { until } from '../tools/simulate/headless.ts'
import { afterDrag, carry, focusOn } from './desk.ts'
import { createCafe, expect, smallCafe, test } from './fixtures.ts'

const count = 40

test('quick hands: keys pressed ahead are pressed in their turn, nothing typed is swallowed, and a lasso takes a list longer than the window', async ({ server, views, crowd }) => {
  const links = await createCafe(server, { ...smallCafe, rounds: 1 })
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const phones = await Promise.all(['Ida', 'Noé', 'Awa', 'Léon'].map((name) => crowd.join(links.code, { name, organisation: '' })))
  await advance(lead)
  await advance(lead)
  // Nobody writes more than a note a second.
  await Promise.all(phones.map(async ({ replica }, who) => { for (let note = who; note < count; note += phones.length) await postNote(replica, 1, `Proposition numéro ${note + 1}`) }))
  await advance(lead)
  await advance(lead)
  await until(lead, () => lead.view().state.phase === 'harvest')
  const state = () => lead.view().state
  const inTheme = (at: number): string[] => issuesOfTheme(state(), state().themeOrder[at] ?? '').map((issue) => issueText(state(), issue))
  const texts = unplacedIssues(state()).map((issue) => issueText(state(), issue))
  expect(texts).toHaveLength(count)
  const desk = await views.desk()
  await desk.goto(`${server.current.origin}/desk/${links.cafeId}#key=${links.facilitator}`)
  await expect(desk.locator('.unplaced .card-note').first()).toBeVisible()
  // As on an old laptop in an afternoon of browsing: what takes 5 ms takes 30.
  const slow = await desk.context().newCDPSession(desk)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const press = async (page: Page, ...keys: string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key) }

  await test.step('a theme is named, and three more notes are put into it, without a pause between two keys', async () => {
    await focusOn(desk.locator('.unplaced .card-text').first())
    await press(desk, 'n')
    await desk.keyboard.type('Être bien')
    await press(desk, 'Enter', '1', 'Enter', '1', 'Enter', '1', 'Enter')
    await expect.poll(() => inTheme(0)).toEqual(texts.slice(0, 4))
    expect([...state().themes.values()].map(({ title }) => title)).toEqual(['Être bien'])
  })
  await test.step('an issue is moved down twice by two quick keys', async () => {
    await focusOn(desk.locator('.theme-column .card-text').first())
    await press(desk, 'Alt+ArrowDown', 'Alt+ArrowDown')
    await expect.poll(() => inTheme(0)).toEqual([texts[1], texts[2], texts[0], texts[3]])
  })
  await test.step('a key pressed right after a long way through the list is about the card at its end', async () => {
    await focusOn(desk.locator('.unplaced .card-text').first())
    await press(desk, 'End', '1', 'Enter')
    await expect.poll(() => inTheme(0).at(-1)).toBe(texts.at(-1))
  })
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await test.step('dropped on empty space, a theme is named without a pause', async () => {
    await focusOn(desk.locator('.unplaced .card-text').first())
    await press(desk, 'Home')
    await expect.poll(() => desk.locator('.unplaced .column-notes').evaluate((element) => element.scrollTop)).toBe(0)
    for (const [at, title] of ['Vivre ensemble', 'Se déplacer', 'Apprendre'].entries()) {
      await carry(desk, desk.locator('.unplaced .card-note').first(), desk.locator('.new-theme'))
      await desk.keyboard.type(title)
      await press(desk, 'Enter')
      await expect.poll(() => [...state().themes.values()].at(at + 1)?.title).toBe(title)
    }
  })

  await test.step('a lasso from the first to far below: the list goes on under it, and all that passed is taken', async () => {
    const list = desk.locator('.unplaced .column-notes')
    await list.evaluate((element) => { element.scrollTop = 0 })
    await expect.poll(() => list.locator('.card-text').first().textContent()).toBe(unplacedIssues(state()).map((issue) => issueText(state(), issue))[0])
    const boxes = async () => [await desk.locator('.unplaced .card-note').first().boundingBox(), await list.boundingBox()] as const
    // What was scrolled comes to rest first.
    await expect(async () => { const before = await boxes(); await afterDrag(desk); expect(await boxes()).toEqual(before) }).toPass({ timeout: 60_000 })
    const [first, place] = await boxes()
    if (!first || !place) throw new Error('nothing to be seen')
    await desk.mouse.move(first.x + 40, first.y + first.height + 5)
    await desk.mouse.down()
    await desk.mouse.move(first.x + 80, first.y + first.height + 60, { steps: 4 })
    await desk.mouse.move(first.x + 120, place.y + place.height - 4, { steps: 8 })
    await expect.poll(() => list.evaluate((element) => element.scrollTop), { timeout: 120_000 }).toBeGreaterThan(1_500)
    const middle = place.y + place.height / 2
    await desk.mouse.move(first.x + 120, middle, { steps: 4 })
    // The lasso has followed, and the list, which goes on as long as the pointer is at its edge, is at rest with its cards.
    await expect(async () => {
      const seen = () => list.evaluate((element) => [element.scrollTop, ...[...element.querySelectorAll('[data-issue]')].map((card) => card.getBoundingClientRect().top)])
      const box = await desk.locator('.lasso').boundingBox()
      expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) - middle)).toBeLessThan(2)
      const before = await seen()
      await afterDrag(desk)
      expect(await seen()).toEqual(before)
    }).toPass({ timeout: 60_000 })
    // The last card that the pointer has come to.
    const last = await list.evaluate((element, y) => [...element.querySelectorAll('[data-issue]')].filter((card) => card.getBoundingClientRect().top < y).at(-1)?.querySelector('.card-text')?.textContent ?? '', middle)
    await desk.mouse.up()
    await afterDrag(desk)
    const waiting = unplacedIssues(state()).map((issue) => issueText(state(), issue))
    // The press was below the first card: the lasso begins with the second.
    const taken = waiting.slice(1, waiting.indexOf(last) + 1)
    expect(taken.length).toBeGreaterThan(10)
    await expect(desk.locator('.selection')).toContainText(`${taken.length} choisis`)
    await desk.getByRole('button', { name: '+ Nouvelle thématique' }).click()
    await expect.poll(() => inTheme(4).toSorted()).toEqual(taken.toSorted())
  })
})
