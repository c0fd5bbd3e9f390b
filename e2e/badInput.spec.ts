import type { Command } from '@tablee/domain/command'
import { denialText } from '@tablee/words/denials'
import { typeset } from '@tablee/words/typeset'
import { advance, postNote } from '../tools/demo/play.ts'
import { must, newId } from '../tools/simulate/headless.ts'
import { createCafe, expect, post, smallCafe, test } from './fixtures.ts'
import { pastArrival, writeNote } from './phone.ts'
import { rawSocket } from './rawSocket.ts'

const endless = 'a'.repeat(10_000)

test('given links and codes that open nothing, then every page says so in its language and offers a way on', async ({ server, views }) => {
  const { origin, organiserKey } = server.current
  const links = await createCafe(server, smallCafe)
  for (const language of ['fr', 'en'] as const) {
    const phone = await views.phone(language), desk = await views.desk(language), screen = await views.screen(language)
    await phone.goto(origin)
    await phone.locator('#code').fill('XXXXXX')
    await phone.locator('form button').tap()
    await expect(phone.getByRole('alert')).toHaveText(denialText({ code: 'CODE_UNKNOWN' }, language))
    await phone.locator('#code').fill('')
    await phone.locator('form button').tap()
    await expect(phone.getByRole('alert')).toHaveText(typeset(denialText({ code: 'CODE_MISSING' }, language), language))
    await phone.goto('about:blank')
    await phone.goto(`${origin}/#join=${'x'.repeat(32)}`)
    await expect(phone.getByRole('alert')).toHaveText(denialText({ code: 'LINK_UNKNOWN' }, language))
    await expect(phone.getByRole('button')).not.toHaveCount(0)
    await desk.goto(`${origin}/desk/${links.cafeId}#key=${'x'.repeat(32)}`)
    await expect(desk.getByRole('alert')).toHaveText(denialText({ code: 'LINK_UNKNOWN' }, language))
    await desk.goto('about:blank')
    await desk.goto(`${origin}/desk/c000000000000000000#key=${links.facilitator}`)
    await expect(desk.getByRole('textbox'), 'another café’s link opens nothing here').toBeVisible()
    await screen.goto(`${origin}/screen/c000000000000000000#key=${links.screen}`)
    await expect(screen.getByText(denialText({ code: 'LINK_UNKNOWN' }, language))).toBeVisible()
    const refused = await fetch(`${origin}/api/cafes/c000000000000000000/sheet?format=csv`, { headers: { authorization: `Bearer ${links.organiser}`, 'accept-language': language } })
    expect([refused.status, await refused.json()]).toEqual([404, { error: { code: 'NOT_FOUND', message: denialText({ code: 'NOT_FOUND' }, language) } }])
  }
  const known = await fetch(`${origin}/api/cafes`, { headers: { authorization: `Bearer ${organiserKey}` } })
  expect(await known.json()).toHaveLength(1)
})

test('given texts that cannot be, rights that are not had and a café that is closed, then the answer says why and the log does not grow', async ({ server, views, crowd }) => {
  const { origin } = server.current
  const links = await createCafe(server, smallCafe)
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const desk = await views.desk(), phone = await views.phone()
  await desk.goto(`${origin}/desk/${links.cafeId}#key=${links.facilitator}`)
  await phone.goto(`${origin}/#join=${links.join}`)
  await phone.getByRole('button', { name: 'Rejoindre le café' }).tap()
  await expect(phone.getByRole('heading', { name: 'Vous y êtes.' })).toBeVisible()
  const neighbour = await crowd.join(links.code, { name: 'Ida', organisation: '' })
  await advance(lead)
  await advance(lead)
  const noteId = await postNote(neighbour.replica, 1, 'une idée')
  // The box to be tried in the arrival takes an empty note, and anything else, for an example.
  await pastArrival(phone)
  const watcher = await rawSocket(origin, links.facilitator)
  /** Does something, and checks that it left no trace. */
  const inVain = async (what: string, work: () => Promise<void>): Promise<void> => test.step(what, async () => {
    const before = await watcher.head()
    await work()
    expect(await watcher.head(), 'the log has not grown').toBe(before)
  })

  await inVain('an empty note, and one of 10,000 characters: said at the box, where the text stays', async () => {
    await phone.getByRole('button', { name: 'Poser le post-it' }).tap()
    await expect(phone.getByRole('alert').filter({ hasText: denialText({ code: 'TEXT_EMPTY' }, 'fr') })).toBeVisible()
    await phone.getByLabel('Votre idée').fill(endless)
    await phone.getByRole('button', { name: 'Poser le post-it' }).tap()
    await expect(phone.getByRole('alert').filter({ hasText: typeset(denialText({ code: 'TEXT_TOO_LONG', limit: 500 }, 'fr'), 'fr') })).toBeVisible()
    await expect(phone.getByLabel('Votre idée'), 'no failure clears what was typed').toHaveValue(endless)
    await phone.getByLabel('Votre idée').fill('')
  })

  const token = await phone.evaluate((id) => localStorage.getItem(`tablee.phone.${id}`)?.split('|')[2] ?? '', links.cafeId)
  const participant = await rawSocket(origin, token)
  await inVain('a participant who asks, past our own pages, for what only a facilitator may do', async () => {
    const { step } = lead.view().state
    const forbidden: Command[] = [
      { type: 'advance', step }, { type: 'stepBack', step }, { type: 'pauseClock' }, { type: 'hideNote', noteId }, { type: 'createTheme', themeId: newId(), title: 'Intrus', colour: 'rose' },
      { type: 'placeIssues', issues: [{ id: noteId, revision: 0 }], themeId: null, before: null }, { type: 'editNote', noteId, text: 'pas de moi' }, { type: 'deleteNote', noteId },
      { type: 'elapse' }, { type: 'arrive', participantId: newId(), withoutPhone: false },
    ]
    for (const command of forbidden) expect(await participant.send(command), command.type).toBe('FORBIDDEN')
    expect(await participant.send({ type: 'postNote', noteId: newId(), text: endless, round: 1, typedAt: Date.now() })).toBe('TEXT_TOO_LONG')
    expect(await participant.send({ type: 'postNote', noteId: newId(), text: ' \u200B\n', round: 1, typedAt: Date.now() })).toBe('TEXT_EMPTY')
    for (const language of ['fr', 'en'] as const) {
      const sheet = await fetch(`${origin}/api/cafes/${links.cafeId}/sheet?format=csv`, { headers: { authorization: `Bearer ${token}`, 'accept-language': language } })
      expect([sheet.status, await sheet.json()]).toEqual([403, { error: { code: 'FORBIDDEN', message: denialText({ code: 'FORBIDDEN' }, language) } }])
    }
    await expect(post(server, '/api/cafes', { settings: smallCafe }, links.facilitator)).rejects.toThrow('FORBIDDEN')
  })

  await advance(lead)
  await advance(lead)
  await expect(phone.locator('.bar')).toContainText('Tour 2')
  await test.step('a note that waits on a phone without connection, for later', async () => {
    await phone.context().setOffline(true)
    await server.restart('kill')
    await writeNote(phone, 'resté dans la poche')
    await expect(phone.getByText(/^Gardé sur ce téléphone/)).toBeVisible()
  })
  await expect.poll(() => lead.view().connection, { timeout: 60_000 }).toBe('live')
  await advance(lead)
  await advance(lead)

  await test.step('at the desk, a theme whose name there is already', async () => {
    await must(lead, { type: 'createTheme', themeId: newId(), title: 'Se parler', colour: 'mint' })
    await expect(desk.locator('.theme-column')).toHaveCount(2)
    const typed = desk.locator('.new-theme input')
    await typed.fill('  SE PARLER ')
    await desk.locator('.new-theme').getByRole('button').click()
    await expect(desk.locator('.toast').last()).toContainText(denialText({ code: 'THEME_EXISTS', title: 'Se parler' }, 'fr'))
    await expect(desk.locator('.theme-column')).toHaveCount(2)
    await expect(typed, 'no failure clears what was typed').toHaveValue('  SE PARLER ')
  })

  await advance(lead)
  await test.step('a note after the closing: its words stay on the phone, with the reason', async () => {
    const closed = await rawSocket(origin, links.facilitator), late = await rawSocket(origin, token)
    const before = await closed.head()
    expect(await late.send({ type: 'postNote', noteId: newId(), text: 'trop tard', round: 2, typedAt: Date.now() })).toBe('CAFE_CLOSED')
    expect(await closed.send({ type: 'createTheme', themeId: newId(), title: 'Trop tard', colour: 'sky' })).toBe('CAFE_CLOSED')
    await phone.context().setOffline(false)
    const refused = phone.getByRole('listitem').filter({ hasText: 'resté dans la poche' })
    await expect(refused).toContainText(denialText({ code: 'CAFE_CLOSED' }, 'fr'))
    expect(await closed.head(), 'the log has not grown').toBe(before)
    for (const socket of [closed, late]) socket.close()
  })
  for (const socket of [watcher, participant]) socket.close()

  const newcomer = await views.phone()
  await newcomer.goto(`${origin}/#join=${links.join}`)
  await expect(newcomer.getByRole('button', { name: 'Rejoindre le café' }), 'nobody comes into a closed café').toBeDisabled()
})
