import { advance, postNote, reach } from '../tools/demo/play.ts'
import { must, newId, until } from '../tools/simulate/headless.ts'
import { expectAccessible } from './axe.ts'
import { createCafe, expect, post, smallCafe, test } from './fixtures.ts'
import { ownNote, writeNote } from './phone.ts'
import { picture } from './pictures.ts'

test('given a café that looks at notes first, then a note shows to nobody until the host or the desk lets it go, and the host hides and restores', async ({ server, views, crowd }) => {
  const { origin } = server.current
  const links = await createCafe(server, { ...smallCafe, holdsNotes: true })
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const host = await views.phone(), desk = await views.desk(), screen = await views.screen()
  await host.goto(`${origin}/#join=${links.join}`)
  await host.getByLabel('Votre prénom').fill('Zoé')
  await host.getByRole('button', { name: 'Rejoindre le café' }).tap()
  await expect(host.getByRole('heading', { name: 'Vous y êtes.' })).toBeVisible()
  const writer = await crowd.join(links.code, { name: 'Ida', organisation: '' })
  const reader = await crowd.join(links.code, { name: 'Max', organisation: '' })
  const [hostId = ''] = [...lead.view().state.participants.keys()]
  await must(lead, { type: 'nameHost', participantId: hostId, table: 1 })
  await desk.goto(`${origin}/desk/${links.cafeId}#key=${links.facilitator}`)
  await screen.goto(`${origin}/screen/${links.cafeId}#key=${links.screen}`)
  await advance(lead)
  await advance(lead)
  const texts = (): string[] => [...reader.replica.view().state.notes.values()].map(({ text }) => text).filter(Boolean)

  await test.step('held at first', async () => {
    await postNote(writer.replica, 1, 'à relire un')
    await postNote(writer.replica, 1, 'à relire deux')
    await expect(desk.getByRole('heading', { name: 'À relire 2' })).toBeVisible()
    expect(texts()).toEqual([])
    await expectAccessible(desk, 'moderation at the desk')
    await picture(desk, 'desk-moderation-fr')
  })
  await test.step('the desk shows one, the host the other', async () => {
    await desk.getByRole('button', { name: 'Montrer « à relire un »' }).click()
    await until(reader.replica, () => texts().length === 1)
    await host.getByRole('button', { name: 'Montrer « à relire deux »' }).tap()
    await until(reader.replica, () => texts().length === 2)
    await expect(desk.getByRole('heading', { name: 'À relire 0' })).toBeVisible()
  })
  await test.step('the host hides one again: gone from every other phone, kept for the host, restored from the desk', async () => {
    await host.getByRole('button', { name: 'Masquer « à relire un »' }).tap()
    await until(reader.replica, () => [...reader.replica.view().state.notes.values()].some((note) => note.hidden))
    await expect(host.locator('.note.away')).toContainText('à relire un')
    await picture(host, 'phone-host-fr')
    await expectAccessible(host, 'the host’s tablecloth')
    await desk.locator('.moderation summary').click()
    await expect(desk.getByText('à relire un')).toBeVisible()
  })
  await test.step('hidden ones reach no sheet and no screen', async () => {
    const sheet = await fetch(`${origin}/api/cafes/${links.cafeId}/sheet?format=csv`, { headers: { authorization: `Bearer ${links.organiser}` } })
    const csv = await sheet.text()
    expect(csv).not.toContain('à relire un')
    expect(csv).toContain('à relire deux')
    await reach(lead, 'harvest')
    await expect(screen.getByText('1 post-it').first()).toBeVisible()
    await expect(screen.getByText('à relire un')).toHaveCount(0)
    await desk.locator('.moderation summary').click()
    await desk.getByRole('button', { name: 'Montrer « à relire un »' }).click()
    await expect(screen.getByText('2 post-it').first()).toBeVisible()
  })
})

test('given somebody without a phone and paper notes, then a shared phone, the host and a scribe write for others, each note under its own name', async ({ server, views, crowd }) => {
  const { origin } = server.current
  const links = await createCafe(server, smallCafe)
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const phone = await views.phone(), desk = await views.desk()
  await phone.goto(`${origin}/#join=${links.join}`)
  await phone.getByLabel('Votre prénom').fill('Zoé')
  await phone.getByRole('button', { name: 'Rejoindre le café' }).tap()
  await expect(phone.getByRole('heading', { name: 'Vous y êtes.' })).toBeVisible()
  await post(server, `/api/cafes/${links.cafeId}/guests`, { guestId: newId(), name: 'Odile', organisation: '' }, links.facilitator)
  await advance(lead)
  await advance(lead)
  await phone.getByLabel('Pour').selectOption('Odile')
  await writeNote(phone, 'dicté par Odile')
  await expect(ownNote(phone, 'dicté par Odile')).toContainText('pour Odile')
  await picture(phone, 'phone-shared-fr')
  await expectAccessible(phone, 'a shared phone')
  const odile = [...lead.view().state.participants.values()].find(({ withoutPhone }) => withoutPhone)?.id
  await until(lead, () => [...lead.view().state.notes.values()].some((note) => note.author === odile))

  await desk.goto(`${origin}/desk/${links.cafeId}#key=${links.facilitator}`)
  await desk.getByText('Post-it papier').click()
  await desk.getByLabel('Texte du post-it').fill('écrit sur papier')
  await desk.locator('.scribe').getByRole('button', { name: 'Ajouter' }).click()
  await expect(desk.getByLabel('Texte du post-it')).toHaveValue('')
  await until(lead, () => [...lead.view().state.notes.values()].some((note) => note.text === 'écrit sur papier' && note.author === null && note.table === 1))
  await expect(phone.getByText('écrit sur papier')).toBeVisible()
})

test('given themes, then people vote with dots from their phones, the screen counts voters, and the result is secret until it is closed', async ({ server, views, crowd }) => {
  const { origin } = server.current
  const links = await createCafe(server, { ...smallCafe, rounds: 1 })
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const phone = await views.phone(), desk = await views.desk(), screen = await views.screen()
  await phone.goto(`${origin}/#join=${links.join}`)
  await phone.getByRole('button', { name: 'Rejoindre le café' }).tap()
  await expect(phone.getByRole('heading', { name: 'Vous y êtes.' })).toBeVisible()
  const other = await crowd.join(links.code, { name: 'Ida', organisation: '' })
  for (let step = 0; step < 4; step += 1) await advance(lead)
  const themes = ['Se connaître', 'Se former', 'Se financer']
  for (const title of themes) await must(lead, { type: 'createTheme', themeId: newId(), title, colour: 'sky' })
  await desk.goto(`${origin}/desk/${links.cafeId}#key=${links.facilitator}`)
  await screen.goto(`${origin}/screen/${links.cafeId}#key=${links.screen}`)

  await desk.getByRole('button', { name: 'Vote' }).click()
  await desk.locator('dialog[open]').getByLabel('Points à donner').fill('2')
  await picture(desk, 'desk-vote-fr')
  await expectAccessible(desk, 'a new vote')
  await desk.locator('dialog[open]').getByRole('button', { name: 'Ouvrir le vote' }).click()

  await expect(phone.getByRole('heading', { name: 'Votez' })).toBeVisible()
  await phone.getByRole('button', { name: 'Donner un point à « Se former »' }).tap()
  await phone.getByRole('button', { name: 'Donner un point à « Se former »' }).tap()
  await expect(phone.getByText('Tous vos points sont donnés.')).toBeVisible()
  await expect(phone.getByRole('button', { name: 'Donner un point à « Se connaître »' })).toBeDisabled()
  await picture(phone, 'phone-vote-fr')
  await expectAccessible(phone, 'voting on the phone')
  const first = lead.view().state.themeOrder[0] ?? ''
  await must(other.replica, { type: 'castVote', ballot: [{ id: first, dots: 1 }] })
  await expect(screen.getByText('2 personnes ont voté')).toBeVisible()
  await picture(screen, 'screen-vote-fr')
  await expect(screen.getByText(/points?$/)).toHaveCount(0)

  await desk.locator('dialog[open]').getByRole('button', { name: 'Fermer le vote et montrer le résultat' }).click()
  await expect(screen.getByRole('heading', { name: 'Le résultat du vote' })).toBeVisible()
  await expect(screen.getByRole('listitem').first()).toContainText('1. Se former')
  await expect(screen.getByRole('listitem').first()).toContainText('2 points')
  await expect(phone.getByRole('heading', { name: 'Le résultat du vote' })).toBeVisible()
  await picture(screen, 'screen-result-fr')
  await desk.locator('dialog[open]').getByRole('button', { name: 'Revenir au tableau à l’écran' }).click()
  await expect(screen.getByRole('heading', { name: 'Le résultat du vote' })).toHaveCount(0)
})
