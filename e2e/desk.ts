import { expect, type Locator, type Page } from '@playwright/test'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where in its target a drag is let go, as shares of its width and height. */
export type Spot = { readonly across: number; readonly down: number }
export const lower: Spot = { across: 0.5, down: 0.7 }

const boxOf = async (locator: Locator): Promise<Box> => {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it is not to be seen')
  return box
}

/**
 * For 50 ms after a drag, the library of the drags takes every click for the drag's own and swallows it. A hand is
 * slower than that; a test is not. The page's own timers come in their order, however busy the machine is.
 */
export const afterDrag = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((resolve) => { setTimeout(resolve, 60) }))

/** Whether what is in the hand would go here: its place, or a card in it, is marked. */
export const isMarked = (target: Locator): Promise<boolean> => target.evaluate((element) => element.matches('[data-over]') || element.querySelector('[data-over]') !== null)

/** Moves the hand onto something, wherever it stands by now, until it is marked and stays where it is: a hand sees where the card is before it lets go. */
export const bringOver = (page: Page, target: Locator, spot: Spot = lower): Promise<void> => expect(async () => {
  const to = await boxOf(target)
  const x = to.x + to.width * spot.across, y = to.y + to.height * spot.down
  await page.mouse.move(x, y, { steps: 8 })
  await page.mouse.move(x + 2, y + 2, { steps: 2 })
  await expect.poll(() => isMarked(target), { timeout: 5_000 }).toBe(true)
  expect(await boxOf(target), 'it moved under the hand').toEqual(to)
}).toPass({ timeout: 60_000 })

/** Drags a card by mouse onto something else, in steps as a hand does; the library of the drags may not have let go yet. */
export const carry = async (page: Page, card: Locator, target: Locator, spot: Spot = lower): Promise<void> => {
  // Scrolling draws cards that were not drawn before: only then do they stand still.
  await card.scrollIntoViewIfNeeded()
  await page.waitForTimeout(150)
  const text = card.locator('.card-text')
  await expect(async () => {
    await text.hover()
    expect(await text.evaluate((element) => element.matches(':hover')), 'it is under the hand').toBe(true)
  }).toPass({ timeout: 60_000 })
  const from = await boxOf(text)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2 + 14, from.y + from.height / 2 + 4, { steps: 3 })
  await expect(page.locator('.drag-overlay'), 'it is in the hand').toBeVisible()
  await bringOver(page, target, spot)
  await page.mouse.up()
}

/** Gives a card the focus as somebody does who waits until the board has given it: for some frames after a gesture the board gives it to the next card. */
export const focusOn = (card: Locator): Promise<void> => expect(async () => {
  await card.focus()
  expect(await card.evaluate((element) => new Promise<boolean>((resolve) => {
    let frames = 6
    const look = (): void => {
      frames -= 1
      const has = document.activeElement === element
      if (frames === 0 || !has) resolve(has)
      else requestAnimationFrame(look)
    }
    look()
  })), 'it keeps the focus').toBe(true)
}).toPass({ timeout: 60_000 })

/** Drags a card by mouse onto something else. */
export const drag = async (page: Page, card: Locator, target: Locator, spot?: Spot): Promise<void> => {
  await carry(page, card, target, spot)
  await afterDrag(page)
}

/** Scrolls what waits until the card is in the page: of a long list only what is in sight is. */
export const bringToSight = async (page: Page, card: Locator): Promise<void> => {
  const list = page.locator('.unplaced .column-notes')
  await list.evaluate((element) => { element.scrollTop = 0 })
  await expect.poll(async () => {
    if ((await card.count()) > 0) {
      // It may be on its way out: only one that stays is in sight.
      await page.waitForTimeout(250)
      if ((await card.count()) > 0 && (await card.scrollIntoViewIfNeeded({ timeout: 2_000 }).then(() => true, () => false))) return true
    }
    // At the end it begins again: a busy machine may have drawn nothing in passing.
    await list.evaluate((element) => { element.scrollTop = element.scrollTop + element.clientHeight + 2 >= element.scrollHeight ? 0 : element.scrollTop + 240 })
    return false
  }, { timeout: 120_000, intervals: [120] }).toBe(true)
}

/** Moves a card with the keyboard one column to the right. */
export const carryRight = async (page: Page, card: Locator): Promise<void> => {
  await focusOn(card.locator('.card-text'))
  await page.keyboard.press('Alt+ArrowRight')
}
