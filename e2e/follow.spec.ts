import type { Locator, Page } from '@playwright/test'
import { issuesOfTheme } from '@tablee/domain/issue/read'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readFoundingCafe, settingsOf } from '../tools/demo/foundingCafe.ts'
import { advance, atOnce, harvest, postNote } from '../tools/demo/play.ts'
import { must, until } from '../tools/simulate/headless.ts'
import { expectAccessible } from './axe.ts'
import { createCafe, expect, smallCafe, test, type Crowd } from './fixtures.ts'
import { expectReflow, expectTargets } from './layout.ts'
import { picture } from './pictures.ts'
import type { OwnServer } from './server.ts'

const cafe = readFoundingCafe()
const workbook = fileURLToPath(new URL('../apps/server/test/presents.xlsx', import.meta.url))

const openDesk = async (page: Page, server: OwnServer, links: CafeLinks): Promise<void> => {
  await page.goto(`${server.current.origin}/desk/${links.cafeId}#key=${links.organiser}`)
  await expect(page.getByRole('button', { name: 'Liste de présence' })).toBeVisible()
}
const openTool = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('dialog', { name })).toBeVisible()
}
/** A page, or an open window of it, in both languages, by its own switch. */
const inBothLanguages = async (page: Page, name: string, switches: Locator = page.locator('header')): Promise<void> => {
  for (const [language, other] of [['fr', 'English'], ['en', 'Français']] as const) {
    await picture(page, `${name}-${language}`)
    await expectAccessible(page, `${name} in ${language}`)
    await switches.getByRole('button', { name: new RegExp(other) }).click()
  }
}

/** The founding café in its harvest, played without pages. */
const inHarvest = async (server: OwnServer, crowd: Crowd) => {
  const links = await createCafe(server, settingsOf(cafe))
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const phones = await Promise.all(cafe.participants.slice(0, 6).map(({ name, organisation }) => crowd.join(links.code, { name, organisation: organisation ?? '' })))
  const notes = new Map<string, string>()
  await advance(lead)
  await advance(lead)
  for (const [index, { key, text }] of cafe.notes.entries()) {
    const phone = phones[index % phones.length]
    if (phone) notes.set(key, await postNote(phone.replica, 1, text))
  }
  while (lead.view().state.phase !== 'harvest') await advance(lead)
  await harvest(lead, cafe, notes, atOnce)
  return { links, lead, phones }
}

test('the attendance list: a workbook, a file in the old encoding and a paste become people, line by line, and who arrives is signed in', async ({ server, views, crowd }) => {
  const links = await createCafe(server, { ...settingsOf(cafe), asksOrganisation: true })
  const desk = await views.desk()
  await openDesk(desk, server, links)
  await openTool(desk, 'Liste de présence')

  await test.step('a workbook is shown before it is taken, with what is wrong on which line', async () => {
    await desk.getByLabel('Choisir un fichier CSV ou XLSX').setInputFiles(workbook)
    await expect(desk.getByText('6 personnes à ajouter')).toBeVisible()
    await expect(desk.getByText('Ligne 8 : pas de nom.')).toBeVisible()
    await expect(desk.getByText('Ligne 9, Élise LABRO : déjà à la ligne 7.')).toBeVisible()
    await expect(desk.getByLabel('La colonne 3 contient')).toHaveValue('organisation')
    await expectAccessible(desk, 'the preview of a list')
    await picture(desk, 'desk-attendance-preview-fr')
    await desk.getByLabel('La colonne 4 contient').selectOption('ignored')
    await desk.getByLabel('La colonne 4 contient').selectOption('role')
    await desk.getByRole('button', { name: 'Ajouter 6 personnes' }).click()
    await expect(desk.getByText('0 présents sur 6 attendus')).toBeVisible()
  })
  await test.step('a file in Windows-1252 keeps its accents; a file that could do harm is refused in words', async () => {
    await desk.getByLabel('Choisir un fichier CSV ou XLSX').setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from('Nom;Organisation\r\nHélène Lefèvre;Réseau CREE\r\nGuy Bonneau;Conseil général\r\n', 'latin1') })
    await expect(desk.getByText('les accents ont été gardés')).toBeVisible()
    await expect(desk.getByRole('cell', { name: 'Hélène Lefèvre' })).toBeVisible()
    await expect(desk.getByText('Ligne 3, Guy Bonneau : déjà sur la liste.')).toBeVisible()
    await desk.getByRole('button', { name: 'Renoncer' }).click()
    await desk.getByLabel('Choisir un fichier CSV ou XLSX').setInputFiles({ name: 'vieux.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]) })
    await expect(desk.getByRole('alert')).toContainText('enregistrez-le en CSV')
  })
  await test.step('ten thousand lines are read, counted, and left again; a paste too', async () => {
    const lines = Array.from({ length: 10_010 }, (_, index) => `Personne ${index}\tOrganisation ${index % 40}`).join('\n')
    await desk.getByLabel('Choisir un fichier CSV ou XLSX').setInputFiles({ name: 'longue.tsv', mimeType: 'text/tab-separated-values', buffer: Buffer.from(lines) })
    await expect(desk.getByText('9994 personnes à ajouter')).toBeVisible()
    await expect(desk.getByText('ses 9 dernières lignes ne sont pas lues')).toBeVisible()
    await desk.getByRole('button', { name: 'Renoncer' }).click()
    await desk.getByLabel('Coller la liste').fill('Ann Durand\nBob Martin')
    await desk.getByRole('button', { name: 'Lire la liste' }).click()
    await expect(desk.getByText('2 personnes à ajouter')).toBeVisible()
    await desk.getByRole('button', { name: 'Renoncer' }).click()
    await expect(desk.getByLabel('Coller la liste'), 'what was pasted is still there').toHaveValue('Ann Durand\nBob Martin')
  })

  await desk.getByRole('button', { name: 'Fermer' }).first().click()
  await desk.getByRole('button', { name: 'Ouvrir les portes' }).click()
  await expect(desk.getByRole('button', { name: 'Commencer le tour 1' })).toBeVisible()
  await crowd.join(links.code, { name: 'guy bonneau', organisation: '' })
  await crowd.join(links.code, { name: 'Alix', organisation: 'Essonne active' })
  await crowd.join(links.code, { name: 'Une passante', organisation: '' })
  await openTool(desk, 'Liste de présence')
  await expect(desk.getByText('2 présents sur 6 attendus · 1 hors liste')).toBeVisible()
  await desk.getByRole('checkbox', { name: /Claire Marenco/ }).click()
  await expect(desk.getByText('3 présents sur 6 attendus')).toBeVisible()
  await desk.getByRole('searchbox').fill('marenco')
  await expect(desk.locator('.roll li')).toHaveCount(1)
  await desk.getByRole('searchbox').fill('')
  await inBothLanguages(desk, 'desk-attendance', desk.locator('dialog[open]'))
  const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: /Télécharger la liste/ }).click()])
  const text = readFileSync((await file.path()) ?? '', 'utf8')
  expect(text).toContain('Guy Bonneau;Conseil général;Vice-président;présent')
  expect(text).toContain('Michel Mombrun;SoliCités;président;absent')
  expect(text).toContain('Une passante;;;présent, hors liste')
})

test('the kit to print: a poster, a tent card for each table and paper notes, one A4 page each', async ({ server, views }) => {
  const links = await createCafe(server, settingsOf(cafe))
  const desk = await views.desk()
  await openDesk(desk, server, links)
  await desk.goto(`${server.current.origin}/desk/${links.cafeId}?print`)
  await expect(desk.getByText('7 pages A4')).toBeVisible()
  await inBothLanguages(desk, 'desk-print')
  await desk.getByLabel('Feuilles de post-it').fill('1')
  await expect(desk.getByText('6 pages A4')).toBeVisible()
  const pdf = await desk.pdf({ preferCSSPageSize: true, printBackground: true, ...(process.env['TABLEE_KIT'] ? { path: process.env['TABLEE_KIT'] } : {}) })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
  expect(pages, 'one page for each sheet, none blank').toHaveLength(6)
  for (const [, width, height] of pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)) expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
})

test('a network reacts by its private link, signed, on a phone, until its date; the desk reads it apart from the participants\' words', async ({ server, views, crowd }) => {
  const { links, lead } = await inHarvest(server, crowd)
  const desk = await views.desk(), phone = await views.phone()
  // As on plain http in a room, where a page has no clipboard of its own.
  await desk.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await openDesk(desk, server, links)
  await openTool(desk, 'Réactions')
  for (const name of ['Réseau CREE', 'Les animateurs du mois de l’ESS']) {
    await desk.getByLabel('Nom du réseau ou de l’organisation').fill(name)
    await desk.getByRole('button', { name: 'Créer le lien' }).click()
    await expect(desk.getByRole('heading', { name })).toBeVisible()
    // The room is told before the desk is answered, and pressed again before that the button does nothing.
    await expect(desk.getByLabel('Nom du réseau ou de l’organisation')).toHaveValue('')
  }
  await desk.getByLabel('Nom du réseau ou de l’organisation').fill('réseau  cree')
  await desk.getByRole('button', { name: 'Créer le lien' }).click()
  await expect(desk.getByRole('alert'), 'a name is taken whatever its case').toContainText('est déjà dans la liste')

  await until(lead, () => lead.view().state.networks.size === 2)
  const network = [...lead.view().state.networks.values()].find(({ name }) => name === 'Réseau CREE')
  const answer = await fetch(`${server.current.origin}/api/cafes/${links.cafeId}/networks`, { headers: { authorization: `Bearer ${links.organiser}` } })
  const { secrets } = (await answer.json()) as { secrets: Record<string, string> }
  await phone.goto(`${server.current.origin}/react/${links.cafeId}#key=${secrets[network?.id ?? ''] ?? ''}`)

  await test.step('it says first who signs, then answers a theme and an issue; what was typed survives a reload', async () => {
    await expect(phone.getByText('Vous réagissez pour Réseau CREE')).toBeVisible()
    await expect(phone, 'the secret leaves the address').not.toHaveURL(/key=/)
    await phone.getByRole('button', { name: /^Réagir à cette thématique/ }).first().click()
    await phone.getByLabel(/Votre réaction à la thématique/).fill('Nous portons ces valeurs depuis longtemps.')
    await phone.getByRole('button', { name: 'Envoyer la réaction' }).click()
    await expect(phone.getByRole('alert')).toContainText('qui signe')
    await phone.reload()
    await expect(phone.getByLabel(/Votre réaction à la thématique/)).toHaveValue('Nous portons ces valeurs depuis longtemps.')
    await phone.getByLabel('Votre nom').fill('Elise Labro, CCI de l’Essonne')
    await phone.getByRole('button', { name: 'Signer ainsi' }).click()
    await expect(phone.getByRole('main').getByText('Vous signez : Elise Labro')).toBeVisible()
    await phone.getByRole('button', { name: 'Envoyer la réaction' }).click()
    await expect(phone.locator('.given.mine')).toContainText('Elise Labro')
    await phone.getByRole('button', { name: /^Réagir à cet enjeu/ }).first().click()
    await phone.getByLabel(/Votre réaction à l’enjeu/).fill('C’est notre priorité pour 2012.')
    await phone.getByRole('button', { name: 'Envoyer la réaction' }).click()
    await expect(phone.locator('.given.mine')).toHaveCount(2)
    await expectReflow(phone, 'the reaction page')
    await expectTargets(phone, 'the reaction page')
    await phone.evaluate(() => scrollTo(0, 0))
    await inBothLanguages(phone, 'phone-reactions')
  })
  await test.step('it changes its mind, and reads the others\' only once it may', async () => {
    await phone.locator('.given.mine').first().getByRole('button', { name: 'Modifier' }).click()
    await phone.getByLabel(/Votre réaction à la thématique/).fill('Nous portons ces valeurs, et les financerons.')
    await phone.getByRole('button', { name: 'Envoyer la réaction' }).click()
    await expect(phone.locator('.given.mine').first()).toContainText('les financerons')
    const other = desk.locator('.network').filter({ hasText: 'mois de l’ESS' })
    await other.getByText('Noter une réaction dite dans la salle').click()
    await other.getByRole('textbox', { name: 'La réaction' }).fill('Novembre sera notre rendez-vous.')
    await other.getByLabel('Signée par').fill('Michel Mombrun')
    await other.getByRole('button', { name: 'Garder la réaction' }).click()
    await expect(other.locator('.reaction-list')).toContainText('Michel Mombrun')
    await expect(phone.getByText('Novembre sera notre rendez-vous.')).toHaveCount(0)
    const own = desk.locator('.network').filter({ has: desk.getByRole('heading', { name: 'Réseau CREE' }) })
    await own.getByRole('button', { name: 'Copier un rappel pour Réseau CREE' }).click()
    await expect(desk.getByRole('dialog').locator('.toast')).toContainText('Rappel copié')
    await other.getByText('Noter une réaction dite dans la salle').click()
    await other.getByText('Noter une réaction dite dans la salle').click()
    await other.getByRole('textbox', { name: 'La réaction' }).focus()
    await desk.keyboard.press('ControlOrMeta+V')
    await expect(other.getByRole('textbox', { name: 'La réaction' }), 'the reminder holds the link').toHaveValue(new RegExp(`/react/${links.cafeId}#key=`))
    await desk.locator('.window-head').getByRole('button', { name: 'Fermer' }).click()
    await openTool(desk, 'Réactions')
    await expect(other.getByRole('textbox', { name: 'La réaction' }), 'a window that was closed has kept what was typed').toHaveValue(/Votre lien/)
    await own.getByLabel('Lit les réactions des autres').click()
    await expect(phone.getByText('Novembre sera notre rendez-vous.')).toBeVisible()
    await expect(own.locator('.reaction-list li')).toHaveCount(2)
    await expect(own).toContainText('Elise Labro, CCI de l’Essonne')
    await inBothLanguages(desk, 'desk-reactions', desk.locator('dialog[open]'))
    await own.getByLabel('Réactions attendues jusqu’au').fill('2012-04-20')
  })
  await test.step('its date has passed: the page says so with the date, and takes nothing more', async () => {
    await phone.reload()
    await expect(phone.getByText('attendues jusqu’au vendredi 20 avril 2012 : ce lien est clos')).toBeVisible()
    await expect(phone.getByRole('button', { name: /Réagir à/ })).toHaveCount(0)
    await expect(phone.locator('.given.mine')).toHaveCount(2)
    await expectAccessible(phone, 'a closed reaction page')
  })
  await test.step('nobody in the room reads a reaction', async () => {
    const visitor = await crowd.join(links.code, { name: 'Ann', organisation: '' })
    expect(visitor.replica.view().state.reactions.size + visitor.replica.view().state.networks.size).toBe(0)
  })
  await phone.goto(`${server.current.origin}/react/${links.cafeId}#key=${'x'.repeat(32)}`)
  await expect(phone.getByRole('alert')).toContainText('n’ouvre aucun café')
})

test('close and follow: record, next steps and next meeting at the desk, results on the phone, and the next café of the series', async ({ server, views, crowd }) => {
  const { links, lead } = await inHarvest(server, crowd)
  const desk = await views.desk(), phone = await views.phone()
  await openDesk(desk, server, links)
  await phone.goto(`${server.current.origin}/#join=${links.join}`)
  await phone.getByLabel('Votre prénom').fill('Ann')
  await phone.getByLabel('Votre organisation').fill('CREE')
  await phone.getByRole('button', { name: 'Rejoindre le café' }).tap()
  await expect(phone.getByRole('heading', { name: 'La récolte' }), 'who comes late comes into the harvest').toBeVisible()

  const record = desk.getByRole('dialog', { name: 'Compte rendu et suites' })
  await openTool(desk, 'Compte rendu et suites')
  await record.getByLabel('Ordre du jour').fill('Ouverture\nWorld café\nRéactions des réseaux')
  await record.getByLabel('Ouverture', { exact: true }).fill('Ouverture par Guy Bonneau, vice-président.')
  await record.getByLabel('Conclusion').fill('Merci à tous de cette contribution active.')
  await record.getByLabel('Quoi').fill('Réunion inter-réseaux')
  await record.getByLabel('Qui', { exact: true }).fill('Conseil général')
  await record.getByLabel('Pour quand').fill('très prochainement')
  await record.getByRole('button', { name: 'Ajouter cette suite' }).click()
  await expect(record.locator('.steps-list .step')).toHaveCount(1)
  // The step shows before its answer is there, and pressed again before that the button does nothing.
  await expect(record.locator('#new-what')).toHaveValue('')
  await record.getByRole('button', { name: 'Ajouter cette suite' }).click()
  await expect(record.getByRole('alert'), 'an empty step is refused in words').toContainText('Dites ce qui est à faire')
  await record.getByLabel('Date').fill('2012-07-03')
  await record.getByLabel('De', { exact: true }).fill('12:00')
  await record.getByLabel('À', { exact: true }).fill('09:30')
  await record.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(record.getByText('L’heure de fin doit suivre l’heure de début')).toBeVisible()
  await record.getByLabel('De', { exact: true }).fill('09:30')
  await record.getByLabel('À', { exact: true }).fill('12:00')
  await record.getByLabel('Lieu').fill('Évry')
  await record.getByRole('button', { name: 'Enregistrer' }).click()
  await until(lead, () => lead.view().state.record.nextMeeting?.to === '12:00')
  expect(lead.view().state.record).toMatchObject({ agenda: ['Ouverture', 'World café', 'Réactions des réseaux'], opening: 'Ouverture par Guy Bonneau, vice-président.', conclusion: 'Merci à tous de cette contribution active.' })

  await test.step('another facilitator was first: nothing typed is lost, nothing is overwritten unseen', async () => {
    await record.getByLabel('Conclusion').fill('Merci, et à bientôt.')
    await must(lead, { type: 'writeConclusion', revision: lead.view().state.record.revisions.conclusion, text: 'Merci de la part du vice-président.' })
    await expect(record.locator('blockquote'), 'what the other wrote is shown').toContainText('Merci de la part du vice-président.')
    await record.getByLabel('Conclusion').blur()
    await expect(record.getByText(/vient de modifier ce passage/)).toBeVisible()
    await expect(record.getByLabel('Conclusion')).toHaveValue('Merci, et à bientôt.')
    await record.locator('.field', { has: desk.getByLabel('Conclusion') }).getByRole('button', { name: 'Enregistrer' }).click()
    await until(lead, () => lead.view().state.record.conclusion === 'Merci, et à bientôt.')
  })
  await inBothLanguages(desk, 'desk-record', desk.locator('dialog[open]'))

  await advance(lead)
  await expect(phone.getByText('Merci, et à bientôt.')).toBeVisible()
  await expect(phone.getByText('Réunion inter-réseaux')).toBeVisible()
  await expect(phone.getByText('mardi 3 juillet 2012')).toBeVisible()
  await expect(phone.getByText('de 9 h 30 à 12 h')).toBeVisible()
  await expectReflow(phone, 'the results')
  await phone.evaluate(() => scrollTo(0, 0))
  await inBothLanguages(phone, 'phone-results')

  await test.step('the next café of the series opens with what this one left, and says what became of it', async () => {
    await record.getByRole('button', { name: 'Préparer le café suivant de la série' }).click()
    await expect(record.getByText(/Ce café fait suite à/)).toBeVisible()
    await expect(record.getByLabel('Date')).toHaveValue('2012-07-03')
    await record.getByRole('button', { name: 'Créer le café' }).click()
    await expect(desk.getByRole('button', { name: 'Ouvrir les portes' })).toBeVisible()
    await expect(desk).not.toHaveURL(new RegExp(links.cafeId))
    await openTool(desk, 'Compte rendu et suites')
    await expect(desk.getByRole('heading', { name: /^Depuis/ })).toBeVisible()
    await desk.getByText('Ses thématiques').click()
    const [first] = lead.view().state.themeOrder
    await expect(desk.getByText(lead.view().state.themes.get(first ?? '')?.title ?? '')).toBeVisible()
    expect(issuesOfTheme(lead.view().state, first ?? '').length).toBeGreaterThan(0)
    await desk.getByLabel('Où en est : Réunion inter-réseaux').selectOption('done')
    await desk.getByLabel('Ce qu’il en est : Réunion inter-réseaux').fill('Tenue le 4 mai.')
    await desk.getByLabel('Ce qu’il en est : Réunion inter-réseaux').blur()
    await inBothLanguages(desk, 'desk-series', desk.locator('dialog[open]'))
    await desk.reload()
    await openTool(desk, 'Compte rendu et suites')
    await expect(desk.getByLabel('Ce qu’il en est : Réunion inter-réseaux')).toHaveValue('Tenue le 4 mai.')
  })
})

test('a café is prepared from a template, and a former one is duplicated', async ({ server, views }) => {
  await createCafe(server, { ...smallCafe, title: 'Un café d’avant', rounds: 4 })
  const desk = await views.desk()
  await desk.goto(`${server.current.origin}/desk#key=${server.current.organiserKey}`)
  await picture(desk, 'desk-home-fr')
  await desk.getByRole('button', { name: 'Dupliquer « Un café d’avant »' }).click()
  await expect(desk.getByLabel('Titre du café')).toHaveValue('Un café d’avant')
  await expect(desk.getByLabel('Tours')).toHaveValue('4')
  await desk.getByRole('button', { name: '← Tous les cafés' }).click()
  await desk.getByRole('button', { name: 'Préparer un café' }).click()
  await desk.getByLabel('Titre du café').fill('Le comité')
  await desk.getByRole('button', { name: 'Une question, puis une synthèse' }).click()
  await expect(desk.getByLabel('Question du tour 2')).toHaveValue(/essentiel/)
  await desk.getByRole('button', { name: 'World café 3 × 20 min' }).click()
  await expect(desk.getByLabel('La question posée à tous')).toBeVisible()
  await expect(desk.getByLabel('Minutes par tour')).toHaveValue('20')
  await expect(desk.getByLabel('Titre du café')).toHaveValue('Le comité')
  await inBothLanguages(desk, 'desk-templates')
  await expect(desk.getByLabel('Séparer les personnes d’une même organisation'), 'as organisations are asked for').toBeChecked()
  const returning = 'Personne ne revient à une table déjà visitée'
  await expect(desk.getByLabel(returning)).not.toBeChecked()
  await desk.getByLabel(returning).check()
  await desk.getByLabel('La question posée à tous').fill('Quels enjeux ?')
  await desk.getByRole('button', { name: 'Créer le café' }).click()
  await desk.getByRole('button', { name: 'Ouvrir les portes' }).click()
  await desk.getByRole('button', { name: 'Souhaits' }).click()
  await expect(desk.getByLabel(returning), 'seats are planned for what was chosen before the doors opened').toBeChecked()
})
