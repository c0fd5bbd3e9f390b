// `npm run bench:board -- [--json] [--notes 1000] [--themes 30] [--throttle 4] [--repeat 3]`: how smooth a drag across a full
// board is. A real server, a real Chromium with its processor slowed down, frames counted by the page itself.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, startServer } from '../../simulate/serverProcess.ts'
import { openBrowser } from '../../../e2e/browser.ts'
import { newId } from '../live/setUp.ts'
import { fillBoard } from './fillBoard.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, notes: { type: 'string', default: '1000' }, themes: { type: 'string', default: '30' }, throttle: { type: 'string', default: '4' }, repeat: { type: 'string', default: '3' } } })
const notes = Number(values.notes), themes = Number(values.themes), throttle = Number(values.throttle)
/** What the issue asks: so many of a hundred frames within one refresh of 60 Hz, and none longer than this. */
const within = 16.7, share = 95, longest = 50
/** A timer that says 16.7 has rounded 16.666…; a frame is late when it missed its refresh. */
const tolerance = 0.15

type Frames = { frames: number[]; longTasks: number[] }
const quantile = (list: readonly number[], q: number): number => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.ceil(list.length * q) - 1)] ?? Number.NaN
const round = (value: number): number => Math.round(value * 100) / 100

const folder = await mkdtemp(path.join(tmpdir(), 'tablee-board-'))
const server = await startServer(folder, await freePort(), { TABLEE_LIMITS: '0' })
const browser = await openBrowser()
try {
  const { links, desk, noteIds, themeIds } = await fillBoard(server.origin, server.organiserKey, { notes, themes, waiting: Math.round(notes / 5) })
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' })).newPage()
  await page.addInitScript({ path: path.join(import.meta.dirname, 'frames.page.js') })
  await page.goto(`${server.origin}/desk/${links.cafeId}#key=${links.facilitator}`)
  await page.locator('.unplaced .card-note').first().waitFor({ timeout: 60_000 })
  await sleep(4_000)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })

  const drag = async (others: boolean): Promise<Frames> => {
    const card = page.locator('.unplaced .card-note .card-text').nth(1)
    const box = await card.boundingBox()
    if (!box) throw new Error('no card to drag')
    const x = box.x + 60, y = box.y + 10
    await page.evaluate('tableeFrames.start()')
    let place = 0
    const elsewhere = others ? setInterval(() => {
      // Somebody else goes on meanwhile: their changes arrive while the card is in the hand.
      const id = noteIds[noteIds.length - 1 - (place += 1)]
      if (id) void desk.ask('commands', { commands: [{ id: newId(), command: { type: 'rewordIssue', issue: { id, revision: 1 + Math.floor(place / noteIds.length) }, text: `reformulé ${place}` } }] })
    }, 250) : null
    await page.mouse.move(x, y)
    await page.mouse.down()
    // Across the columns, down and up again, then along the right edge, where the row goes on by itself.
    const way: [number, number][] = []
    for (let step = 0; step <= 150; step += 1) way.push([x + ((1250 - x) * step) / 150, y + 180 * Math.sin(step / 12)])
    for (let step = 0; step <= 60; step += 1) way.push([1345, 450 + 120 * Math.sin(step / 9)])
    for (let step = 0; step <= 90; step += 1) way.push([1345 - step * 8, 420 + 200 * Math.sin(step / 10)])
    const start = performance.now()
    for (const [index, [toX, toY]] of way.entries()) {
      await page.mouse.move(toX, toY)
      const ahead = start + (index + 1) * 16 - performance.now()
      if (ahead > 0) await sleep(ahead)
    }
    const frames = await page.evaluate<Frames>('tableeFrames.stop()')
    if (elsewhere) clearInterval(elsewhere)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await sleep(600)
    return frames
  }

  const measure = (what: string, { frames, longTasks }: Frames) => ({
    what, frames: frames.length, withinShare: round((100 * frames.filter((frame) => frame <= within + tolerance).length) / frames.length), p50: round(quantile(frames, 0.5)), p95: round(quantile(frames, 0.95)), p99: round(quantile(frames, 0.99)), longest: round(Math.max(...frames)), longTasks: longTasks.length, longestTask: round(Math.max(0, ...longTasks)),
  })
  const idle = async (): Promise<Frames> => {
    await page.evaluate('tableeFrames.start()')
    await sleep(4_000)
    return await page.evaluate<Frames>('tableeFrames.stop()')
  }
  await drag(false)
  const rows = [measure('nothing moves', await idle())]
  for (let turn = 0; turn < Number(values.repeat); turn += 1) {
    rows.push(measure('drag', await drag(false)))
    rows.push(measure('drag, another facilitator at work', await drag(true)))
  }
  const cards = await page.locator('.card-note').count()
  const drags = rows.slice(1)
  const result = { notes, themes: themeIds.length, throttle, cardsInThePage: cards, target: { within, share, longest }, rows, met: drags.every((row) => row.withinShare >= share && row.longest <= longest), metInMedian: quantile(drags.map((row) => row.withinShare), 0.5) >= share && quantile(drags.map((row) => row.longest), 0.5) <= longest }
  if (values.json) console.log(JSON.stringify(result, null, 2))
  else { console.table(rows); console.log(`cards in the page: ${cards} of ${notes}; every drag: ${result.met}; the median drag: ${result.metInMedian}`) }
  process.exitCode = result.metInMedian ? 0 : 1
} finally {
  await browser.close()
  await server.kill()
  await rm(folder, { recursive: true, force: true })
}
process.exit()
