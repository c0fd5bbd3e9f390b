import { until } from '../tools/simulate/headless.ts'
import { bringOver, focusOn } from './desk.ts'
import { expect, test } from './fixtures.ts'
import { harvestOf } from './stage.ts'

test('two facilitators at one board: who holds what is seen, the loser of a race is told who won within a second, an undo takes back one’s own alone', async ({ server, views, crowd }) => {
  const { links, lead, noteIds: [bus = '', rent = ''] } = await harvestOf(server, crowd, ['Des bus le soir', 'Encadrer les loyers'])
  const state = () => lead.view().state

  const [sylvie, marc] = [await views.desk(), await views.desk('en')]
  for (const [page, name] of [[sylvie, 'Sylvie'], [marc, 'Marc']] as const) {
    await page.goto(`${server.current.origin}/desk/${links.cafeId}#key=${links.facilitator}`)
    await expect(page.locator('.unplaced .card-note')).toHaveCount(2)
    await page.getByRole('button', { name: /Animateur sans nom|Unnamed facilitator/ }).click()
    await page.getByRole('textbox', { name: /Votre prénom|Your first name/ }).fill(name)
    await page.keyboard.press('Enter')
  }
  await expect(sylvie.locator('.at-desk')).toContainText('Marc')
  await expect(marc.locator('.at-desk')).toContainText('Sylvie')
  const card = (page: typeof sylvie, id: string) => page.locator(`[data-issue="${id}"]`)

  await test.step('Sylvie lifts a note: Marc sees it in her hand, until she lets go', async () => {
    await expect(sylvie.locator('dialog[open]')).toHaveCount(0)
    await card(sylvie, bus).locator('.card-text').hover({ position: { x: 30, y: 10 } })
    const box = await card(sylvie, bus).locator('.card-text').boundingBox()
    if (!box) throw new Error('no card')
    await sylvie.mouse.down()
    await sylvie.mouse.move(box.x + 60, box.y + 30, { steps: 4 })
    await expect(card(marc, bus).getByText(/in Sylvie’s hand/)).toBeVisible()
    await test.step('meanwhile Marc’s changes arrive under her hand', async () => {
      await focusOn(card(marc, rent).locator('.card-text'))
      await marc.keyboard.press('n')
      await expect(marc.locator('.theme-column').first().getByRole('textbox')).toBeFocused()
      await marc.keyboard.type('Housing')
      await marc.keyboard.press('Enter')
      await expect(sylvie.locator('.theme-column').filter({ hasText: 'Housing' })).toHaveCount(1)
    })
    await test.step('and the very note she holds is placed by Marc: she is told by whom, and nothing is overwritten', async () => {
      await focusOn(card(marc, bus).locator('.card-text'))
      await marc.keyboard.press('1')
      await marc.keyboard.press('Enter')
      await until(lead, () => state().issues.get(bus)?.themeId !== null)
      const place = state().issues.get(bus)
      await bringOver(sylvie, sylvie.locator('.new-theme'), { across: 0.5, down: 0.5 })
      // By the page's own clock: how long the test takes to look is no part of it.
      await sylvie.evaluate(() => { Object.assign(globalThis, { toldAfter: new Promise<number>((resolve) => {
        let dropped = Number.POSITIVE_INFINITY
        document.addEventListener('pointerup', ({ timeStamp }) => { dropped = timeStamp }, { once: true, capture: true })
        const seen = new MutationObserver(() => {
          if (![...document.querySelectorAll('.toast')].some(({ textContent }) => textContent.includes('Marc vient de déplacer'))) return
          seen.disconnect()
          resolve(performance.now() - dropped)
        })
        seen.observe(document.body, { subtree: true, childList: true, characterData: true })
      }) }) })
      await sylvie.mouse.up()
      await expect(sylvie.locator('.toast')).toContainText('Marc vient de déplacer cette note vers « Housing »')
      expect(await sylvie.evaluate(() => (globalThis as unknown as { toldAfter: Promise<number> }).toldAfter)).toBeLessThan(1_000)
      expect(state().issues.get(bus)).toEqual(place)
      await expect(card(marc, bus).locator('.held-by')).toHaveCount(0)
    })
  })

  await test.step('both reword the same issue at the same moment: one wins, the other is told; both boards show the same', async () => {
    await sylvie.context().setOffline(false)
    // What was said of the race before is put away: whoever loses this one is told anew.
    await sylvie.evaluate(() => document.querySelector<HTMLElement>('.toast button')?.click())
    for (const page of [sylvie, marc]) {
      await expect(page.locator('.toast')).toHaveCount(0)
      await focusOn(card(page, bus).locator('.card-text'))
      await page.keyboard.press('e')
    }
    await sylvie.locator('dialog[open] textarea').fill('Des bus tard')
    await marc.locator('dialog[open] textarea').fill('Late buses')
    await Promise.all([sylvie.keyboard.press('Control+Enter'), marc.keyboard.press('Control+Enter')])
    await expect.poll(async () => (await sylvie.locator('.toast').allTextContents()).concat(await marc.locator('.toast').allTextContents()).filter((text) => /Marc vient de modifier|Sylvie has just changed/.test(text)).length).toBeGreaterThan(0)
    await until(lead, () => state().issues.get(bus)?.text !== null)
    const won = state().issues.get(bus)?.text ?? ''
    expect(['Des bus tard', 'Late buses']).toContain(won)
    for (const page of [sylvie, marc]) await expect(card(page, bus).locator('.card-text')).toHaveText(won)
  })

  await test.step('the card that has Sylvie’s focus is taken away by Marc: her focus goes on to its neighbour, and to the heading where none is left', async () => {
    for (const page of [sylvie, marc]) {
      await page.keyboard.press('Escape')
      await expect(page.locator('dialog[open]')).toHaveCount(0)
    }
    await focusOn(card(sylvie, bus).locator('.card-text'))
    await focusOn(card(marc, bus).locator('.card-text'))
    await marc.keyboard.press('u')
    await expect(card(sylvie, rent).locator('.card-text')).toBeFocused()
    await focusOn(card(marc, rent).locator('.card-text'))
    await marc.keyboard.press('u')
    await expect(sylvie.locator('.theme-column .theme-title').first()).toBeFocused()
    for (let step = 0; step < 2; step += 1) await marc.keyboard.press('Control+Z')
    await until(lead, () => state().issues.get(bus)?.themeId !== null && state().issues.get(rent)?.themeId !== null)
  })

  await test.step('Marc takes back his theme after Sylvie has put something into it: he is told, and her work stays', async () => {
    await sylvie.keyboard.press('Escape')
    await marc.keyboard.press('Escape')
    await expect(sylvie.locator(`.theme-column [data-issue="${rent}"]`), 'what Marc took back has come to Sylvie').toBeVisible()
    await focusOn(card(sylvie, rent).locator('.card-text'))
    await sylvie.keyboard.press('u')
    await until(lead, () => state().issues.get(rent)?.themeId === null)
    await expect(marc.locator(`.unplaced [data-issue="${rent}"]`), 'and what she did to Marc').toBeVisible()
    const before = state()
    // Marc's first gesture, the theme with this note in it, was followed by Sylvie taking the note out.
    for (let step = 0; step < 4; step += 1) await marc.keyboard.press('Control+Z')
    await expect(marc.locator('.toast').filter({ hasText: 'Sylvie has been there since' })).toBeVisible()
    expect(state().issues.get(rent)).toEqual(before.issues.get(rent))
  })
})
