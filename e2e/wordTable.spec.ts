import { must } from '../tools/simulate/headless.ts'
import { expect, test } from './fixtures.ts'
import { harvestOf } from './stage.ts'

const themes = [
  { title: 'La mer', notes: ['Apprendre la voile', 'Un bateau qui passe'] },
  { title: 'Manger', notes: ['Le pain à midi', 'La cantine et ses légumes', 'Une soupe le soir'] },
  { title: 'S’instruire', notes: ['Une école ouverte', 'Lire des livres'] },
  { title: 'Se loger', notes: ['Encadrer les loyers', 'Une maison pour les jeunes'] },
]

test('given the table of what words mean lost on its way, then what looks alike is told without it; once the table comes, a note is close to a theme that shares no word with it', async ({ server, views, crowd }) => {
  const placed = themes.flatMap(({ notes }) => notes)
  const { links, lead, noteIds } = await harvestOf(server, crowd, [...placed, 'Un kayak pour tous', 'Un kayak pour toutes', 'Sous la tente'])
  for (const [at, { title, notes }] of themes.entries()) {
    await must(lead, { type: 'createTheme', themeId: `theme-000${at}`, title, colour: 'mint' })
    await must(lead, { type: 'placeIssues', issues: notes.map((text) => ({ id: noteIds[placed.indexOf(text)] ?? '', revision: 0 })), themeId: `theme-000${at}`, before: null })
  }
  const kayak = noteIds[placed.length] ?? '', tent = noteIds.at(-1) ?? ''
  const desk = await views.desk()
  const asked: string[] = []
  let lost = true
  await desk.context().route(/\/assets\/(french|english)-/, (route) => {
    asked.push(new URL(route.request().url()).pathname.replace(/-.*/, ''))
    return lost ? route.abort() : route.continue()
  })
  await desk.goto(`${server.current.origin}/desk/${links.cafeId}#key=${links.facilitator}`)
  const card = desk.locator(`[data-issue="${kayak}"]`)
  const likely = desk.locator('dialog[open]').getByRole('option', { name: /ressemble/ })

  await expect(card.getByRole('button', { name: '≈ 2 se ressemblent' }), 'told without the table').toBeVisible({ timeout: 60_000 })
  await card.locator('.card-text').click()
  await expect(desk.locator('dialog[open]').getByRole('option', { name: 'La mer' })).toBeVisible()
  await expect(likely, 'no word of this note is in a theme: silence').toHaveCount(0)
  await desk.keyboard.press('Escape')

  lost = false
  await must(lead, { type: 'placeIssues', issues: [{ id: tent, revision: 0 }], themeId: 'theme-0003', before: null })
  await card.locator('.card-text').click()
  await expect(likely.first(), 'by what the words mean').toContainText('La mer', { timeout: 60_000 })
  expect(new Set(asked), 'only the table of the café’s language').toEqual(new Set(['/assets/french']))
})
