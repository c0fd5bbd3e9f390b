import { advance } from '../tools/demo/play.ts'
import { newId, until } from '../tools/simulate/headless.ts'
import { createCafe, expect, post, smallCafe, test } from './fixtures.ts'
import { joinUnnamed, ownNote, pastArrival } from './phone.ts'

/* What is half typed on a phone belongs to one person in one café. */

test('given words half typed in a café, when the phone goes into another, then they are not there, and wait in the first', async ({ server, views, crowd }) => {
  const [first, second] = [await createCafe(server, smallCafe), await createCafe(server, { ...smallCafe, title: 'Un autre café' })]
  const page = await views.phone()
  for (const links of [first, second]) {
    const lead = await crowd.facilitator(links)
    await advance(lead)
    if (links === first) await joinUnnamed(page, `${server.current.origin}/#join=${links.join}`)
    else await crowd.join(links.code, { name: 'Ida', organisation: '' })
    for (let steps = 0; steps < 2; steps += 1) await advance(lead)
  }
  const box = page.getByLabel('Votre idée')
  const leaveFor = async (code: string): Promise<void> => {
    await page.getByRole('button', { name: 'Quitter ce café' }).tap()
    await page.getByLabel('Le code affiché à l’écran').fill(code)
    await page.getByRole('button', { name: 'Entrer' }).tap()
  }
  await pastArrival(page)
  await box.fill('à moitié tapé ici')
  await leaveFor(second.code)
  await page.getByRole('button', { name: 'Rejoindre le café' }).tap()
  await expect(page.locator('.bar')).toBeVisible()
  await expect(box).toHaveValue('')
  await leaveFor(first.code)
  await expect(box).toHaveValue('à moitié tapé ici')
})

test('given words half typed for somebody on a shared phone, then they stay theirs through a reload and the walk to the next table, and are posted under their name', async ({ server, views, crowd }) => {
  const links = await createCafe(server, smallCafe)
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const page = await views.phone()
  await joinUnnamed(page, `${server.current.origin}/#join=${links.join}`)
  await post(server, `/api/cafes/${links.cafeId}/guests`, { guestId: newId(), name: 'Odile', organisation: '' }, links.facilitator)
  for (let steps = 0; steps < 2; steps += 1) await advance(lead)
  await pastArrival(page)
  const box = page.getByLabel('Votre idée'), whom = page.getByLabel('Pour').locator('option:checked')
  await box.fill('dicté par Ody')
  await page.getByLabel('Pour').selectOption('Odile')
  await expect(box, 'choosing for whom clears nothing').toHaveValue('dicté par Ody')
  await page.reload()
  await expect(box).toHaveValue('dicté par Ody')
  await expect(whom).toHaveText('Odile')
  await box.fill('dicté par Odile')
  await advance(lead)
  await expect(page.getByRole('heading', { name: 'Changez de table' })).toBeVisible()
  await expect(whom, 'on the way to the next table').toHaveText('Odile')
  await page.getByRole('button', { name: 'Poser le post-it' }).tap()
  await expect(box).toHaveValue('')
  await expect(ownNote(page, 'dicté par Odile')).toContainText('pour Odile')
  const odile = [...lead.view().state.participants.values()].find(({ withoutPhone }) => withoutPhone)?.id
  await until(lead, () => [...lead.view().state.notes.values()].some(({ author, text }) => author === odile && text === 'dicté par Odile'))
})
