import type { Locator, Page } from '@playwright/test'
import type { CafeState } from '@tablee/domain/cafe/state'
import { issueText, issuesOfTheme, unplacedIssues } from '@tablee/domain/issue/read'
import { must } from '../tools/simulate/headless.ts'
import { focusOn } from './desk.ts'
import { expect, test } from './fixtures.ts'
import { harvestOf } from './stage.ts'

const texts = ['Des bus le soir', 'Des trains le matin', 'Encadrer les loyers', 'Un médecin au village', 'Un marché le dimanche', 'Une salle des fêtes']

test('whatever a drag does is done by three taps at most, and by six keys at most', async ({ server, views, crowd }) => {
  const { links, lead } = await harvestOf(server, crowd, texts)
  const state = (): CafeState => lead.view().state
  const words = (issues: ReturnType<typeof unplacedIssues>): string[] => issues.map((issue) => issueText(state(), issue))
  const inTheme = (at: number): string[] => words(issuesOfTheme(state(), state().themeOrder[at] ?? ''))
  const waiting = (): string[] => words(unplacedIssues(state()))
  for (const [at, title] of ['Se déplacer', 'Se loger'].entries()) await must(lead, { type: 'createTheme', themeId: `theme-000${at}`, title, colour: 'mint' })
  const desk = await views.desk()
  await desk.setViewportSize({ width: 820, height: 1180 })
  await desk.goto(`${server.current.origin}/desk/${links.cafeId}#key=${links.facilitator}`)
  const card = (text: string): Locator => desk.locator('[data-issue]', { has: desk.getByRole('button', { name: text, exact: true }) }).locator('.card-text')
  const menu = desk.locator('dialog[open]')
  const option = (text: string): Locator => menu.getByRole('option', { name: text })
  const act = (text: string): Locator => menu.getByRole('button', { name: text })
  await expect(card(texts[0] ?? '')).toBeVisible()

  /** Does it by taps, sees that it is done, and takes it back by one key. */
  const byTaps = (what: string, taps: readonly Locator[], done: () => unknown, is: unknown): Promise<void> => test.step(`${what}: ${taps.length} taps`, async () => {
    expect(taps.length).toBeLessThanOrEqual(3)
    for (const place of taps) await place.click()
    await expect.poll(done).toEqual(is)
  })
  const byKeys = (what: string, at: string, keys: readonly string[], done: () => unknown, is: unknown): Promise<void> => test.step(`${what}: ${keys.length} keys`, async () => {
    expect(keys.length).toBeLessThanOrEqual(6)
    await focusOn(card(at))
    for (const key of keys) await desk.keyboard.press(key)
    await expect.poll(done).toEqual(is)
  })
  const undo = (page: Page): Promise<void> => page.keyboard.press('Control+z')
  const [bus = '', trains = '', rent = '', doctor = '', market = ''] = texts

  await byTaps('into a theme', [card(bus), option('Se déplacer')], () => inTheme(0), [bus])
  await byKeys('into a theme', trains, ['1', 'Enter'], () => inTheme(0), [bus, trains])
  await byTaps('before another', [card(rent), act('Placer avant'), option(trains)], () => inTheme(0), [bus, rent, trains])
  await byKeys('before another', doctor, ['p', '1', 'Enter'], () => inTheme(0), [doctor, bus, rent, trains])
  await byTaps('one up', [card(trains), act('Plus haut')], () => inTheme(0), [doctor, bus, trains, rent])
  await byKeys('one down', doctor, ['Alt+ArrowDown'], () => inTheme(0), [bus, doctor, trains, rent])
  await byTaps('back to what waits', [card(rent), option('Remettre')], () => waiting().includes(rent), true)
  await byKeys('back to what waits', doctor, ['u'], () => waiting().includes(doctor), true)
  await byTaps('onto another: one issue', [card(trains), act('Réunir avec'), option(bus)], () => inTheme(0), [bus])
  await byTaps('taken out again', [card(bus), act(`« ${trains} »`).first()], () => inTheme(0), [bus, trains])
  await byKeys('onto another: one issue', trains, ['r', '1', 'Enter'], () => inTheme(0), [bus])
  await undo(desk)
  await expect.poll(() => inTheme(0)).toEqual([bus, trains])
  await byTaps('into a new theme', [card(market), option('Nouvelle thématique')], () => inTheme(2), [market])
  await desk.keyboard.press('Escape')
  await byKeys('into a new theme', rent, ['n'], () => inTheme(3), [rent])
  await desk.keyboard.press('Escape')
  await byTaps('hidden', [card(doctor), act('Masquer')], () => waiting().includes(doctor), false)
  const waits = waiting()
  for (const text of waits) await desk.getByRole('checkbox', { name: `Choisir : ${text}` }).check()
  await byTaps('all that is chosen', [desk.getByRole('button', { name: 'Mettre dans' }), option('Se loger')], () => inTheme(1).toSorted(), waits.toSorted())
})
