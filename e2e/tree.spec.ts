import { advance, reach } from '../tools/demo/play.ts'
import { must, newId } from '../tools/simulate/headless.ts'
import { createCafe, expect, smallCafe, test } from './fixtures.ts'

/** What a screen reader walks through, as the browser's own accessibility tree has it. */
const words = {
  fr: {
    skip: 'Aller au contenu', in: 'Vous y êtes.', question: 'La question', practice: 'Essayez un post-it', mine: 'Mes post-it', cloth: 'Sur la nappe', write: 'Votre idée', post: 'Poser le post-it', edit: 'Modifier', remove: 'Supprimer',
    name: 'Votre prénom', join: 'Rejoindre le café', table: 'Table 1', harvest: 'La récolte', themes: 'Les thématiques', fate: 'Où sont mes post-it', thanks: 'Merci', other: 'Langue : English',
    room: 'La salle', links: 'Liens et codes', people: 'Présents', next: 'Commencer le tour 1', plan: 'Proposer un plan', list: 'Liste de présence', close: 'Clore le café', cancel: 'Annuler', screen: 'Ouvrir l’écran', arrival: 'Arrivée', projected: 'L’écran', data: 'Mes données', leave: 'Quitter ce café',
  },
  en: {
    skip: 'Go to the content', in: 'You are in.', question: 'The question', practice: 'Try a note', mine: 'My notes', cloth: 'On the tablecloth', write: 'Your thought', post: 'Post the note', edit: 'Edit', remove: 'Delete',
    name: 'Your first name', join: 'Join the café', table: 'Table 1', harvest: 'The harvest', themes: 'The themes', fate: 'Where my notes are', thanks: 'Thank you', other: 'Language : Français',
    room: 'The room', links: 'Links and codes', people: 'Who is here', next: 'Start round 1', plan: 'Propose a plan', list: 'Attendance list', close: 'Close the café', cancel: 'Cancel', screen: 'Open the screen', arrival: 'Arrival', projected: 'The screen', data: 'My data', leave: 'Leave this café',
  },
} as const

for (const language of ['fr', 'en'] as const) {
  test(`what a screen reader finds on the phone, in ${language}: headings, landmarks, names, and the page's language with its switch`, async ({ server, views, crowd }) => {
    const say = words[language]
    const links = await createCafe(server, { ...smallCafe, language, questions: { mode: 'all', texts: ['Et si ?'] } })
    const lead = await crowd.facilitator(links)
    await advance(lead)
    const phone = await views.phone(language)
    await phone.goto(`${server.current.origin}/#join=${links.join}`)
    await phone.getByLabel(say.name).fill('Ann')
    await phone.getByRole('button', { name: say.join }).tap()
    await expect(phone.locator('#root')).toMatchAriaSnapshot(`
      - link "${say.skip}"
      - banner:
        - 'button "${say.other}"'
      - main:
        - heading "${say.in}" [level=1]
        - region "${say.question}":
          - heading "${say.question}" [level=2]
          - paragraph: Et si ?
        - region "${say.practice}":
          - heading "${say.practice}" [level=2]
          - textbox "${say.write}"
          - button "${say.post}"
      - contentinfo:
        - button "${say.data}"
        - button "${say.leave}"
    `)
    await advance(lead)
    await advance(lead)
    await expect(phone.locator('.bar')).toBeVisible()
    await expect(phone.getByRole('region', { name: say.mine })).toBeVisible()
    await phone.getByLabel(say.write).fill('Une idée')
    await phone.getByRole('button', { name: say.post }).tap()
    await expect(phone.locator('main')).toMatchAriaSnapshot(`
      - main:
        - region "${say.question}":
          - heading "${say.question}" [level=1]
        - textbox "${say.write}"
        - button "${say.post}"
        - region /${say.mine}/:
          - heading /${say.mine}/ [level=2]
          - list:
            - listitem:
              - paragraph: Une idée
              - button "${say.edit}"
              - button "${say.remove}"
        - region "${say.cloth}":
          - heading "${say.cloth}" [level=2]
    `)
    await reach(lead, 'harvest')
    await must(lead, { type: 'createTheme', themeId: newId(), title: 'Se connaître', colour: 'sky' })
    await expect(phone.locator('main')).toMatchAriaSnapshot(`
      - main:
        - heading "${say.harvest}" [level=1]
        - region /${say.themes}/:
          - heading /${say.themes}/ [level=2]
          - list:
            - listitem:
              - button /Se connaître/ [expanded=false]
        - region "${say.fate}":
          - heading "${say.fate}" [level=2]
          - list:
            - listitem:
              - paragraph: Une idée
    `)
    await advance(lead)
    await expect(phone.getByRole('heading', { level: 1 })).toContainText(say.thanks)
    // The switch changes the page's language, its words, and the mark of what is said in the other one.
    await phone.getByRole('button', { name: say.other }).tap()
    await expect(phone.locator('html')).toHaveAttribute('lang', language === 'fr' ? 'en' : 'fr')
    await expect(phone.getByRole('heading', { level: 1 })).toContainText(words[language === 'fr' ? 'en' : 'fr'].thanks)
    await expect(phone.locator('header button')).toHaveAttribute('lang', language)
  })

  test(`what a screen reader finds at the desk, in ${language}: the next step first, regions with names, and the focus back where it was when a window closes`, async ({ server, views, crowd }) => {
    const say = words[language]
    const links = await createCafe(server, { ...smallCafe, language })
    const lead = await crowd.facilitator(links)
    await advance(lead)
    await crowd.join(links.code, { name: 'Ida', organisation: '' })
    const desk = await views.desk(language)
    await desk.goto(`${server.current.origin}/desk/${links.cafeId}#key=${links.organiser}`)
    await expect(desk.getByRole('button', { name: /Ida/ }).first()).toBeVisible()
    await expect(desk.locator('#root')).toMatchAriaSnapshot(`
      - banner:
        - heading "Un petit café" [level=1]
        - list
      - region "${say.arrival}":
        - region "${say.projected}":
          - heading "${say.projected}" [level=2]
          - group "${say.projected}"
          - link "${say.screen}"
        - button "${say.next}"
      - main:
        - region "${say.room}":
          - heading "${say.room}" [level=2]
          - button "${say.plan}"
          - list:
            - listitem "${say.table}":
              - list:
                - listitem:
                  - button "Ida"
        - region "${say.links}":
          - heading "${say.links}" [level=2]
        - region /${say.people}/:
          - heading /${say.people}/ [level=2]
          - list:
            - listitem: /Ida/
    `)
    for (const name of [say.plan, say.list]) {
      const button = desk.getByRole('button', { name, exact: true })
      await button.focus()
      await desk.keyboard.press('Enter')
      await expect(desk.getByRole('dialog'), `${name} opens`).toBeVisible()
      await expect.poll(() => desk.evaluate(() => document.querySelector('dialog[open]')?.contains(document.activeElement)), `${name}: the focus is in it`).toBe(true)
      await desk.keyboard.press('Escape')
      await expect(desk.getByRole('dialog')).toHaveCount(0)
      await expect(button, `${name}: the focus is back`).toBeFocused()
    }
    await reach(lead, 'harvest')
    await desk.getByRole('button', { name: say.close }).focus()
    await desk.keyboard.press('Enter')
    await desk.getByRole('dialog').getByRole('button', { name: say.cancel }).press('Enter')
    await expect(desk.getByRole('button', { name: say.close }), 'a question that was refused leaves one where one was').toBeFocused()
  })
}
