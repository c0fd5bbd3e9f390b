import type { Locator, Page } from '@playwright/test'
import { advance } from '../tools/demo/play.ts'
import { expectAccessible } from './axe.ts'
import { afterDrag, isMarked } from './desk.ts'
import { createCafe, expect, smallCafe, test } from './fixtures.ts'

const names = ['Ann', 'Bob', 'Cat', 'Dan', 'Eva', 'Fay', 'Gus', 'Hal', 'Ida', 'Jim', 'Kim', 'Leo']
const settings = { ...smallCafe, expected: 12, tables: 3, rounds: 3, asksOrganisation: true }

const chip = (desk: Page, name: string): Locator => desk.locator('.table-grid .seat-chip', { hasText: name })
const tableOf = async (desk: Page, name: string): Promise<number> => {
  const label = await desk.locator('.table-card', { has: desk.locator('.seat-chip', { hasText: name }) }).getAttribute('aria-label')
  return Number(label?.replaceAll(/\D/g, ''))
}
const card = (desk: Page, table: number): Locator => desk.locator('.table-card').nth(table - 1)

test('given people at tables, when the desk plans, moves by menu, keyboard and mouse, then all of it shows, can be undone, and phones follow', async ({ server, views, crowd }) => {
  const links = await createCafe(server, settings)
  const facilitator = await crowd.facilitator(links)
  await advance(facilitator)
  const phones = new Map<string, Awaited<ReturnType<typeof crowd.join>>>()
  for (const [index, name] of names.entries()) phones.set(name, await crowd.join(links.code, { name, organisation: `Maison ${index % 4}` }))
  const desk = await views.desk('en')
  await desk.goto(`${server.current.origin}/desk/${links.cafeId}#key=${links.facilitator}`)
  await expect(desk.locator('.table-grid .seat-chip')).toHaveCount(names.length)

  await test.step('a plan is proposed, shown with who goes where and how well it mixes, and accepted', async () => {
    await desk.getByRole('button', { name: 'Propose a plan' }).click()
    const window = desk.getByRole('dialog', { name: 'A plan of seats' })
    await expect(window.locator('.plan-table tbody tr')).toHaveCount(names.length)
    await expect(window.getByText('Different pairs who meet')).toBeVisible()
    await expectAccessible(desk, 'the seat map')
    await window.getByRole('button', { name: 'Accept this plan' }).click()
    await expect(window).toBeHidden()
    await expect(desk.locator('.round-tabs label')).toHaveCount(3)
    await desk.getByRole('button', { name: 'Undo' }).click()
    await expect(desk.locator('.round-tabs label'), 'the later rounds are no longer planned').toHaveCount(0)
    await desk.getByRole('button', { name: 'Redo' }).click()
    await expect(desk.locator('.round-tabs label')).toHaveCount(3)
    // 12 people at 3 tables in 3 rounds: tables of four must keep somebody twice.
    await expect(desk.locator('.mix').first()).toContainText('as many as can be')
  })

  await test.step('somebody is moved from their menu; undo puts them back, redo moves them again', async () => {
    const from = await tableOf(desk, 'Ann'), to = from === 3 ? 1 : 3
    await chip(desk, 'Ann').click()
    await desk.locator('dialog[open]').getByRole('button', { name: `Seat at table ${to}` }).click()
    await expect.poll(() => tableOf(desk, 'Ann')).toBe(to)
    await expect.poll(() => phones.get('Ann')?.replica.view().state.seats.get(1)?.get(phones.get('Ann')?.participantId ?? ''), 'the phone is told').toBe(to)
    await desk.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => tableOf(desk, 'Ann')).toBe(from)
    await desk.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(() => tableOf(desk, 'Ann')).toBe(to)
    await desk.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => tableOf(desk, 'Ann')).toBe(from)
  })

  await test.step('by keyboard: Space picks somebody up, an arrow chooses the next table, Space puts them down', async () => {
    const from = await tableOf(desk, 'Bob')
    await chip(desk, 'Bob').focus()
    await desk.keyboard.press('Space')
    await expect(chip(desk, 'Bob'), 'picked up').toHaveAttribute('data-dragging')
    await expect(card(desk, from), 'over their own table at first').toHaveAttribute('data-over')
    // The library listens to the next key from a timer on, and the page's own timers come in their order.
    await afterDrag(desk)
    await desk.keyboard.press('ArrowRight')
    await expect(card(desk, (from % 3) + 1), 'over the next table').toHaveAttribute('data-over')
    await desk.keyboard.press('Space')
    await expect.poll(() => tableOf(desk, 'Bob')).toBe((from % 3) + 1)
    await desk.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => tableOf(desk, 'Bob')).toBe(from)
  })

  await test.step('by mouse: dropped on somebody, the two change places', async () => {
    const one = await tableOf(desk, 'Cat')
    let partner = ''
    for (const name of names.toReversed()) if ((await tableOf(desk, name)) !== one) partner = name
    await chip(desk, partner).scrollIntoViewIfNeeded()
    const there = await tableOf(desk, partner)
    await chip(desk, 'Cat').hover()
    await desk.mouse.down()
    await expect(async () => {
      const target = await chip(desk, partner).boundingBox()
      if (!target) throw new Error('it is not to be seen')
      await desk.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 10 })
      // A hand sees where it is before it lets go.
      await expect.poll(() => isMarked(chip(desk, partner)), { timeout: 5_000 }).toBe(true)
    }).toPass({ timeout: 60_000 })
    await desk.mouse.up()
    await afterDrag(desk)
    await expect.poll(() => tableOf(desk, 'Cat')).toBe(there)
    await expect.poll(() => tableOf(desk, partner)).toBe(one)
    await desk.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => tableOf(desk, 'Cat')).toBe(one)
    await expect.poll(() => tableOf(desk, partner)).toBe(there)
  })

  await test.step('a wish that the seats do not hold is named in words', async () => {
    const one = await tableOf(desk, 'Eva')
    let neighbour = ''
    for (const name of names) if (name !== 'Eva' && (await tableOf(desk, name)) === one) neighbour = name
    await desk.getByRole('button', { name: /^Wishes/ }).click()
    const window = desk.getByRole('dialog', { name: 'Wishes' })
    await window.getByLabel('Who').selectOption({ label: 'Eva' })
    await window.getByLabel('And').selectOption({ label: neighbour })
    await window.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(window.locator('.wish-list li')).toHaveCount(1)
    await expectAccessible(desk, 'the seat map')
    await window.getByRole('button', { name: 'Close' }).click()
    await expect(desk.locator('.unmet')).toContainText('share a table (round 1)')
    await desk.getByRole('button', { name: 'Undo' }).click()
    await expect(desk.locator('.unmet')).toHaveCount(0)
  })

  await test.step('a table closes and only its people move; a table and a round are added; a latecomer moves nobody', async () => {
    const at = new Map<string, number>()
    for (const name of names) at.set(name, await tableOf(desk, name))
    await card(desk, 2).getByRole('button', { name: /^Table 2/ }).click()
    await desk.locator('dialog[open]').getByRole('button', { name: 'Close table 2' }).click()
    await expect(card(desk, 2).locator('.seat-chip')).toHaveCount(0)
    for (const [name, table] of at) if (table !== 2) expect(await tableOf(desk, name)).toBe(table)
    await desk.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => { for (const [name, table] of at) if ((await tableOf(desk, name)) !== table) return name; return 'all back' }).toBe('all back')
    await desk.getByRole('button', { name: '+ Table' }).click()
    await expect(desk.locator('.table-card')).toHaveCount(4)
    await desk.getByRole('button', { name: '+ Round' }).click()
    await expect(desk.locator('.round-tabs label')).toHaveCount(4)
    await crowd.join(links.code, { name: 'Zoe', organisation: 'Maison 9' })
    await expect.poll(() => tableOf(desk, 'Zoe')).toBe(4)
    for (const [name, table] of at) expect(await tableOf(desk, name)).toBe(table)
  })

  await expectAccessible(desk, 'the seat map')
})
