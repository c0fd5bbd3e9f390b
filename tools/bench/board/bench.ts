// `npm run bench:board -- [--json] [--notes 1000] [--themes 30] [--largest 300] [--throttle 4] [--repeat 3] [--only drag] [--late]`:
// how smooth a full board is under a hand. A real server, a real Chromium with its processor slowed down, frames
// counted by the page itself. `--late` also says what stood around each late frame (which costs some frames itself).
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, startServer } from '../../simulate/serverProcess.ts'
import { openBrowser } from '../../../e2e/browser.ts'
import { fillBoard } from './fillBoard.ts'
import { gesturesOf } from './gestures.ts'
import { record } from './trace.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, late: { type: 'boolean', default: false }, only: { type: 'string', default: '' }, notes: { type: 'string', default: '1000' }, themes: { type: 'string', default: '30' }, largest: { type: 'string', default: '300' }, throttle: { type: 'string', default: '4' }, repeat: { type: 'string', default: '3' } } })
const notes = Number(values.notes), themes = Number(values.themes), throttle = Number(values.throttle), largest = Math.min(Number(values.largest), Math.round(notes / 2))
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
  const waiting = Math.round(notes / 5)
  const board = await fillBoard(server.origin, server.organiserKey, { notes, themes, waiting, largest })
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' })).newPage()
  await page.addInitScript({ path: path.join(import.meta.dirname, 'frames.page.js') })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  const before = performance.now()
  await page.goto(`${server.origin}/desk/${board.links.cafeId}#key=${board.links.facilitator}`)
  await page.locator('.unplaced .card-note').first().waitFor({ timeout: 60_000 })
  const opened = Math.round(performance.now() - before)
  // What resembles what is worked out once the board has rested.
  await sleep(5_000)

  await cdp.send('Performance.enable')
  /** How long the page's own thread has worked so far, in ms; it says more than frames do where machines are noisy. */
  const worked = async (): Promise<number> => 1_000 * ((await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  const measure = (what: string, { frames, longTasks }: Frames, busy: number) => ({
    what, frames: frames.length, busyPerFrame: round(busy / frames.length), withinShare: round((100 * frames.filter((frame) => frame <= within + tolerance).length) / frames.length), p50: round(quantile(frames, 0.5)), p95: round(quantile(frames, 0.95)), p99: round(quantile(frames, 0.99)), longest: round(Math.max(...frames)), longTasks: longTasks.length, longestTask: round(Math.max(0, ...longTasks)),
  })
  const gestures = gesturesOf(page, board, waiting).filter(({ name }) => name.includes(values.only))
  const rows: ReturnType<typeof measure>[] = []
  // Once for warmth: what a page does first is compiled then.
  for (let turn = values.only === '' ? 0 : 1; turn <= Number(values.repeat); turn += 1) {
    for (const { name, run, after } of gestures) {
      const end = values.late ? await record(cdp) : null
      const idle = await worked()
      await page.evaluate('tableeFrames.start()')
      await run()
      const frames = await page.evaluate<Frames>('tableeFrames.stop()')
      const row = measure(name, frames, (await worked()) - idle)
      const late = await end?.()
      await after?.()
      if (late && late.length > 0) console.error([`— ${name}`, ...late].join('\n'))
      if (turn > 0) rows.push(row)
    }
  }
  const cards = await page.locator('.card-note').count()
  const drags = rows.filter(({ what }) => what !== 'nothing moves')
  const result = { notes, themes: board.themeIds.length, largest, throttle, openedMs: opened, cardsInThePage: cards, target: { within, share, longest }, rows, met: drags.every((row) => row.withinShare >= share && row.longest <= longest + tolerance) }
  if (values.json) console.log(JSON.stringify(result, null, 2))
  else { console.table(rows); console.log(`opened in ${opened} ms; cards in the page: ${cards} of ${notes}; every gesture within ${within} ms in ${share} % and never over ${longest} ms: ${result.met}`) }
  process.exitCode = result.met ? 0 : 1
} finally {
  await browser.close()
  await server.kill()
  await rm(folder, { recursive: true, force: true })
}
process.exit()
