import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSteadyClock } from './steadyClock.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'tablee-clock-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

const hour = 3_600_000
const machine = () => {
  const state = { running: 5_000, wall: 1_000_000, boot: 'one' as string | null }
  return { state, pass: (ms: number) => { state.running += ms; state.wall += ms }, ports: { wall: () => state.wall, sinceBoot: () => state.running, bootId: () => state.boot } }
}

test('T3 given the machine\'s clock is set, forwards or back, then time goes on as if it had not been', () => {
  const { state, pass, ports } = machine()
  const clock = createSteadyClock(folder, ports)
  const start = clock.now()
  for (const step of [hour, -2 * hour]) { state.wall += step; pass(60_000) }
  expect(clock.now() - start).toBe(120_000)
})
test('T3 given it is set and the server starts again in mid-round, then the one that comes goes on counting where the one before stopped', () => {
  const { state, pass, ports } = machine()
  const start = createSteadyClock(folder, ports).now()
  state.wall += hour
  pass(30_000)
  expect(createSteadyClock(folder, ports).now() - start).toBe(30_000)
})
test('given no round is under way, then the machine\'s clock is believed again, and small corrections of it change nothing', () => {
  const { state, ports } = machine()
  createSteadyClock(folder, ports)
  state.wall += hour
  const clock = createSteadyClock(folder, ports)
  clock.trustWall()
  expect(clock.now()).toBe(state.wall)
  state.wall += 400
  clock.trustWall()
  expect(clock.now()).toBe(state.wall - 400)
  expect(createSteadyClock(folder, ports).now()).toBe(state.wall - 400)
})
test('given the machine itself was started again, or does not say so, then its clock is all there is', () => {
  const { state, ports } = machine()
  createSteadyClock(folder, ports)
  for (const boot of ['two', null]) {
    Object.assign(state, { boot, running: 10, wall: state.wall + hour })
    expect(createSteadyClock(folder, ports).now()).toBe(state.wall)
  }
})
