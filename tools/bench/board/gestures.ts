import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from './page.ts'
import type { FullBoard } from './fillBoard.ts'

/** What a hand does at the board while its frames are counted. Each leaves the board so that the next can begin. */
export type Gesture = { readonly name: string; readonly run: () => Promise<void>; readonly after?: () => Promise<void> }

type Point = readonly [x: number, y: number]

/** As a hand: one place a refresh. */
const along = async (page: Page, way: readonly Point[]): Promise<void> => {
  const start = performance.now()
  for (const [index, [x, y]] of way.entries()) {
    await page.mouse.move(x, y)
    const ahead = start + (index + 1) * 16 - performance.now()
    if (ahead > 0) await sleep(ahead)
  }
}
const line = ([fromX, fromY]: Point, [toX, toY]: Point, steps: number): Point[] => Array.from({ length: steps }, (_, step) => [fromX + ((toX - fromX) * (step + 1)) / steps, fromY + ((toY - fromY) * (step + 1)) / steps])

export const gesturesOf = (page: Page, { change, themeIds, noteIds }: FullBoard, waiting: number): Gesture[] => {
  const waits = page.locator('.unplaced .card-note .card-text')
  const middle = async (selector: string, down = 0.5): Promise<Point> => {
    const box = await page.locator(selector).first().boundingBox()
    if (!box) throw new Error(`${selector} is not to be seen`)
    return [box.x + box.width / 2, box.y + box.height * down]
  }
  const card = async (which = 1): Promise<Point> => {
    const box = await waits.nth(which).boundingBox()
    if (!box) throw new Error('no card to drag')
    return [box.x + 60, box.y + 10]
  }
  const lift = async (which?: number): Promise<Point> => {
    const from = await card(which)
    await page.mouse.move(...from)
    await page.mouse.down()
    await along(page, line(from, [from[0] + 40, from[1] + 20], 8))
    return from
  }
  const letGo = async (): Promise<void> => { await page.mouse.up(); await sleep(900) }
  const dropNowhere = async (): Promise<void> => { await page.keyboard.press('Escape'); await page.mouse.up(); await sleep(600) }
  const undo = async (): Promise<void> => { await page.keyboard.press('Control+z'); await sleep(900) }
  const home = async (): Promise<void> => {
    await page.evaluate(() => { for (const list of document.querySelectorAll<HTMLElement>('[data-scroll-x], .unplaced [data-scroll-y], [data-scroll-y]')) { list.scrollLeft = 0; list.scrollTop = 0 } })
    await sleep(300)
  }
  const dropOn = async (selector: string, down: number, steps = 40): Promise<void> => {
    const from = await lift()
    await along(page, line(from, await middle(selector, down), steps))
    await sleep(120)
    await letGo()
  }
  const choose = async (): Promise<void> => {
    await waits.nth(1).focus()
    await page.keyboard.press('Control+a')
    await sleep(300)
  }
  const across = async (): Promise<void> => {
    const [x, y] = await lift()
    // Across the columns, down and up again, then along the right edge, where the row goes on by itself.
    const way: Point[] = []
    for (let step = 0; step <= 150; step += 1) way.push([x + ((1250 - x) * step) / 150, y + 180 * Math.sin(step / 12)])
    for (let step = 0; step <= 60; step += 1) way.push([1345, 450 + 120 * Math.sin(step / 9)])
    for (let step = 0; step <= 90; step += 1) way.push([1345 - step * 8, 420 + 200 * Math.sin(step / 10)])
    await along(page, way)
  }
  const elsewhere = (work: () => Promise<void>) => async (): Promise<void> => {
    let place = 0
    // Somebody else goes on meanwhile: their changes arrive while the card is in the hand.
    const other = setInterval(() => {
      place += 1
      const id = noteIds[noteIds.length - place]
      if (id) void change([id], (issue) => ({ type: 'rewordIssue', issue, text: `reformulé ${place}` })).catch(() => undefined)
    }, 250)
    try { await work() } finally { clearInterval(other) }
  }
  /** Others' moves, there and back, fifty in one batch. */
  const arrivals = async (): Promise<void> => {
    const [first = '', second = ''] = themeIds.slice(1, 3)
    const some = noteIds.slice(waiting - 60, waiting - 10)
    for (const theme of [first, second, null]) {
      await change(some, (seen) => ({ type: 'placeIssues', issues: [seen], themeId: theme, before: null }))
      await sleep(700)
    }
  }

  return [
    { name: 'nothing moves', run: () => sleep(3_000) },
    { name: 'drag', run: across, after: dropNowhere },
    { name: 'drag, another facilitator at work', run: elsewhere(across), after: dropNowhere },
    { name: `drag of all ${waiting} that wait`, run: async () => { await choose(); await across() }, after: async () => { await dropNowhere(); await page.keyboard.press('Escape') } },
    { name: 'scrolled at the edge of a list', run: async () => { const from = await lift(); const [x] = await middle('.theme-column', 0.5); await along(page, line(from, [x, 700], 30)); await along(page, Array.from({ length: 120 }, (_, step): Point => [x + 10 * Math.sin(step / 5), 748])) }, after: dropNowhere },
    { name: 'picked up and dropped on a theme', run: () => dropOn('.theme-column:nth-child(2)', 0.97), after: undo },
    { name: 'dropped on a theme of many', run: () => dropOn('.theme-column:nth-child(1)', 0.05), after: undo },
    { name: 'dropped before a card, another facilitator at work', run: elsewhere(() => dropOn('.theme-column:nth-child(2) .card-note', 0.1)), after: undo },
    { name: 'merged', run: () => dropOn('.theme-column:nth-child(2) .card-note', 0.7), after: undo },
    { name: 'dropped on empty space, named', run: async () => { await page.keyboard.press('Escape'); await waits.nth(1).focus(); await page.keyboard.press('n'); await sleep(500); await page.keyboard.type('Tout autre chose', { delay: 60 }); await page.keyboard.press('Enter'); await sleep(700) }, after: async () => { await undo(); await undo() } },
    { name: 'undone and done again', run: async () => { await dropOn('.theme-column:nth-child(2)', 0.97); await undo(); await page.keyboard.press('Control+y'); await sleep(900) }, after: undo },
    { name: 'fifty moves of another arrive', run: arrivals },
    { name: 'words typed to find', run: async () => { await page.locator('.filters [type=search]').click(); await page.keyboard.type('logement', { delay: 120 }); await sleep(300); for (let letter = 0; letter < 8; letter += 1) { await page.keyboard.press('Backspace'); await sleep(120) } } },
    { name: 'scrolled by the wheel', run: async () => { const [x, y] = await middle('.unplaced .column-notes'); await page.mouse.move(x, y); for (let step = 0; step < 60; step += 1) { await page.mouse.wheel(0, 120); await sleep(33) } } },
  ].map(({ after, ...gesture }) => ({ ...gesture, after: async () => { await after?.(); await home() } }))
}
