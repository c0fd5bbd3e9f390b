import { advance, reach } from '../tools/demo/play.ts'
import { expect, test } from './fixtures.ts'
import { pacedDisk } from './pacedDisk.ts'
import { ownNote } from './phone.ts'
import { phoneInRound } from './stage.ts'

/** Longer than it takes to type a word. */
const long = 1_500

test('given a phone that is long in keeping a note, then what is typed meanwhile stays in the box, and what is pressed twice is one note (N1, N2)', async ({ server, views, crowd }) => {
  const { lead, page } = await phoneInRound({ server, views, crowd })
  const disk = await pacedDisk(page)
  await page.reload()
  const box = page.getByLabel('Votre idée')
  await expect(box).toBeVisible()
  const texts = (): string[] => [...lead.view().state.notes.values()].map(({ text }) => text)

  await disk.pace(long)
  await box.focus()
  await page.keyboard.type('Des bus le soir')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type(' et des trains')
  await expect(ownNote(page, 'Des bus le soir')).toBeVisible()
  await expect(box, 'the next note goes on').toHaveValue('et des trains')
  await page.reload()
  await expect(box, 'also through a reload').toHaveValue('et des trains')
  await expect.poll(texts).toEqual(['Des bus le soir'])

  await test.step('a change that is typed on while it is kept is not over yet', async () => {
    await ownNote(page, 'Des bus le soir').getByRole('button', { name: 'Modifier' }).tap()
    await disk.pace(long)
    const change = page.locator('li.note textarea')
    await change.fill('Des bus')
    await page.getByRole('button', { name: 'Enregistrer' }).tap()
    await change.focus()
    await page.keyboard.press('End')
    await page.keyboard.type(' de nuit')
    await expect.poll(texts).toEqual(['Des bus'])
    await expect(change).toHaveValue('Des bus de nuit')
    await disk.pace(0)
    await page.getByRole('button', { name: 'Enregistrer' }).tap()
    await expect.poll(texts).toEqual(['Des bus de nuit'])
    await expect(change).toHaveCount(0)
  })
})

test('given a desk that is long in keeping what is typed, then what is typed meanwhile stays in its box, and what is pressed twice is done once (N1, N2)', async ({ server, views, crowd }) => {
  const { links, lead } = await phoneInRound({ server, views, crowd })
  const state = () => lead.view().state
  const desk = await views.desk()
  const disk = await pacedDisk(desk)
  await desk.goto(`${server.current.origin}/desk/${links.cafeId}#key=${links.facilitator}`)
  await desk.getByText('Post-it papier').click()
  await disk.pace(long)

  await test.step('paper notes, one after the other', async () => {
    const box = desk.getByLabel('Texte du post-it'), add = desk.locator('.scribe').getByRole('button', { name: 'Ajouter' })
    await box.fill('écrit sur papier')
    await add.click()
    await add.click()
    await box.focus()
    await desk.keyboard.press('End')
    await desk.keyboard.type(' le suivant')
    await expect(box).toHaveValue('le suivant')
    await expect.poll(() => [...state().notes.values()].map(({ text }) => text)).toEqual(['écrit sur papier'])
  })
  await test.step('themes, one after the other', async () => {
    await disk.pace(0)
    await reach(lead, 'harvest')
    const box = desk.locator('.new-theme input')
    await box.focus()
    await disk.pace(long)
    await desk.keyboard.type('Se loger')
    await desk.keyboard.press('Enter')
    await desk.keyboard.press('Enter')
    await desk.keyboard.type(' Se déplacer')
    await expect(box).toHaveValue('Se déplacer')
    await expect.poll(() => [...state().themes.values()].map(({ title }) => title)).toEqual(['Se loger'])
  })
  await test.step('next steps, one after the other', async () => {
    await disk.pace(0)
    await advance(lead)
    await desk.getByRole('button', { name: 'Compte rendu et suites', exact: true }).click()
    await disk.pace(long)
    const box = desk.locator('#new-what')
    await box.fill('Une carte commune')
    await box.press('Enter')
    await box.press('Enter')
    await desk.keyboard.type(' Un annuaire')
    await expect(box).toHaveValue('Un annuaire')
    await expect.poll(() => [...state().nextSteps.values()].map(({ what }) => what)).toEqual(['Une carte commune'])
  })
})
