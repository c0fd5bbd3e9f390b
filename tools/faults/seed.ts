import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRandom, type Random } from '../../packages/sync/sim/random.ts'
import { checkHistory } from '../../packages/sync/sim/check.ts'
import { freePort } from '../simulate/serverProcess.ts'
import { newId } from '../simulate/headless.ts'
import { badWifi, goodWifi, startProxy } from './badWifi.ts'
import { openHall, waitFor, type Device, type Hall } from './hall.ts'
import { openSlowReaders } from './slowReaders.ts'
import { readStoredLog } from './storedLog.ts'
import { createVictim, keepClosing, keepKilling, pause } from './trouble.ts'

export type SeedReport = {
  readonly seed: number
  readonly broken: readonly string[]
  readonly acknowledgedNotes: number
  readonly events: number
  readonly kills: number
  readonly terms: number
  readonly resets: number
  readonly pagesOpened: number
  readonly slowReaders: { readonly opened: number; readonly letGo: number }
  /** From the calm on, until everybody is connected and everything kept was sent; and from then until all showed the same (ms). */
  readonly drainedAfter: number
  readonly equalAfter: number
  readonly seconds: number
}
export type SeedSize = { readonly cafes: number; readonly phones: number; readonly notesPerSecond: number; readonly seconds: number }

const nothing = { acknowledgedNotes: 0, events: 0, kills: 0, terms: 0, resets: 0, pagesOpened: 0, slowReaders: { opened: 0, letGo: 0 }, drainedAfter: 0, equalAfter: 0, seconds: 0 }

/** One hall after another is not how servers are used: a few cafés, each with its phones and two desks, on one server under fire. */
export const runSeed = async (seed: number, { cafes, phones, notesPerSecond, seconds }: SeedSize): Promise<SeedReport> => {
  const began = performance.now()
  const random = createRandom(seed)
  const folder = await mkdtemp(path.join(tmpdir(), 'tablee-faults-'))
  const victim = await createVictim(folder, await freePort(), { TABLEE_LIMITS: '0' })
  const proxy = await startProxy(victim.current.port, goodWifi, createRandom(seed + 1))
  const halls: Hall[] = []
  const broken: string[] = []
  try {
    try {
      for (let index = 0; index < cafes; index += 1) halls.push(await openHall(victim.current, `http://127.0.0.1:${proxy.port}`, phones))
    } catch (error) {
      // Nothing is on fire yet: what a device has not heard of by now, it has missed.
      return { ...nothing, seed, broken: [`N7 a café does not begin: ${String(error)}`] }
    }
    const devices = halls.flatMap((hall) => hall.devices)
    const slow = await openSlowReaders(() => victim.current.port, halls, Math.ceil(devices.length / 20))

    proxy.weather = badWifi
    let calm = false
    const over = (): boolean => calm
    const troubles = [keepKilling(victim, random, over), keepClosing(devices, random, over), slow.keepOpen(over)]
    await load(halls, random, notesPerSecond, seconds)
    calm = true
    await Promise.all(troubles)

    proxy.weather = goodWifi
    proxy.cutAll()
    const calmSince = performance.now()
    await pause(3_000)
    for (const device of devices) device.open()
    const drained = (): boolean => devices.every(({ replica, disk }) => replica?.view().connection === 'live' && replica.view().waiting.length === 0 && [...disk.values()].every(({ refused }) => refused !== null))
    await waitFor('everything that was kept to be sent', drained, 120_000).catch((error: unknown) => { broken.push(`N6 ${String(error)}`) })
    const drainedAfter = performance.now() - calmSince
    const { found, equalAfter } = await untilEqual(folder, halls)
    broken.push(...found)

    await victim.end('stop')
    let events = 0
    for (const { links } of halls) events += (await readStoredLog(folder, links.cafeId)).length
    if (victim.crashes > 0 || victim.starts !== victim.kills + victim.terms) broken.push(`the server ended ${victim.crashes} times by itself; ${victim.starts} starts, ${victim.kills + victim.terms} ends`)
    return {
      seed, broken, events, kills: victim.kills, terms: victim.terms, resets: proxy.resets, drainedAfter: Math.round(drainedAfter), equalAfter: Math.round(equalAfter),
      acknowledgedNotes: devices.reduce((sum, device) => sum + acknowledgedNotes(device), 0), pagesOpened: devices.reduce((sum, { pages }) => sum + pages, 0),
      slowReaders: slow.counts(), seconds: Math.round((performance.now() - began) / 1_000),
    }
  } finally {
    for (const device of halls.flatMap((hall) => hall.devices)) device.close()
    await proxy.close()
    if (!victim.current.exited) await victim.current.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

const acknowledgedNotes = ({ witness }: Device): number => [...witness.acknowledged].filter((id) => witness.given.get(id)?.type === 'postNote').length

/** People write at random; facilitators let the rounds go on, and then harvest, two at once. */
const load = async (halls: readonly Hall[], random: Random, notesPerSecond: number, seconds: number): Promise<void> => {
  const start = performance.now()
  let given = 0
  for (let elapsed = 0; elapsed < seconds; elapsed = (performance.now() - start) / 1_000) {
    for (; given < elapsed * notesPerSecond; given += 1) {
      const hall = random.pick(halls)
      const phone = hall && random.pick(hall.phones)
      if (phone) write(phone)
      if (hall && given % 15 === 0) lead(hall, random, elapsed / seconds)
    }
    await pause(10)
  }
}

/** A person whose notes wait does not write ever more of them. */
const mostWaiting = 60

const write = ({ replica }: Device): void => {
  if (!replica?.view().ready || replica.view().waiting.length >= mostWaiting) return
  const noteId = newId()
  void replica.execute({ type: 'postNote', noteId, text: `une note ${noteId}`, round: Math.max(1, replica.view().state.round), typedAt: replica.now() })
}

const lead = (hall: Hall, random: Random, progress: number): void => {
  const replica = random.pick(hall.desks)?.replica
  if (!replica?.view().ready || replica.view().waiting.length >= mostWaiting) return
  const { state } = replica.view()
  if (state.phase !== 'harvest') {
    if (random.chance(progress < 0.6 ? 0.04 : 0.5)) void replica.execute({ type: 'advance', step: state.step })
    return
  }
  const issues = [...state.issues.values()]
  const issue = random.pick(issues), into = random.pick(issues), themeId = random.pick([...state.themes.keys()]) ?? null
  if (!issue || !into || random.chance(0.2)) { const id = newId(); void replica.execute({ type: 'createTheme', themeId: id, title: `thème ${id}`, colour: 'mint' }); return }
  const seen = { id: issue.id, revision: issue.revision }
  if (random.chance(0.7)) void replica.execute({ type: 'placeIssues', issues: [seen], themeId, before: null })
  else void replica.execute({ type: 'mergeIssues', issues: [seen], into: { id: into.id, revision: into.revision } })
}

/** Everything that the rules say, as soon as it holds, or what is still broken after five seconds of rest. */
const untilEqual = async (folder: string, halls: readonly Hall[]): Promise<{ found: string[]; equalAfter: number }> => {
  const since = performance.now()
  for (;;) {
    const found: string[] = []
    const equalAfter = performance.now() - since
    for (const { links, devices } of halls) {
      const log = await readStoredLog(folder, links.cafeId)
      const now = devices[0]?.replica?.now() ?? 0
      found.push(...checkHistory(links.cafeId, log, devices.flatMap(({ witness, disk, replica }) => (replica ? [{ witness, view: replica.view(), kept: [...disk.values()], clockError: replica.now() - now }] : [])), () => ({ name: '', organisation: '' })))
    }
    if (found.length === 0 || equalAfter > 5_000) return { found, equalAfter }
    await pause(250)
  }
}
