import type { Page } from '@playwright/test'
import { issueText, unplacedIssues } from '@tablee/domain/issue/read'
import { until } from '../tools/simulate/headless.ts'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { pacedDisk } from './pacedDisk.ts'
import { harvestOf } from './stage.ts'

const texts = ['Des bus le soir', 'Plus de bus le soir', 'Encadrer les loyers', 'Des logements pour les jeunes', 'Un médecin au village', 'La maison médicale ferme']

/** What the desk says, in each language. */
const words = {
  fr: {
    unplaced: `À placer : ${texts.length}`, newTheme: '« Des bus le soir » : dans une nouvelle thématique', second: '« Plus de bus le soir » : placé dans « Se déplacer », 2 sur 2.', chosen: '2 choisis', several: '2 post-it : dans une nouvelle thématique',
    down: '« Encadrer les loyers » : placé dans « Se loger », 2 sur 2.', up: '« Encadrer les loyers » : placé dans « Se loger », 1 sur 2.', merged: 'Réunis avec « Plus de bus le soir » : un enjeu de 2 post-it.',
    reworded: 'Reformulé.', undone: 'Annulé.', close: 'Clore le café',
  },
  en: {
    unplaced: `To place: ${texts.length}`, newTheme: '“Des bus le soir”: in a new theme', second: '“Plus de bus le soir”: placed in “Se déplacer”, 2 of 2.', chosen: '2 selected', several: '2 notes: in a new theme',
    down: '“Encadrer les loyers”: placed in “Se loger”, 2 of 2.', up: '“Encadrer les loyers”: placed in “Se loger”, 1 of 2.', merged: 'Merged with “Plus de bus le soir”: one issue of 2 notes.',
    reworded: 'Reworded.', undone: 'Undone.', close: 'Close the café',
  },
} as const

/** Presses keys one after the other, as fast as they come, and counts them. */
const press = async (page: Page, ...keys: string[]): Promise<number> => {
  for (const key of keys) await page.keyboard.press(key)
  return keys.length
}
/** Until the focus is on what is looked for: a mouse is never touched. */
const tabTo = async (page: Page, selector: string, key = 'Tab'): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key)
    // Tab goes by what is drawn: one press a frame.
    if (await page.evaluate((wanted) => new Promise((resolve) => { requestAnimationFrame(() => resolve(document.activeElement?.matches(wanted) ?? false)) }), selector)) return
  }
  throw new Error(`${key} never comes to ${selector}`)
}

for (const language of ['fr', 'en'] as const) test(`a whole harvest by keyboard alone in ${language}, told in words: placed, ordered, merged, separated, reworded, undone, found, and closed`, async ({ server, views, crowd }) => {
  const say = words[language]
  const { links, lead } = await harvestOf(server, crowd, texts)
  const state = () => lead.view().state
  const inTheme = (title: string): string[] => [...state().themes.values()].filter((theme) => theme.title === title).flatMap(({ issueIds }) => issueIds).map((id) => { const issue = state().issues.get(id); return issue ? issueText(state(), issue) : '' })

  const desk = await views.desk(language)
  const disk = await pacedDisk(desk)
  await desk.goto(`${server.current.origin}/desk/${links.cafeId}#key=${links.facilitator}`)
  const said = desk.locator('[role=status][aria-live=polite]').first()
  /** What a screen reader is told. */
  const hears = (words: string): Promise<void> => expect.poll(async () => ((await said.textContent()) ?? '').replace(/\s+/g, ' ').trim()).toContain(words)
  const focused = () => desk.evaluate(() => document.activeElement?.textContent ?? '')
  await expect(desk.getByRole('heading', { name: say.unplaced })).toBeVisible()

  await test.step('a new theme from a note: one key, and its name is typed at once', async () => {
    await expect(desk.locator('.unplaced .card-text')).toHaveCount(texts.length)
    await tabTo(desk, '.card-text')
    expect(await focused()).toBe(texts[0])
    await press(desk, 'n')
    await desk.keyboard.type('Se déplacer')
    await press(desk, 'Enter')
    await hears(say.newTheme)
    await until(lead, () => inTheme('Se déplacer').length === 1)
  })
  await test.step('into a theme by its number: in six keys at most; the next note has the focus', async () => {
    await expect.poll(focused, 'once it is named, the focus is back at what waits').toBe(texts[1])
    expect(await press(desk, '1', 'Enter')).toBeLessThanOrEqual(6)
    await hears(say.second)
    await expect.poll(focused, 'the focus goes on to the next').toBe(texts[2])
  })
  await test.step('several at once: chosen with Shift and the arrows, put into a new theme', async () => {
    await press(desk, 'Shift+ArrowDown')
    await hears(say.chosen)
    await press(desk, 'n')
    await desk.keyboard.type('Se loger')
    await press(desk, 'Enter')
    await hears(say.several)
    await until(lead, () => inTheme('Se loger').length === 2)
    await expect.poll(focused, 'once it is named, the focus is back at what waits').toBe(texts[4])
  })
  await test.step('order: up, down and before another one', async () => {
    await tabTo(desk, '.theme-column:nth-child(2) .card-text')
    expect(await focused()).toBe(texts[2])
    await press(desk, 'Alt+ArrowDown')
    await hears(say.down)
    await expect.poll(focused, 'it keeps the focus').toBe(texts[2])
    expect(await press(desk, 'p', '3', 'Enter')).toBeLessThanOrEqual(6)
    await hears(say.up)
    await expect.poll(() => inTheme('Se loger')).toEqual([texts[2], texts[3]])
  })
  await test.step('merged with another, by its words; reworded; separated again; each undone', async () => {
    await press(desk, 'ArrowLeft')
    await expect.poll(focused).toBe(texts[0])
    await press(desk, 'r')
    await desk.keyboard.type('plus de')
    await press(desk, 'Enter')
    await hears(say.merged)
    await until(lead, () => inTheme('Se déplacer').length === 1)
    await expect.poll(focused).toBe(texts[1])
    await press(desk, 'e')
    await desk.keyboard.press('Control+A')
    await desk.keyboard.type('Des bus plus tard')
    await press(desk, 'Control+Enter')
    await hears(say.reworded)
    await until(lead, () => inTheme('Se déplacer')[0] === 'Des bus plus tard')
    expect([...state().issues.values()].find(({ text }) => text === 'Des bus plus tard')?.noteIds).toHaveLength(2)
    await expect.poll(focused).toBe('Des bus plus tard')
    await press(desk, 'Control+Z')
    await hears(say.undone)
    await until(lead, () => inTheme('Se déplacer')[0] === texts[1])
    await press(desk, 'Control+Z')
    await until(lead, () => inTheme('Se déplacer').length === 2)
    await press(desk, 'Control+Y', 'Control+Y')
    await until(lead, () => inTheme('Se déplacer')[0] === 'Des bus plus tard')
    await expect.poll(focused, 'what was redone has the focus still').toBe('Des bus plus tard')
    for (const ms of [1, 4, 8, 16]) {
      await disk.pace(ms)
      await press(desk, 'Control+Z', 'Control+Z')
      await until(lead, () => inTheme('Se déplacer').length === 2)
      await press(desk, 'Control+Y', 'Control+Y')
      await until(lead, () => inTheme('Se déplacer')[0] === 'Des bus plus tard')
      await expect.poll(focused, `another card came in above it: the focus stays, where a command takes ${ms} ms`).toBe('Des bus plus tard')
    }
    await disk.pace(0)
  })
  // Finding and the likely themes are in no language of the desk: once is enough.
  if (language === 'fr') {
    await test.step('the rest: found by its words, likely themes first, back and forth between the columns', async () => {
      await tabTo(desk, '.filters [type=search]')
      await desk.keyboard.type('MEDECIN')
      await expect(desk.getByText('1 sur 2 à placer')).toBeVisible()
      await tabTo(desk, '.unplaced .card-text')
      expect(await focused()).toBe(texts[4])
      await press(desk, 'n')
      await desk.keyboard.type('Se soigner')
      await press(desk, 'Enter')
      await until(lead, () => inTheme('Se soigner').length === 1)
      await expect(desk.locator('#unplaced-title'), 'nothing else that was found waits: the focus is at the heading').toBeFocused()
      await tabTo(desk, '.filter-state button')
      await press(desk, 'Enter')
      await expect(desk.locator('.unplaced .card-text')).toHaveCount(1)
      await tabTo(desk, '.unplaced .card-text')
      await press(desk, 'Enter')
      const first = desk.locator('dialog[open] [role=option]').first()
      await expect(desk.locator('dialog[open] [role=combobox]')).toBeFocused()
      await expect(first, 'the theme that resembles comes first').toContainText('Se soigner', { timeout: 60_000 })
      await expectAccessible(desk, 'the move menu')
      await press(desk, 'Enter')
      await until(lead, () => unplacedIssues(state()).length === 0)
      await expect(desk.getByRole('heading', { name: 'Tout est placé.' })).toBeFocused()
    })
    await expectAccessible(desk, 'the board, all placed')
  }
  await test.step('the café is closed', async () => {
    await tabTo(desk, '.next-step .next', 'Shift+Tab')
    expect(await focused()).toBe(say.close)
    await press(desk, 'Enter')
    await tabTo(desk, 'dialog[open] .primary')
    expect(await focused()).toBe(say.close)
    await press(desk, 'Enter')
    await until(lead, () => state().phase === 'closed')
  })
})
