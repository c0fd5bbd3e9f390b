import type { Page } from '@playwright/test'
import { issueText, unplacedIssues } from '@tablee/domain/issue/read'
import { advance, postNote } from '../tools/demo/play.ts'
import { until } from '../tools/simulate/headless.ts'
import { expectAccessible } from './axe.ts'
import { createCafe, expect, smallCafe, test } from './fixtures.ts'

const texts = ['Des bus le soir', 'Plus de bus le soir', 'Encadrer les loyers', 'Des logements pour les jeunes', 'Un médecin au village', 'La maison médicale ferme']

/** Presses keys one after the other, and counts them. */
const press = async (page: Page, ...keys: string[]): Promise<number> => {
  for (const key of keys) {
    await page.keyboard.press(key)
    // Nobody presses two keys within a tenth of a second and expects the first to have opened a window.
    await page.waitForTimeout(100)
  }
  return keys.length
}
/** Until the focus is on what is looked for: a mouse is never touched. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`Tab never comes to ${selector}`)
}

test('a whole harvest by keyboard alone, told in words: placed, ordered, merged, separated, reworded, undone, found, and closed', async ({ server, views, crowd }) => {
  const links = await createCafe(server, { ...smallCafe, rounds: 1 })
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const { replica: phone } = await crowd.join(links.code, { name: 'Ida', organisation: '' })
  await advance(lead)
  await advance(lead)
  for (const text of texts) await postNote(phone, 1, text)
  await advance(lead)
  await advance(lead)
  await until(lead, () => lead.view().state.phase === 'harvest')
  const state = () => lead.view().state
  const inTheme = (title: string): string[] => [...state().themes.values()].filter((theme) => theme.title === title).flatMap(({ issueIds }) => issueIds).map((id) => { const issue = state().issues.get(id); return issue ? issueText(state(), issue) : '' })

  const desk = await views.desk()
  await desk.goto(`${server.current.origin}/desk/${links.cafeId}#key=${links.facilitator}`)
  const said = desk.locator('[role=status][aria-live=polite]').first()
  /** What a screen reader is told. */
  const hears = (words: string): Promise<void> => expect.poll(async () => ((await said.textContent()) ?? '').replace(/\s+/g, ' ').trim()).toContain(words)
  const focused = () => desk.evaluate(() => document.activeElement?.textContent ?? '')
  await expect(desk.getByRole('heading', { name: `À placer : ${texts.length}` })).toBeVisible()

  await test.step('a new theme from a note: one key, and its name is typed at once', async () => {
    await tabTo(desk, '.card-text')
    expect(await focused()).toBe(texts[0])
    await press(desk, 'n')
    await expect(desk.locator('.theme-column header input')).toBeFocused()
    await hears('« Des bus le soir » : dans une nouvelle thématique')
    await desk.keyboard.type('Se déplacer')
    await press(desk, 'Enter')
    await until(lead, () => inTheme('Se déplacer').length === 1)
  })
  await test.step('into a theme by its number: in six keys at most; the next note has the focus', async () => {
    await tabTo(desk, '.unplaced .card-text')
    expect(await focused()).toBe(texts[1])
    expect(await press(desk, '1', 'Enter')).toBeLessThanOrEqual(6)
    await hears('« Plus de bus le soir » : placé dans « Se déplacer », 2 sur 2.')
    await expect.poll(focused, 'the focus goes on to the next').toBe(texts[2])
  })
  await test.step('several at once: chosen with Shift and the arrows, put into a new theme', async () => {
    await press(desk, 'Shift+ArrowDown')
    await hears('2 choisis')
    await press(desk, 'n')
    await hears('2 post-it : dans une nouvelle thématique')
    await expect(desk.locator('.theme-column header input')).toBeFocused()
    await desk.keyboard.type('Se loger')
    await press(desk, 'Enter')
    await until(lead, () => inTheme('Se loger').length === 2)
  })
  await test.step('order: up, down and before another one', async () => {
    await tabTo(desk, '.theme-column:nth-child(2) .card-text')
    expect(await focused()).toBe(texts[2])
    await press(desk, 'Alt+ArrowDown')
    await hears('« Encadrer les loyers » : placé dans « Se loger », 2 sur 2.')
    await expect.poll(focused, 'it keeps the focus').toBe(texts[2])
    expect(await press(desk, 'p', '3', 'Enter')).toBeLessThanOrEqual(6)
    await hears('« Encadrer les loyers » : placé dans « Se loger », 1 sur 2.')
    await expect.poll(() => inTheme('Se loger')).toEqual([texts[2], texts[3]])
  })
  await test.step('merged with another, by its words; reworded; separated again; each undone', async () => {
    await press(desk, 'ArrowLeft')
    await expect.poll(focused).toBe(texts[0])
    await press(desk, 'r')
    await expect(desk.locator('dialog[open] [role=combobox]')).toBeFocused()
    await desk.keyboard.type('plus de')
    await press(desk, 'Enter')
    await hears('Réunis avec « Plus de bus le soir » : un enjeu de 2 post-it.')
    await until(lead, () => inTheme('Se déplacer').length === 1)
    await expect.poll(focused).toBe(texts[1])
    await press(desk, 'e')
    await expect(desk.getByLabel('Formulation de l’enjeu')).toBeFocused()
    await desk.keyboard.press('Control+A')
    await desk.keyboard.type('Des bus plus tard')
    await press(desk, 'Control+Enter')
    await hears('Reformulé.')
    await until(lead, () => inTheme('Se déplacer')[0] === 'Des bus plus tard')
    expect([...state().issues.values()].find(({ text }) => text === 'Des bus plus tard')?.noteIds).toHaveLength(2)
    await expect.poll(focused).toBe('Des bus plus tard')
    await press(desk, 'Control+Z')
    await hears('Annulé.')
    await until(lead, () => inTheme('Se déplacer')[0] === texts[1])
    await press(desk, 'Control+Z')
    await until(lead, () => inTheme('Se déplacer').length === 2)
    await press(desk, 'Control+Y', 'Control+Y')
    await until(lead, () => inTheme('Se déplacer')[0] === 'Des bus plus tard')
  })
  await test.step('the rest: found by its words, likely themes first, back and forth between the columns', async () => {
    await tabTo(desk, '.filters [type=search]')
    await desk.keyboard.type('MEDECIN')
    await expect(desk.getByText('1 sur 2 à placer')).toBeVisible()
    await tabTo(desk, '.unplaced .card-text')
    expect(await focused()).toBe(texts[4])
    await press(desk, 'n')
    await expect(desk.locator('.theme-column header input')).toBeFocused()
    await desk.keyboard.type('Se soigner')
    await press(desk, 'Enter')
    await until(lead, () => inTheme('Se soigner').length === 1)
    await tabTo(desk, '.filter-state button')
    await press(desk, 'Enter')
    await tabTo(desk, '.unplaced .card-text')
    await press(desk, 'Enter')
    const first = desk.locator('dialog[open] [role=option]').first()
    await expect(desk.locator('dialog[open] [role=combobox]')).toBeFocused()
    await expect(first, 'the theme that resembles comes first').toContainText('Se soigner', { timeout: 15_000 })
    await expectAccessible(desk, 'the move menu')
    await press(desk, 'Enter')
    await until(lead, () => unplacedIssues(state()).length === 0)
    await expect(desk.getByRole('heading', { name: 'Tout est placé.' })).toBeFocused()
  })
  await expectAccessible(desk, 'the board, all placed')
  await test.step('the café is closed', async () => {
    for (let presses = 0; presses < 80 && !(await focused()).includes('Clore le café'); presses += 1) await desk.keyboard.press('Shift+Tab')
    await press(desk, 'Enter')
    await desk.keyboard.press('Tab')
    if (!(await focused()).includes('Clore le café')) await desk.keyboard.press('Tab')
    await press(desk, 'Enter')
    await until(lead, () => state().phase === 'closed')
  })
})
